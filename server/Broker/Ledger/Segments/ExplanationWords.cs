using System.Globalization;

namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>The words of explanations in one language. They are stored with entries: a change shows in new ones only.</summary>
internal sealed class ExplanationWords
{
    private readonly CultureInfo _culture;
    private readonly bool _german;

    private ExplanationWords(string culture, bool german, string[] days) => (_culture, _german, Days) = (CultureInfo.GetCultureInfo(culture), german, days);

    public static ExplanationWords German { get; } = new("de-DE", true, ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"]);

    public static ExplanationWords English { get; } = new("en-GB", false, ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]);

    /// <summary>From Sunday.</summary>
    public string[] Days { get; }

    public string FreeMinutes => Say(" Freiminuten", " of free minutes");

    public string OnlySurcharge => Say(", nur der Zuschlag", ", the surcharge only");

    public string Declined => Say("; Preis nicht angenommen, nicht berechnet", "; price not accepted, not charged");

    public string TakenLater => Say(
        "; Vertragsminuten hat eine spätere, schon entschiedene Sitzung verbraucht", "; the contract's minutes went to a later session that was decided before");

    public string Money(decimal euro) => Say($"{euro.ToString("N2", _culture)} €", (euro < 0m ? "-€" : "€") + Math.Abs(euro).ToString("N2", _culture));

    public string At(decimal rate) => Say("zu ", "at ") + Money(rate) + "/h";

    public string FromContract(string name) => Say($" aus dem Vertrag „{name}“", $" from the contract “{name}”");

    public string Held(decimal euro)
        => Say($" + {Money(euro)}, damit der schon erreichte Betrag stehen bleibt", $" + {Money(euro)}, so that the amount reached before stands");

    public string Technicians(int count) => Say($" (bis zu {count} Techniker, zusammen)", $" (up to {count} technicians, together)");

    public string WithoutBreaks(long ticks) => Say($" (ohne {Length(ticks)} Unterbrechung)", $" (without a break of {Length(ticks)})");

    public string RoundedUp(long ticks) => Say($", aufgerundet auf {Length(ticks)},", $", rounded up to {Length(ticks)},");

    /// <summary>Says so if the clock was set in between.</summary>
    public string Jump(TimeSpan by)
        => by == TimeSpan.Zero ? ""
            : by > TimeSpan.Zero ? Say($" (Uhr um {Length(by.Ticks)} vorgestellt)", $" (clock set forward by {Length(by.Ticks)})")
            : Say($" (Uhr um {Length(-by.Ticks)} zurückgestellt)", $" (clock set back by {Length(-by.Ticks)})");

    /// <summary>"8 min", "7 min 58 s", "1 h 05 min"; a second that began counts, as it does where it begins another increment.</summary>
    public static string Length(long ticks)
    {
        var (minutes, seconds) = Math.DivRem((ticks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond, 60);
        var text = minutes < 60
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes} min")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} h {minutes % 60:00} min");
        return (minutes, seconds) switch
        {
            (_, 0) => text,
            (0, _) => $"{seconds} s",
            _ => $"{text} {seconds} s",
        };
    }

    private string Say(string german, string english) => _german ? german : english;
}
