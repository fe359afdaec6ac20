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
        Empty = "Für diese Monate liegt dazu nichts vor.",
        AsTable = "Als Tabelle",
        TableBelow = "Die Zahlen stehen in der Tabelle darunter.",
        Month = "Monat",
        Hour = "Stunde",
        Reason = "Grund",
        Technician = "Techniker",
        Hours = new("Stunden nach Monat und Tarifregel", "Gearbeitete Stunden der entschiedenen Sitzungen."),
        OtherRules = "übrige Regeln",
        Reasons = new("Kulanz nach Grund", "Was in diesen Monaten verschenkt wurde, netto."),
        Goodwill = "Kulanz",
        Calls = new("Wann Anrufe kommen", "Angefragte Sitzungen nach Wochentag und Stunde, nach der Uhr der Firma."),
        Revenue = new("Umsatz und Kulanz", "Abgerechnet und verschenkt je Monat, netto."),
        Billed = "abgerechnet",
        Overtime = new("Arbeitszeit je Techniker", "Alle bekannten Stunden, davon nachts und an Sonn- und Feiertagen. Nachtstunden an Feiertagen zählen in beiden."),
        AllHours = "alle Stunden",
        Night = "nachts (20–6 Uhr)",
        Holiday = "sonn- und feiertags",
        LongDays = "Tage über 10 h",
        ShortRests = "Ruhe unter 11 h",
        IncompleteDays = "unvollständige Tage",
    };

    private static PictureTexts English { get; } = new()
    {
        Title = "Charts",
        Intro = "How much help is given after hours, what it earns and what it costs. Below every chart are its figures.",
        Empty = "These months have nothing of it.",
        AsTable = "As a table",
        TableBelow = "The figures are in the table below.",
        Month = "Month",
        Hour = "Hour",
        Reason = "Reason",
        Technician = "Technician",
        Hours = new("Hours by month and tariff rule", "Hours worked in sessions that are decided."),
        OtherRules = "other rules",
        Reasons = new("Goodwill by reason", "What was given away in these months, net."),
        Goodwill = "goodwill",
        Calls = new("When calls come", "Sessions asked for by weekday and hour, by the firm’s clock."),
        Revenue = new("Revenue and goodwill", "Billed and given away each month, net."),
        Billed = "billed",
        Overtime = new("Working time per technician", "All hours that are known; of these at night, and on Sundays and holidays. Night hours on holidays count in both."),
        AllHours = "all hours",
        Night = "at night (20–6)",
        Holiday = "Sundays and holidays",
        LongDays = "days over 10 h",
        ShortRests = "rest under 11 h",
        IncompleteDays = "incomplete days",
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
