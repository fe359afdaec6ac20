using System.Globalization;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Office;

/// <summary>What the billing office reads.</summary>
internal sealed record OfficeTexts
{
    public static OfficeTexts For(Language language) => language == Language.German ? German : English;

    public required CultureInfo Culture { get; init; }

    public required string Title { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Show { get; init; }

    public required string Export { get; init; }

    public required string Empty { get; init; }

    public required string Begin { get; init; }

    public required string Customer { get; init; }

    public required string Technician { get; init; }

    public required string Machine { get; init; }

    public required string Duration { get; init; }

    public required string End { get; init; }

    public required string Running { get; init; }

    public required string NeverLive { get; init; }

    public required string Newer { get; init; }

    public required string Older { get; init; }

    public required string CountFormat { get; init; }

    public required string DayFormat { get; init; }

    public required string FileName { get; init; }

    public required IReadOnlyList<string> CsvHeadings { get; init; }

    public required IReadOnlyDictionary<EndCause, string> Causes { get; init; }

    /// <summary>Where somebody ended it, as a part of a sentence.</summary>
    public required IReadOnlyDictionary<EndCause, string> EndedBy { get; init; }

    public string Day(DateTimeOffset time) => FirmTime.Local(time).ToString(DayFormat, Culture);

    public string Clock(DateTimeOffset time) => FirmTime.Local(time).ToString("HH:mm", Culture);

    /// <summary>When and by whom, or that it runs.</summary>
    public string EndOf(DateTimeOffset? ended, EndCause? cause)
        => cause is not { } by ? Running : ended is { } at ? $"{Clock(at)}, {EndedBy.GetValueOrDefault(by, Causes[by])}" : Causes[by];

    public string Count(string range) => string.Format(Culture, CountFormat, range);

    private static OfficeTexts German { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        DayFormat = "ddd d. MMM yyyy",
        Title = "Sitzungen",
        From = "Von",
        To = "Bis",
        Show = "Anzeigen",
        Export = "Als CSV speichern",
        Empty = "In diesen Tagen gab es keine Sitzung.",
        Begin = "Beginn",
        Customer = "Kunde",
        Technician = "Techniker",
        Machine = "PC",
        Duration = "Dauer",
        End = "Ende",
        Running = "Läuft",
        NeverLive = "Keine Verbindung",
        Newer = "Spätere",
        Older = "Frühere",
        CountFormat = "{0} Sitzungen",
        FileName = "sitzungen",
        CsvHeadings = ["Sitzung", "Kunde", "Techniker", "PC", "Angefragt", "Beigetreten", "Begonnen", "Beendet", "Minuten", "Ende durch"],
        Causes = new Dictionary<EndCause, string>
        {
            [EndCause.Technician] = "Techniker",
            [EndCause.Customer] = "Kunde",
            [EndCause.ConsentRefused] = "Zustimmung abgelehnt",
            [EndCause.ConsentTimedOut] = "Zustimmung blieb aus",
            [EndCause.CodeExpired] = "Code nicht benutzt",
            [EndCause.Abandoned] = "Verbindung verloren",
            [EndCause.PriceDeclined] = "Preis nicht angenommen",
        },
        EndedBy = new Dictionary<EndCause, string> { [EndCause.Technician] = "vom Techniker beendet", [EndCause.Customer] = "vom Kunden beendet" },
    };

    private static OfficeTexts English { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        DayFormat = "ddd d MMM yyyy",
        Title = "Sessions",
        From = "From",
        To = "To",
        Show = "Show",
        Export = "Save as CSV",
        Empty = "There was no session on these days.",
        Begin = "Begin",
        Customer = "Customer",
        Technician = "Technician",
        Machine = "PC",
        Duration = "Duration",
        End = "End",
        Running = "Running",
        NeverLive = "No connection",
        Newer = "Later",
        Older = "Earlier",
        CountFormat = "{0} sessions",
        FileName = "sessions",
        CsvHeadings = ["Session", "Customer", "Technician", "PC", "Asked", "Joined", "Started", "Ended", "Minutes", "Ended by"],
        Causes = new Dictionary<EndCause, string>
        {
            [EndCause.Technician] = "Technician",
            [EndCause.Customer] = "Customer",
            [EndCause.ConsentRefused] = "Consent refused",
            [EndCause.ConsentTimedOut] = "Consent not given in time",
            [EndCause.CodeExpired] = "Code not used",
            [EndCause.Abandoned] = "Connection lost",
            [EndCause.PriceDeclined] = "Price not accepted",
        },
        EndedBy = new Dictionary<EndCause, string> { [EndCause.Technician] = "ended by the technician", [EndCause.Customer] = "ended by the customer" },
    };
}
