using RemoteAssist.Broker.Ledger.Calendar;

namespace RemoteAssist.Broker.Ledger.Editors;

internal sealed partial record CalendarTexts
{
    private static CalendarTexts English { get; } = new()
    {
        Title = "Calendar",
        NeverSaved = "No calendar has been saved yet. Until then the usual one applies: Monday to Friday 8:00 to 18:00, holidays of North Rhine-Westphalia.",
        AsTyped = "The year as typed below. It is not saved yet.",
        YearAfterMending = "The year is shown again once the marked fields are corrected.",
        Earlier = "Previous year",
        LaterYear = "Next year",
        Legend = "What the colours mean",
        OpeningHours = "Opening hours",
        OpeningHoursHint = "Between two spans of a day there is a break. A day without any is closed. Midnight is 00:00, as a beginning and as an end.",
        Where = "Place",
        State = "Federal state",
        Zone = "Time zone",
        Assumption = "Assumption Day (15 August) is a holiday in our municipality (Bavaria only)",
        Corpus = "Corpus Christi is a holiday in our municipality (Saxony and Thuringia only)",
        Augsburg = "The Peace Festival (8 August) is a holiday (city of Augsburg only)",
        OneOffs = "One-off holidays",
        OneOffsHint = "Days that are holidays only once. Those of the state, such as 8 May 2025 in Berlin, are known already and need not be entered.",
        Closures = "Closures",
        ClosuresHint = "Company holidays and the like. The first and the last day count. The text stands in the calendar.",
        FirstDay = "First day",
        LastDay = "Last day",
        SaveHeading = "Save the calendar",
        Kinds = new Dictionary<DayKind, string>
        {
            [DayKind.Work] = "Open",
            [DayKind.Rest] = "No opening hours",
            [DayKind.Holiday] = "Public holiday",
            [DayKind.OneOff] = "One-off holiday",
            [DayKind.Closure] = "Closure",
        },
        States = new Dictionary<FederalState, string>
        {
            [FederalState.BW] = "Baden-Württemberg",
            [FederalState.BY] = "Bavaria",
            [FederalState.BE] = "Berlin",
            [FederalState.BB] = "Brandenburg",
            [FederalState.HB] = "Bremen",
            [FederalState.HH] = "Hamburg",
            [FederalState.HE] = "Hesse",
            [FederalState.MV] = "Mecklenburg-Western Pomerania",
            [FederalState.NI] = "Lower Saxony",
            [FederalState.NW] = "North Rhine-Westphalia",
            [FederalState.RP] = "Rhineland-Palatinate",
            [FederalState.SL] = "Saarland",
            [FederalState.SN] = "Saxony",
            [FederalState.ST] = "Saxony-Anhalt",
            [FederalState.SH] = "Schleswig-Holstein",
            [FederalState.TH] = "Thuringia",
        },
    };
}
