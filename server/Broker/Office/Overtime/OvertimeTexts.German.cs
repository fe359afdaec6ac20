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
        Everybody = "alle",
        Show = "Anzeigen",
        Earlier = "Voriger Monat",
        Later = "Nächster Monat",
        Empty = "In diesem Monat sind keine Stunden bekannt.",
        Law = "Die Zuschläge sind die steuerfreien Höchstsätze nach § 3b EStG, gerechnet auf höchstens 50 € Grundlohn je Stunde (Sozialversicherung: 25 €). Sie sind kein Anspruch. Dies ist keine Steuer- oder Rechtsberatung.",
        Incomplete = "unvollständig",
        IncompleteHint = "„Unvollständig“: für diesen Tag oder den davor ist keine Arbeit außerhalb von Sitzungen eingetragen. Ruhezeit und Tagesstunden können dann falsch sein.",
        Day = "Tag",
        When = "Zeiten",
        Hours = "Stunden",
        Classes = "Zuschläge § 3b",
        Flags = "Hinweise",
        Sum = "Summe",
        ClassSums = "Zuschläge im Monat",
        NoClasses = "keine",
        Session = "Sitzung",
        NextDay = "am nächsten Tag",
        RestShortFormat = "nur {0} h Ruhe davor (§ 5 ArbZG: 11 h)",
        RestShort = "weniger als 11 h Ruhe davor (§ 5 ArbZG)",
        LongDay = "mehr als 10 h am Tag (§ 3 ArbZG)",
        Remove = "Entfernen",
        Enter = "Stunden außerhalb von Sitzungen eintragen",
        EnterHint = "Sitzungen stehen schon da: von der geöffneten Konsole bis zum gespeicherten Abschluss. Liegt das Ende nicht nach dem Beginn, ist es am nächsten Tag.",
        From = "von",
        To = "bis",
        Note = "Bemerkung",
        Add = "Eintragen",
        Lines = "Zeilen einfügen",
        LinesHint = "Aus der Stechuhr oder einer Tabelle, je Zeile: Tag;von;bis;Bemerkung, etwa 24.11.2026;08:00;12:15;Werkstatt",
        AllLinesHint = "Aus der Stechuhr oder einer Tabelle, je Zeile: Techniker;von;bis;Bemerkung, etwa Tina Technik;24.11.2026 08:00;12:15;Werkstatt. Techniker heißen wie in ihrem Konto und sind bekannt, wenn sie in den letzten zwölf Monaten gearbeitet haben.",
        Import = "Übernehmen",
        AddedFormat = "{0} eingetragen.",
        Removed = "Der Eintrag ist entfernt.",
        LineFormat = "Zeile {0} „{1}“: {2}",
        DayFormat = "ddd d. MMM",
        ClassNames = new Dictionary<WageClass, string>
        {
            [WageClass.Night] = "Nacht",
            [WageClass.DeepNight] = "Nacht 0–4 Uhr",
            [WageClass.Sunday] = "Sonntag",
            [WageClass.Holiday] = "Feiertag",
            [WageClass.GreatHoliday] = "hoher Feiertag",
        },
    };
}
