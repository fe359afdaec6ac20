namespace RemoteAssist.Broker.Pages;

internal enum LegalKind
{
    Imprint,
    Privacy,
}

internal sealed record LegalText(string Title, IReadOnlyList<string> Paragraphs);

/// <summary>What stands on our own legal pages while the firm has not set addresses of its own.</summary>
internal sealed record LegalTexts(string Phone, LegalText Imprint, LegalText Privacy)
{
    public static LegalTexts For(Language language) => language == Language.German ? German : English;

    private static LegalTexts German { get; } = new(
        "Telefon:",
        new("Impressum", ["Diese Firma betreibt diesen Server für die Fernhilfe an ihren Kunden."]),
        new("Datenschutz",
        [
            "Bei einer Fernhilfe speichern wir: den Namen, unter dem der Techniker Sie führt, den Namen Ihres PCs, Beginn, Ende und Dauer der Sitzung, die beteiligten Techniker und was Sie erlaubt haben. Das brauchen wir für die Abrechnung und als Nachweis Ihrer Zustimmung.",
            "Bild, Tastatureingaben und Dateien werden nur durchgeleitet und nicht gespeichert.",
            "Diese Seite setzt nur Cookies, die sie zum Arbeiten braucht: die gewählte Sprache, den Schutz der Formulare und die Anmeldung der Techniker.",
        ]));

    private static LegalTexts English { get; } = new(
        "Phone:",
        new("Imprint", ["This firm runs this server for remote help to its customers."]),
        new("Privacy",
        [
            "For a remote session we store: the name under which the technician lists you, the name of your PC, start, end and duration of the session, the technicians who took part and what you allowed. We need this for billing and as proof of your consent.",
            "Screen, keystrokes and files are passed through and not stored.",
            "This site only sets cookies it needs to work: the language you chose, the protection of forms, and the technicians’ sign-in.",
        ]));
}
