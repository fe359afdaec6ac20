using RemoteAssist.Broker.Ledger.Calendar;

namespace RemoteAssist.Broker.Ledger.Editors;

internal sealed partial record CalendarTexts
{
    private static CalendarTexts German { get; } = new()
    {
        Title = "Kalender",
        NeverSaved = "Es ist noch kein Kalender gespeichert. Bis dahin gilt der übliche: Montag bis Freitag 8 bis 18 Uhr, Feiertage von Nordrhein-Westfalen.",
        AsTyped = "So, wie es unten eingetragen ist; noch nicht gespeichert.",
        Earlier = "Voriges Jahr",
        LaterYear = "Nächstes Jahr",
        Legend = "Bedeutung der Farben",
        OpeningHours = "Geschäftszeiten",
        OpeningHoursHint = "Mehrere Zeiten an einem Tag lassen Pausen dazwischen. Mitternacht ist 00:00. Ein Tag ohne Zeiten ist geschlossen.",
        Where = "Ort",
        State = "Bundesland",
        Zone = "Zeitzone",
        Assumption = "Mariä Himmelfahrt (15. August) ist in der Gemeinde Feiertag (Bayern)",
        Corpus = "Fronleichnam ist in der Gemeinde Feiertag (Sachsen, Thüringen)",
        Augsburg = "Friedensfest (8. August) ist Feiertag (Stadt Augsburg)",
        OneOffs = "Einmalige Feiertage",
        OneOffsHint = "Die des Bundeslands, wie der 8. Mai 2025 in Berlin, sind schon dabei.",
        Closures = "Schließungen",
        ClosuresHint = "Betriebsferien und Ähnliches; beide Tage zählen mit. Den Text liest der Kunde.",
        FirstDay = "Erster Tag",
        LastDay = "Letzter Tag",
        Kinds = new Dictionary<DayKind, string>
        {
            [DayKind.Work] = "geöffnet",
            [DayKind.Rest] = "ohne Geschäftszeiten",
            [DayKind.Holiday] = "Feiertag",
            [DayKind.OneOff] = "einmaliger Feiertag",
            [DayKind.Closure] = "Schließung",
        },
        States = new Dictionary<FederalState, string>
        {
            [FederalState.BW] = "Baden-Württemberg",
            [FederalState.BY] = "Bayern",
            [FederalState.BE] = "Berlin",
            [FederalState.BB] = "Brandenburg",
            [FederalState.HB] = "Bremen",
            [FederalState.HH] = "Hamburg",
            [FederalState.HE] = "Hessen",
            [FederalState.MV] = "Mecklenburg-Vorpommern",
            [FederalState.NI] = "Niedersachsen",
            [FederalState.NW] = "Nordrhein-Westfalen",
            [FederalState.RP] = "Rheinland-Pfalz",
            [FederalState.SL] = "Saarland",
            [FederalState.SN] = "Sachsen",
            [FederalState.ST] = "Sachsen-Anhalt",
            [FederalState.SH] = "Schleswig-Holstein",
            [FederalState.TH] = "Thüringen",
        },
    };
}
