using System.Globalization;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>What the calendar's and the tariff's page have in common.</summary>
internal sealed record EditorTexts
{
    public static EditorTexts For(Language language) => language == Language.German ? German : English;

    public required CultureInfo Culture { get; init; }

    public required string Versions { get; init; }

    public required string Version { get; init; }

    public required string ValidFrom { get; init; }

    public required string SavedBy { get; init; }

    public required string State { get; init; }

    public required string Show { get; init; }

    public required string Shown { get; init; }

    public required string Template { get; init; }

    public required string NoVersions { get; init; }

    public required string ValidFromField { get; init; }

    public required string ValidFromHint { get; init; }

    public required string Save { get; init; }

    public required string SaveShort { get; init; }

    public required string OnThisPage { get; init; }

    public required string Preview { get; init; }

    public required string Remove { get; init; }

    public required string OneMore { get; init; }

    public required string OneMoreHint { get; init; }

    public required string Mend { get; init; }

    public required string NotSaved { get; init; }

    public required string SavedFormat { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Day { get; init; }

    public required string TextGerman { get; init; }

    public required string TextEnglish { get; init; }

    public required string DayFormat { get; init; }

    public required IReadOnlyDictionary<VersionState, string> States { get; init; }

    public string Saved(int version) => string.Format(Culture, SavedFormat, version);

    /// <param name="field">As the page names it.</param>
    public string Fault(string field, bool isMissing, bool isMany) => (this == German, isMissing, isMany) switch
    {
        (true, true, false) => $"{field} fehlt.",
        (true, true, true) => $"{field} fehlen.",
        (true, false, false) => $"{field} stimmt nicht.",
        (true, false, true) => $"{field} stimmen nicht.",
        (false, true, false) => $"{field} is missing.",
        (false, true, true) => $"{field} are missing.",
        (false, false, false) => $"{field} is not right.",
        (false, false, true) => $"{field} are not right.",
    };

    public string DayOf(DateOnly day) => day.ToString(DayFormat, Culture);

    public string Moment(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString(DayFormat + ", HH:mm", Culture);

    private static EditorTexts German { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        Versions = "Fassungen",
        Version = "Fassung",
        ValidFrom = "Gilt ab",
        SavedBy = "Gespeichert",
        State = "Stand",
        Show = "Als Vorlage öffnen",
        Template = "Im Formular",
        Shown = "Unten zu sehen",
        NoVersions = "Noch keine Fassung gespeichert.",
        ValidFromField = "Gilt ab",
        ValidFromHint = "Leer heißt: ab sofort. Beispiel: der 1. Januar, wenn sich zum Jahreswechsel etwas ändert. Sitzungen, die schon begonnen haben, bleiben bei ihrer Fassung.",
        Save = "Als neue Fassung speichern",
        SaveShort = "Speichern",
        OnThisPage = "Auf dieser Seite",
        Preview = "Vorschau des Jahres",
        Remove = "Entfernen",
        OneMore = "Noch eine Zeile",
        OneMoreHint = "Leere Zeilen zählen nicht, ausgefüllte werden mitgespeichert.",
        NotSaved = "Noch nicht gespeichert:",
        Mend = "Noch nicht gespeichert. Bitte die markierten Felder berichtigen.",
        SavedFormat = "Fassung {0} ist gespeichert.",
        From = "Von",
        To = "Bis",
        Day = "Tag",
        TextGerman = "Text deutsch",
        TextEnglish = "Text englisch",
        DayFormat = "d. MMM yyyy",
        States = new Dictionary<VersionState, string>
        {
            [VersionState.InForce] = "Gilt jetzt",
            [VersionState.Planned] = "Geplant",
            [VersionState.Past] = "Abgelöst",
        },
    };

    private static EditorTexts English { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Versions = "Versions",
        Version = "Version",
        ValidFrom = "Valid from",
        SavedBy = "Saved",
        State = "State",
        Show = "Open as a template",
        Template = "In the form",
        Shown = "Shown below",
        NoVersions = "No version has been saved yet.",
        ValidFromField = "Valid from",
        ValidFromHint = "Empty means from now on. Example: 1 January, where something changes with the year. Sessions that have begun already keep their version.",
        Save = "Save as a new version",
        SaveShort = "Save",
        OnThisPage = "On this page",
        Preview = "Preview the year",
        Remove = "Remove",
        OneMore = "One more row",
        OneMoreHint = "Empty rows do not count, filled ones are saved with the rest.",
        NotSaved = "Not saved yet:",
        Mend = "Not saved yet. Please correct the marked fields.",
        SavedFormat = "Version {0} is saved.",
        From = "From",
        To = "To",
        Day = "Day",
        TextGerman = "Text in German",
        TextEnglish = "Text in English",
        DayFormat = "d MMM yyyy",
        States = new Dictionary<VersionState, string>
        {
            [VersionState.InForce] = "In force",
            [VersionState.Planned] = "Planned",
            [VersionState.Past] = "Past",
        },
    };
}
