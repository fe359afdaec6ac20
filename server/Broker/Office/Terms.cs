using System.Globalization;
using System.Text.RegularExpressions;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office;

/// <summary>The ledger's words and how figures are written, the same on every page of the office.</summary>
internal sealed partial record Terms
{
    private const string Minus = "\u2212";

    public static Terms For(Language language) => language == Language.German ? German : English;

    public required CultureInfo Culture { get; init; }

    public required IReadOnlyDictionary<Outcome, string> Outcomes { get; init; }

    public required IReadOnlyDictionary<GoodwillReason, string> Reasons { get; init; }

    public required IReadOnlyDictionary<WorkCause, string> Causes { get; init; }

    public required IReadOnlyDictionary<ReviewState, string> States { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string EuroFormat { get; init; }

    public required string PercentFormat { get; init; }

    public required string MinutesFormat { get; init; }

    public required string HoursFormat { get; init; }

    public required string WholeHoursFormat { get; init; }

    public required string FromMonth { get; init; }

    public required string ToMonth { get; init; }

    public required string Show { get; init; }

    public required string Total { get; init; }

    public required string NoCustomer { get; init; }

    public required string RangeFormat { get; init; }

    /// <summary>With the currency's sign and two decimals.</summary>
    public string Euro(decimal amount) => (amount < 0 ? Minus : "") + string.Format(Culture, EuroFormat, Math.Abs(amount));

    /// <summary>Without cents, for an axis.</summary>
    public string WholeEuro(decimal amount) => string.Format(Culture, EuroFormat.Replace("N2", "N0", StringComparison.Ordinal), amount);

    public string Percent(decimal percent) => string.Format(Culture, PercentFormat, percent);

    public string Number(decimal number) => number.ToString("#,0.##", Culture);

    /// <summary>In minutes, hours only when there are any; what is shorter than half a minute is not nothing.</summary>
    public string Length(double seconds)
    {
        if (seconds is > 0 and < 30) return "<\u00a0" + string.Format(Culture, MinutesFormat, 1);
        var minutes = (long)Math.Round(seconds / 60, MidpointRounding.AwayFromZero);
        return minutes < 60 ? string.Format(Culture, MinutesFormat, minutes) : string.Format(Culture, HoursFormat, minutes / 60, minutes % 60);
    }

    /// <summary>To the second; one that began counts.</summary>
    public string Exact(double seconds)
    {
        var (minutes, rest) = Math.DivRem((long)Math.Ceiling(Math.Round(seconds, 3)), 60);
        return (minutes, rest) switch
        {
            (_, 0) => Length(minutes * 60),
            (0, _) => $"{rest}\u00a0s",
            _ => $"{Length(minutes * 60)}\u00a0{rest}\u00a0s",
        };
    }

    /// <summary>The same words, with no figure torn from its unit.</summary>
    public static string Tied(string words) => Figure().Replace(words, "\u00a0");

    /// <summary>For an axis.</summary>
    public string WholeHours(decimal hours) => string.Format(Culture, WholeHoursFormat, hours);

    public string Month(DateOnly month) => month.ToString("MMMM yyyy", Culture);

    public string ShortMonth(DateOnly month) => month.ToString("MMM yy", Culture);

    /// <summary>Which rows of a list stand on the page, such as "51–58 of 58"; where that is all, how many.</summary>
    /// <param name="before">Rows on the pages before.</param>
    public string Range(int before, int shown, int total)
        => shown == 0 || shown == total
            ? total.ToString("N0", Culture)
            : string.Format(Culture, RangeFormat, Rows(before + 1, before + shown), total);

    /// <summary>In one line: "Goodwill: own bug, 50%" and "In kind (own bug): 2 kg chocolate".</summary>
    public string Choice(Choice choice)
    {
        var name = Outcomes[choice.Outcome];
        if (choice.Outcome is not (Outcome.Goodwill or Outcome.InKind)) return name;
        var words = new List<string>();
        if (choice.Reason is { } reason) words.Add(reason == GoodwillReason.Other && choice.ReasonText is { } text ? $"{Reasons[reason]} – {text}" : Reasons[reason]);
        if (choice.Percent is > 0 and < 100) words.Add(Percent(choice.Percent));
        var why = string.Join(", ", words);
        if (choice is { Outcome: Outcome.InKind, InKind: { } what }) return why.Length == 0 ? $"{name}: {what}" : $"{name} ({why}): {what}";
        return why.Length == 0 ? name : $"{name}: {why}";
    }

    [GeneratedRegex(@"(?<=\d) (?=(h|min|s)\b|[%€])|(?<=\bh) (?=\d)|(?<=\bmin) (?=\d+ s\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    private string Rows(int first, int last) => first == last ? first.ToString("N0", Culture) : string.Create(Culture, $"{first:N0}–{last:N0}");

    /// <summary>As it stands at the head of a column or on a button.</summary>
    public string Headed(string words) => words.Length == 0 ? words : char.ToUpper(words[0], Culture) + words[1..];
}
