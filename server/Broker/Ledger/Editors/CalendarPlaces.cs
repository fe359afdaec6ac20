using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>The calendar's fields in the order of its page, with their names.</summary>
internal static class CalendarPlaces
{
    public static IReadOnlyList<Place> Of(Fields fields, Language language)
    {
        var (texts, common) = (CalendarTexts.For(language), EditorTexts.For(language));
        return
        [
            .. CalendarForm.Days.SelectMany(day => Rows(
                CalendarForm.Hours(day), $"{texts.OpeningHours}, {common.Culture.DateTimeFormat.GetDayName(day)}", ("from", common.From), ("to", common.To))),
            .. new[] { ("state", texts.State), ("zone", texts.Zone), ("assumption", texts.Assumption), ("corpus", texts.Corpus), ("augsburg", texts.Augsburg) }
                .Select(one => new Place(one.Item1, $"{texts.Where}, {one.Item2}")),
            .. Rows(CalendarForm.OneOffs, texts.OneOffs, ("day", common.Day), ("german", common.TextGerman), ("english", common.TextEnglish)),
            .. Rows(
                CalendarForm.Closures, texts.Closures,
                ("from", texts.FirstDay), ("to", texts.LastDay), ("german", common.TextGerman), ("english", common.TextEnglish)),
            new(Editions.Valid, common.ValidFromField),
            new(Editions.Basis, null),
        ];

        IEnumerable<Place> Rows(string list, string section, params (string Field, string Name)[] columns)
            => Enumerable.Range(0, fields.Rows(list) + 1).SelectMany(row => columns.Select(
                column => new Place(Fields.Name(list, row, column.Field), $"{section}, {column.Name}")));
    }
}
