using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Pictures;

internal sealed record ChartText(string Title, string Hint);

/// <summary>What stands beside the pictures.</summary>
internal sealed record PictureTexts
{
    public static PictureTexts For(Language language) => language == Language.German ? German : English;

    private static PictureTexts German { get; } = new()
    {
        Title = "Auswertung",
        Intro = "Wie viel nach Geschäftsschluss geholfen wird, was es einbringt und was es kostet. Die Zahlen eines Diagramms zeigt „Als Tabelle“ darunter.",
        Empty = "In diesen Monaten gab es davon nichts.",
        AsTable = "Als Tabelle",
        TableBelow = "Die Zahlen stehen in der Tabelle darunter.",
        Month = "Monat",
        Hour = "Stunde",
        Reason = "Grund",
        Technician = "Techniker",
        CallsHere = "Angefragte Sitzungen:",
        Hours = new("Stunden nach Monat und Tarifregel", "Gearbeitete Stunden der Sitzungen, über die entschieden ist."),
        OtherRules = "Übrige Regeln",
        Reasons = new("Kulanz nach Grund", "Was in diesen Monaten verschenkt wurde, netto."),
        Goodwill = "Kulanz",
        Calls = new("Wann Sitzungen angefragt werden", "Zahl der angefragten Sitzungen nach Wochentag und Stunde (Ortszeit der Firma)."),
        Revenue = new("Umsatz und Kulanz", "Abgerechnet und verschenkt je Monat, netto."),
        Billed = "Abgerechnet",
        Overtime = new("Arbeitszeit je Techniker", "Alle bekannten Stunden, davon nachts und an Sonn- und Feiertagen. Nachtstunden an Sonn- und Feiertagen zählen bei beidem."),
        AllHours = "Alle Stunden",
        Night = "Nacht nach §\u00a03b EStG (20–6\u00a0Uhr)",
        Holiday = "Sonn- und feiertags",
        LongDays = "Tage über 10\u00a0h",
        ShortRests = "Ruhe unter 11\u00a0h",
        IncompleteDays = "Unvollständige Tage",
        DaysHint = "„Tage über 10\u00a0h“ sind Tage mit mehr als 10\u00a0h Arbeit (§\u00a03 ArbZG), bei „Ruhe unter 11\u00a0h“ lagen weniger als 11\u00a0h Ruhe davor (§\u00a05 ArbZG). „Unvollständig“ heißt: Für diesen Tag oder den davor ist keine Arbeit außerhalb von Sitzungen eingetragen; die Zahlen daneben können dann falsch sein. Tage ohne Geschäftszeiten zählen dabei nicht.",
    };

    private static PictureTexts English { get; } = new()
    {
        Title = "Charts",
        Intro = "How much help is given after hours, what it earns and what it costs. “As a table” below a chart shows its figures.",
        Empty = "There is nothing to show for these months.",
        AsTable = "As a table",
        TableBelow = "The figures are in the table below.",
        Month = "Month",
        Hour = "Hour",
        Reason = "Reason",
        Technician = "Technician",
        CallsHere = "Sessions asked for:",
        Hours = new("Hours by month and tariff rule", "Hours worked in the sessions that are decided."),
        OtherRules = "Other rules",
        Reasons = new("Goodwill by reason", "What was given away in these months, net."),
        Goodwill = "Goodwill",
        Calls = new("When sessions are asked for", "Number of sessions asked for, by weekday and hour (the firm’s local time)."),
        Revenue = new("Revenue and goodwill", "Billed and given away each month, net."),
        Billed = "Billed",
        Overtime = new("Working time per technician", "All hours that are known; of these at night, and on Sundays and holidays. Night hours on Sundays and holidays count in both."),
        AllHours = "All hours",
        Night = "Night under §\u00a03b EStG (20–6)",
        Holiday = "Sundays and holidays",
        LongDays = "Days over 10\u00a0h",
        ShortRests = "Rest under 11\u00a0h",
        IncompleteDays = "Incomplete days",
        DaysHint = "“Days over 10\u00a0h” are days with more than 10\u00a0h of work (§\u00a03 ArbZG), before those under “Rest under 11\u00a0h” there was less than 11\u00a0h of rest (§\u00a05 ArbZG). “Incomplete” means that no work outside sessions is entered for this day or the one before; the figures beside it may then be wrong. Days without opening hours do not count.",
    };

    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Empty { get; init; }

    public required string AsTable { get; init; }

    public required string TableBelow { get; init; }

    public required string Month { get; init; }

    public required string Hour { get; init; }

    public required string Reason { get; init; }

    public required string Technician { get; init; }

    public required string CallsHere { get; init; }

    public required ChartText Hours { get; init; }

    public required string OtherRules { get; init; }

    public required ChartText Reasons { get; init; }

    public required string Goodwill { get; init; }

    public required ChartText Calls { get; init; }

    public required ChartText Revenue { get; init; }

    public required string Billed { get; init; }

    public required ChartText Overtime { get; init; }

    public required string AllHours { get; init; }

    public required string Night { get; init; }

    public required string Holiday { get; init; }

    public required string LongDays { get; init; }

    public required string ShortRests { get; init; }

    public required string IncompleteDays { get; init; }

    /// <summary>What the counted days are.</summary>
    public required string DaysHint { get; init; }
}
