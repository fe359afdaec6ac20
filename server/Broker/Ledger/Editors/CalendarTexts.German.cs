using RemoteAssist.Broker.Ledger.Calendar;

namespace RemoteAssist.Broker.Ledger.Editors;

internal sealed partial record CalendarTexts
{
    private static CalendarTexts German { get; } = new()
    {
        Title = "Kalender",
        NeverSaved = "Es ist noch kein Kalender gespeichert. Bis dahin gilt der übliche: Montag bis Freitag 8 bis 18 Uhr, Feiertage von Nordrhein-Westfalen.",
        AsTyped = "Das Jahr, wie es unten eingetragen ist. Es ist noch nicht gespeichert.",
        YearAfterMending = "Das Jahr steht wieder hier, sobald die markierten Felder berichtigt sind.",
        Earlier = "Voriges Jahr",
        LaterYear = "Nächstes Jahr",
        Legend = "Bedeutung der Farben",
        OpeningHours = "Geschäftszeiten",
        OpeningHoursHint = "Zwischen zwei Zeiten eines Tages ist Pause. Ein Tag ohne Zeiten ist geschlossen. Mitternacht ist 00:00, am Anfang wie am Ende.",
        Where = "Ort",
        State = "Bundesland",
        Zone = "Zeitzone",
        Assumption = "Mariä Himmelfahrt (15. August) ist in unserer Gemeinde Feiertag (nur Bayern)",
        Corpus = "Fronleichnam ist in unserer Gemeinde Feiertag (nur Sachsen und Thüringen)",
        Augsburg = "Das Friedensfest (8. August) ist Feiertag (nur Stadt Augsburg)",
        OneOffs = "Einmalige Feiertage",
        OneOffsHint = "Tage, die nur einmal Feiertag sind. Die des Bundeslands, wie der 8. Mai 2025 in Berlin, sind schon dabei und müssen nicht eingetragen werden.",
        Closures = "Schließungen",
        ClosuresHint = "Betriebsferien und Ähnliches. Der erste und der letzte Tag zählen mit. Der Text steht im Kalender.",
        FirstDay = "Erster Tag",
        LastDay = "Letzter Tag",
        SaveHeading = "Kalender speichern",
        Kinds = new Dictionary<DayKind, string>
        {
            [DayKind.Work] = "Geöffnet",
            [DayKind.Rest] = "Ohne Geschäftszeiten",
            [DayKind.Holiday] = "Feiertag",
            [DayKind.OneOff] = "Einmaliger Feiertag",
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
