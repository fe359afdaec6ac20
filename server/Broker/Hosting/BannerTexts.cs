using System.Globalization;

namespace RemoteAssist.Broker.Hosting;

/// <summary>The terminal's words, in the language of the system.</summary>
internal sealed record BannerTexts
{
    public required string Listening { get; init; }

    public required Func<string, string[]> First { get; init; }

    public required Func<string, string[]> Next { get; init; }

    public required string Stop { get; init; }

    public static BannerTexts For(CultureInfo culture) => culture.TwoLetterISOLanguageName == "de" ? German : English;

    private static BannerTexts German { get; } = new()
    {
        Listening = "läuft auf",
        First = link =>
        [
            "Noch zu tun: öffnen Sie diesen Link und wählen Sie Ihren Namen und ein Kennwort.",
            "",
            $"    {link}",
            "",
            "Er gilt 24 Stunden und nur einmal. Danach laden Sie unter „Personen“ die anderen ein.",
        ],
        Next = address =>
        [
            $"Techniker melden sich hier an:    {address}/sign-in",
            $"Kunden geben hier ihren Code ein: {address}/",
        ],
        Stop = "Beenden: Strg-C",
    };

    private static BannerTexts English { get; } = new()
    {
        Listening = "is running at",
        First = link =>
        [
            "What to do next: open this link and choose your name and a password.",
            "",
            $"    {link}",
            "",
            "It is good for 24 hours and only once. Then invite the others under \"People\".",
        ],
        Next = address =>
        [
            $"Technicians sign in here:        {address}/sign-in",
            $"Customers enter their code here: {address}/",
        ],
        Stop = "Stop: Ctrl-C",
    };
}
