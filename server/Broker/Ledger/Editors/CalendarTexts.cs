using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>What stands on the calendar's page.</summary>
internal sealed partial record CalendarTexts
{
    public static CalendarTexts For(Language language) => language == Language.German ? German : English;

    public required string Title { get; init; }

    public required string NeverSaved { get; init; }

    public required string AsTyped { get; init; }

    public required string YearAfterMending { get; init; }

    public required string Earlier { get; init; }

    public required string LaterYear { get; init; }

    public required string Legend { get; init; }

    public required string OpeningHours { get; init; }

    public required string OpeningHoursHint { get; init; }

    public required string Where { get; init; }

    public required string State { get; init; }

    public required string Zone { get; init; }

    public required string Assumption { get; init; }

    public required string Corpus { get; init; }

    public required string Augsburg { get; init; }

    public required string OneOffs { get; init; }

    public required string OneOffsHint { get; init; }

    public required string Closures { get; init; }

    public required string ClosuresHint { get; init; }

    public required string FirstDay { get; init; }

    public required string LastDay { get; init; }

    public required string SaveHeading { get; init; }

    public required IReadOnlyDictionary<DayKind, string> Kinds { get; init; }

    public required IReadOnlyDictionary<FederalState, string> States { get; init; }
}
