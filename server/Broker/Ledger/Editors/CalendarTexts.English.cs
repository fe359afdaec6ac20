using RemoteAssist.Broker.Ledger.Calendar;

namespace RemoteAssist.Broker.Ledger.Editors;

internal sealed partial record CalendarTexts
{
    private static CalendarTexts English { get; } = new()
    {
        Title = "Calendar",
        NeverSaved = "No calendar has been saved yet. Until then the usual one holds: Monday to Friday 8:00 to 18:00, holidays of North Rhine-Westphalia.",
        AsTyped = "As typed below; not saved yet.",
        Earlier = "Previous year",
        LaterYear = "Next year",
        Legend = "What the colours mean",
        OpeningHours = "Opening hours",
        OpeningHoursHint = "Several spans on one day leave breaks between them. Midnight is 00:00. A day without any is closed.",
        Where = "Place",
        State = "State",
        Zone = "Time zone",
        Assumption = "Assumption Day (15 August) is a holiday in the municipality (Bavaria)",
        Corpus = "Corpus Christi is a holiday in the municipality (Saxony, Thuringia)",
        Augsburg = "Peace Festival (8 August) is a holiday (city of Augsburg)",
        OneOffs = "One-off holidays",
        OneOffsHint = "Those of the state, such as 8 May 2025 in Berlin, are known already.",
        Closures = "Closures",
        ClosuresHint = "Company holidays and the like; both days count. Customers read the text.",
        FirstDay = "First day",
        LastDay = "Last day",
        Kinds = new Dictionary<DayKind, string>
        {
            [DayKind.Work] = "open",
            [DayKind.Rest] = "no opening hours",
            [DayKind.Holiday] = "public holiday",
            [DayKind.OneOff] = "one-off holiday",
            [DayKind.Closure] = "closure",
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
