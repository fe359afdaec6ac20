namespace RemoteAssist.Broker.Pages;

/// <summary>A page of the office, as its navigation names it.</summary>
/// <param name="Path">The page and all below it.</param>
internal sealed record OfficeLink(string Path, string German, string English)
{
    /// <summary>In the order of the navigation; a new page of the office is a new line here.</summary>
    public static IReadOnlyList<OfficeLink> All { get; } =
    [
        new("/office/review", "Prüfen", "Review"),
        new("/office", "Sitzungen", "Sessions"),
        new("/office/goodwill", "Kulanz", "Goodwill"),
        new("/office/months", "Monate", "Months"),
        new("/office/pictures", "Auswertung", "Charts"),
        new("/office/exports", "Exporte", "Exports"),
        new("/office/overtime", "Arbeitszeiten", "Working hours"),
        new("/office/customers", "Kunden", "Customers"),
        new("/office/tariffs", "Tarif", "Tariff"),
        new("/office/calendar", "Kalender", "Calendar"),
        new("/office/firm", "Firma", "Firm"),
    ];

    /// <summary>The link whose page this is: of those that hold the path, the longest. Null outside the office.</summary>
    public static OfficeLink? Of(PathString path)
        => All.Where(link => path.StartsWithSegments(link.Path)).MaxBy(link => link.Path.Length);

    public string Text(Language language) => language == Language.German ? German : English;
}
