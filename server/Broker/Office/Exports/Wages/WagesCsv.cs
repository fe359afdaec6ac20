using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Exports.Lines;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Exports.Wages;

/// <summary>Technicians' hours for payroll: one row per technician and day, hours as decimals.</summary>
internal static class WagesCsv
{
    private static readonly (WageClass Class, decimal Percent, string German, string English)[] Classes =
    [
        (WageClass.Night, 25, "Nacht 25 %", "Night 25 %"), (WageClass.DeepNight, 40, "Nacht 0–4 Uhr 40 %", "Night 0–4 h 40 %"),
        (WageClass.Sunday, 50, "Sonntag 50 %", "Sunday 50 %"), (WageClass.Holiday, 125, "Feiertag 125 %", "Holiday 125 %"),
        (WageClass.GreatHoliday, 150, "Feiertag 150 %", "Holiday 150 %"),
    ];

    private static readonly (string German, string English)[] Before =
        [("Techniker", "Technician"), ("Tag", "Day"), ("Beginn", "Begin"), ("Ende", "End"), ("Stunden", "Hours")];

    private static readonly (string German, string English)[] After =
    [
        ("Ruhe davor, Stunden", "Rest before, hours"), ("Ruhe unter 11 Stunden (§ 5 ArbZG)", "Rest below 11 hours (§ 5 ArbZG)"),
        ("mehr als 10 Stunden (§ 3 ArbZG)", "More than 10 hours (§ 3 ArbZG)"), ("Stunden unvollständig", "Hours incomplete"),
    ];

    public static async Task WriteAsync(IReadOnlyList<WorkDay> days, Stream to, Language language, CancellationToken cancel)
    {
        var texts = ExportsTexts.For(language);
        var rows = new CsvRows(to, language);
        foreach (var (german, english) in Before) rows.Text(texts.Of(german, english));
        foreach (var one in Classes) rows.Text(texts.Of(one.German, one.English));
        foreach (var (german, english) in After) rows.Text(texts.Of(german, english));
        await rows.EndAsync(cancel);
        foreach (var day in days)
        {
            Write(day, texts, rows);
            await rows.EndAsync(cancel);
        }

        await rows.FlushAsync(cancel);
    }

    private static void Write(WorkDay day, ExportsTexts texts, CsvRows rows)
    {
        rows.Text(day.Technician.Name);
        rows.Day(day.Day);
        if (day.Spells.Count > 0)
        {
            rows.Clock(TimeOnly.FromDateTime(FirmTime.Local(day.Spells.Min(spell => spell.From)).DateTime));
            rows.Clock(TimeOnly.FromDateTime(FirmTime.Local(day.Spells.Max(spell => spell.To)).DateTime));
        }
        else
        {
            rows.Text(null);
            rows.Text(null);
        }

        rows.Number(Hours(day.Seconds));
        foreach (var one in Classes) rows.Number(Hours(day.Classes.Where(hours => hours.Class == one.Class && hours.Percent == one.Percent).Sum(hours => hours.Seconds)));
        rows.Number((decimal?)day.RestBefore);
        rows.Text(day.RestShort ? texts.Yes : texts.No);
        rows.Text(day.Long ? texts.Yes : texts.No);
        rows.Text(day.Incomplete ? texts.Yes : texts.No);
    }

    private static decimal Hours(double seconds) => Math.Round((decimal)seconds / 3600, 2, MidpointRounding.AwayFromZero);
}
