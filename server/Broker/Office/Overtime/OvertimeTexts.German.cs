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
        Law = "Die Zuschläge sind die steuerfreien Höchstsätze nach § 3b EStG, gerechnet auf höchstens 50 € Grundlohn je Stunde (Sozialversicherung: 25 €). Sie sind kein Anspruch. Dies ist keine Steuer- oder Rechtsberatung.",
        Incomplete = "Unvollständig",
        IncompleteHint = "„Unvollständig“ heißt: Für diesen Tag oder den davor ist keine Arbeit außerhalb von Sitzungen eingetragen. Ruhezeit und Tagesstunden können dann falsch sein.",
        Day = "Tag",
        When = "Zeiten",
        Hours = "Stunden",
        Classes = "Zuschläge (§ 3b EStG)",
        Flags = "Hinweise",
        Sum = "Summe",
        ClassSums = "Zuschläge im Monat",
        NoClasses = "Keine",
        Session = "Sitzung",
        NextDay = "am nächsten Tag",
        RestShortFormat = "Nur {0} Ruhe davor (§ 5 ArbZG: 11 h)",
        RestShort = "Weniger als 11 h Ruhe davor (§ 5 ArbZG)",
        LongDay = "Mehr als 10 h am Tag (§ 3 ArbZG)",
        Remove = "Entfernen",
        Enter = "Stunden außerhalb von Sitzungen eintragen",
        EnterHint = "Sitzungen stehen schon in der Liste, vom Öffnen der Konsole bis zum gespeicherten Bericht. Für Arbeit über Mitternacht bitte den Tag eintragen, an dem sie begann.",
        From = "Von",
        To = "Bis",
        Note = "Bemerkung",
        Add = "Eintragen",
        Lines = "Mehrere Zeilen auf einmal eintragen",
        LinesHint = "Zeilen aus einer Stechuhr oder Tabelle hier einfügen. Jede Zeile ist Tag;Beginn;Ende;Bemerkung, zum Beispiel 24.11.2026;08:00;12:15;Werkstatt",
        AllLinesHint = "Zeilen aus einer Stechuhr oder Tabelle hier einfügen. Jede Zeile ist Techniker;Beginn;Ende;Bemerkung, zum Beispiel Tina Technik;24.11.2026 08:00;12:15;Werkstatt. Techniker heißen wie in ihrem Konto.",
        Import = "Zeilen eintragen",
        AddedOne = "Die Zeit ist eingetragen.",
        AddedFormat = "{0} Zeiten sind eingetragen.",
        Removed = "Der Eintrag ist entfernt.",
        LineFormat = "Zeile {0} „{1}“: {2}",
        PercentFormat = "{0:0.##} %",
        DayFormat = "ddd d. MMM",
        ClassNames = new Dictionary<WageClass, string>
        {
            [WageClass.Night] = "Nacht",
            [WageClass.DeepNight] = "Nacht 0–4 Uhr",
            [WageClass.Sunday] = "Sonntag",
            [WageClass.Holiday] = "Feiertag",
            [WageClass.GreatHoliday] = "Hoher Feiertag",
        },
    };
}
