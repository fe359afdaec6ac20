using System.Globalization;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office.Overtime;

internal sealed partial record OvertimeTexts
{
    private static OvertimeTexts German { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        Title = "Arbeitszeiten",
        MyTitle = "Meine Stunden",
        ToMine = "Meine Stunden eintragen",
        ToAll = "Alle Techniker",
        Month = "Monat",
        Technician = "Techniker",
        Everybody = "Alle",
        Show = "Anzeigen",
        Earlier = "Voriger Monat",
        Later = "Nächster Monat",
        Empty = "In diesem Monat sind keine Stunden bekannt.",
        Law = "Die Zuschläge sind die steuerfreien Höchstsätze nach §\u00a03b EStG, gerechnet auf höchstens 50\u00a0€ Grundlohn je Stunde (Sozialversicherung: 25\u00a0€). Sie sind kein Anspruch. Dies ist keine Steuer- oder Rechtsberatung.",
        Incomplete = "Unvollständig",
        IncompleteHint = "„Unvollständig“ heißt: Für diesen Tag oder den davor ist keine Arbeit außerhalb von Sitzungen eingetragen. Ruhezeit und Tagesstunden können dann falsch sein. Tage ohne Geschäftszeiten (etwa Wochenende, Feiertag, Schließung) zählen dabei nicht: An ihnen wird keine erwartet.",
        Day = "Tag",
        When = "Zeiten",
        Hours = "Stunden",
        Classes = "Zuschläge (§\u00a03b EStG)",
        Flags = "Hinweise",
        Sum = "Summe",
        ClassSums = "Zuschläge im Monat",
        NoClasses = "Keine",
        Session = "Sitzung",
        NextDay = "am nächsten Tag",
        RestShortFormat = "Nur {0} Ruhe davor (§\u00a05 ArbZG: 11\u00a0h)",
        RestShort = "Weniger als 11\u00a0h Ruhe davor (§\u00a05 ArbZG)",
        LongDay = "Mehr als 10\u00a0h am Tag (§\u00a03 ArbZG)",
        Remove = "Entfernen",
        Enter = "Stunden außerhalb von Sitzungen eintragen",
        EnterHint = "Sitzungen stehen schon in der Liste, vom Öffnen der Konsole bis zum gespeicherten Bericht. Für Arbeit über Mitternacht bitte den Tag eintragen, an dem sie begann.",
        From = "Von",
        To = "Bis",
        Note = "Bemerkung",
        Add = "Eintragen",
        Sample = "Beispiel",
        Lines = "Mehrere Zeilen auf einmal eintragen",
        LinesHint = "Ein Ende, das nicht nach dem Beginn liegt, ist am nächsten Tag: 22:00 bis 01:30 geht über Mitternacht. Zeilen aus einer Stechuhr oder Tabelle hier einfügen, mit oder ohne Überschrift, zum Beispiel:",
        LinesSample = "Tag;Beginn;Ende;Bemerkung\n24.11.2026;08:00;12:15;Werkstatt",
        AllLinesHint = "Techniker so schreiben, wie sie im Konto heißen. Ein Ende, das nicht nach dem Beginn liegt, ist am nächsten Tag: 22:00 bis 01:30 geht über Mitternacht. Zeilen aus einer Stechuhr oder Tabelle hier einfügen, mit oder ohne Überschrift, zum Beispiel:",
        AllLinesSample = "Techniker;Beginn;Ende;Bemerkung\nTina Technik;24.11.2026 08:00;12:15;Werkstatt",
        Import = "Zeilen eintragen",
        AddedOne = "Die Zeit ist eingetragen.",
        AddedFormat = "{0} Zeiten sind eingetragen.",
        Removed = "Der Eintrag ist entfernt.",
        LineFormat = "Zeile {0} („{1}“): {2}",
        PercentFormat = "{0:0.##}\u00a0%",
        DayFormat = "ddd d. MMM",
        ClassNames = new Dictionary<WageClass, string>
        {
            [WageClass.Night] = "Nacht",
            [WageClass.DeepNight] = "Nacht 0–4\u00a0Uhr",
            [WageClass.Sunday] = "Sonntag",
            [WageClass.Holiday] = "Feiertag",
            [WageClass.GreatHoliday] = "Hoher Feiertag",
        },
    };
}
