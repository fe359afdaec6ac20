using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Months;

/// <summary>What stands on the pages of the months.</summary>
internal sealed partial record MonthTexts
{
    public static MonthTexts For(Language language) => language == Language.German ? German : English;

    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Month { get; init; }

    public required string State { get; init; }

    public required string Decided { get; init; }

    public required string DecidedSessions { get; init; }

    public required string Open { get; init; }

    public required string Time { get; init; }

    public required string Billed { get; init; }

    public required string ListPrice { get; init; }

    public required string Goodwill { get; init; }

    /// <summary>What contracts take off.</summary>
    public required string Contract { get; init; }

    /// <summary>How a row adds up.</summary>
    public required string Sum { get; init; }

    public required string Net { get; init; }

    public required string AllNet { get; init; }

    public required string IsOpen { get; init; }

    public required string IsEmpty { get; init; }

    public required string IsRunning { get; init; }

    public required string ClosedFormat { get; init; }

    public required string Close { get; init; }

    public required string CloseFormat { get; init; }

    public required IReadOnlyList<string> Meaning { get; init; }

    public required string CloseNow { get; init; }

    public required string StillOpenHeading { get; init; }

    public required string Cancel { get; init; }

    public required string ClosedNewsFormat { get; init; }

    public required IReadOnlyDictionary<MonthRefusal, string> Refusals { get; init; }
}
