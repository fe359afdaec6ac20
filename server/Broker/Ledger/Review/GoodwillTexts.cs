using System.Globalization;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>What a line of goodwill says. The words are stored with entries: a change shows in new ones only.</summary>
internal static class GoodwillTexts
{
    private static readonly CultureInfo GermanNumbers = CultureInfo.GetCultureInfo("de-DE");

    public static (string German, string English) Declined { get; } = ("Preis nicht angenommen: nicht berechnet", "Price not accepted: not charged");

    public static (string German, string English) FeeDeclined { get; }
        = ("Grundpauschale, Preis nicht angenommen: nicht berechnet", "Base fee, price not accepted: not charged");

    public static (string German, string English) Of(Choice choice)
    {
        var (german, english) = Reason(choice.Reason);
        return choice.Outcome == Outcome.InKind
            ? ($"Naturalie statt Geld, −{Percent(choice, GermanNumbers)} %: {german}", $"In kind, −{Percent(choice, CultureInfo.InvariantCulture)} %: {english}")
            : ($"Kulanz −{Percent(choice, GermanNumbers)} %: {german}", $"Goodwill −{Percent(choice, CultureInfo.InvariantCulture)} %: {english}");
    }

    private static string Percent(Choice choice, CultureInfo culture) => choice.Percent.ToString("0.##", culture);

    private static (string German, string English) Reason(GoodwillReason? reason) => reason switch
    {
        GoodwillReason.OwnBug => ("Fehler in unserer Software", "a bug of our own"),
        GoodwillReason.FavouriteCustomer => ("Gernekunde", "favourite customer"),
        GoodwillReason.ComplaintRecovery => ("Wiedergutmachung", "complaint recovery"),
        GoodwillReason.FirstHelp => ("Ersthilfe", "first-time help"),
        GoodwillReason.PriceDeclined => ("Preis nicht angenommen", "price not accepted"),
        _ => ("anderer Grund", "another reason"),
    };
}
