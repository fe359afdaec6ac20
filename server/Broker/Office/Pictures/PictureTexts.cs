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
        Intro = "Wie viel nach Geschäftsschluss geholfen wird, was es einbringt und was es kostet. Unter jedem Diagramm stehen seine Zahlen.",
        Empty = "In diesen Monaten gab es davon nichts.",
        AsTable = "Als Tabelle",
        TableBelow = "Die Zahlen stehen in der Tabelle darunter.",
        Month = "Monat",
        Hour = "Stunde",
        Reason = "Grund",
        Technician = "Techniker",
        CallsHere = "Sitzungen:",
        Hours = new("Stunden nach Monat und Tarifregel", "Gearbeitete Stunden der Sitzungen, über die entschieden ist."),
        OtherRules = "Übrige Regeln",
        Reasons = new("Kulanz nach Grund", "Was in diesen Monaten verschenkt wurde, netto."),
        Goodwill = "Kulanz",
        Calls = new("Wann Anrufe kommen", "Zahl der angefragten Sitzungen nach Wochentag und Stunde (Ortszeit der Firma)."),
        Revenue = new("Umsatz und Kulanz", "Abgerechnet und verschenkt je Monat, netto."),
        Billed = "Abgerechnet",
        Overtime = new("Arbeitszeit je Techniker", "Alle bekannten Stunden, davon nachts und an Sonn- und Feiertagen. Nachtstunden an Feiertagen zählen in beiden."),
        AllHours = "Alle Stunden",
        Night = "Nachts (20–6 Uhr)",
        Holiday = "Sonn- und feiertags",
        LongDays = "Tage über 10 h",
        ShortRests = "Ruhe unter 11 h",
        IncompleteDays = "Unvollständige Tage",
    };

    private static PictureTexts English { get; } = new()
    {
        Title = "Charts",
        Intro = "How much help is given after hours, what it earns and what it costs. Below every chart are its figures.",
        Empty = "There is nothing to show for these months.",
        AsTable = "As a table",
        TableBelow = "The figures are in the table below.",
        Month = "Month",
        Hour = "Hour",
        Reason = "Reason",
        Technician = "Technician",
        CallsHere = "Sessions:",
        Hours = new("Hours by month and tariff rule", "Hours worked in the sessions that are decided."),
        OtherRules = "Other rules",
        Reasons = new("Goodwill by reason", "What was given away in these months, net."),
        Goodwill = "Goodwill",
        Calls = new("When calls come", "Number of sessions asked for, by weekday and hour (the firm’s local time)."),
        Revenue = new("Revenue and goodwill", "Billed and given away each month, net."),
        Billed = "Billed",
        Overtime = new("Working time per technician", "All hours that are known; of these at night, and on Sundays and holidays. Night hours on holidays count in both."),
        AllHours = "All hours",
        Night = "At night (20–6)",
        Holiday = "Sundays and holidays",
        LongDays = "Days over 10 h",
        ShortRests = "Rest under 11 h",
        IncompleteDays = "Incomplete days",
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
}
