using System.Globalization;
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

    public required string HoursFigureFormat { get; init; }

    public required string FromMonth { get; init; }

    public required string ToMonth { get; init; }

    public required string Show { get; init; }

    public required string Total { get; init; }

    public required string NoCustomer { get; init; }

    /// <summary>With the currency's sign and two decimals.</summary>
    public string Euro(decimal amount) => (amount < 0 ? Minus : "") + string.Format(Culture, EuroFormat, Math.Abs(amount));

    public string Percent(decimal percent) => string.Format(Culture, PercentFormat, percent);

    public string Number(decimal number) => number.ToString("#,0.##", Culture);

    /// <summary>In minutes, hours only when there are any.</summary>
    public string Length(double seconds)
    {
        var minutes = (long)Math.Round(seconds / 60, MidpointRounding.AwayFromZero);
        return minutes < 60 ? string.Format(Culture, MinutesFormat, minutes) : string.Format(Culture, HoursFormat, minutes / 60, minutes % 60);
    }

    /// <summary>Hours with one decimal.</summary>
    public string Hours(double seconds) => string.Format(Culture, HoursFigureFormat, seconds / 3600);

    public string Month(DateOnly month) => month.ToString("MMMM yyyy", Culture);

    public string ShortMonth(DateOnly month) => month.ToString("MMM yy", Culture);

    /// <summary>In one line: goodwill with its reason, in kind with what.</summary>
    public string Choice(Choice choice)
    {
        var words = new List<string>();
        if (choice is { Outcome: Outcome.InKind, InKind: { } what }) words.Add(what);
        if (choice.Outcome is Outcome.Goodwill or Outcome.InKind)
        {
            if (choice.Reason is { } reason) words.Add(reason == GoodwillReason.Other && choice.ReasonText is { } text ? text : Reasons[reason]);
            if (choice.Percent is > 0 and < 100) words.Add(Percent(choice.Percent));
        }

        return words.Count == 0 ? Outcomes[choice.Outcome] : $"{Outcomes[choice.Outcome]}: {string.Join(", ", words)}";
    }
}
