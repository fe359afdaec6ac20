using System.Globalization;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Ledger.Editors;

/// <summary>The calendar's form: from the record to fields and back.</summary>
internal static class CalendarForm
{
    public const string OneOffs = "oneoff";
    public const string Closures = "closure";

    private static readonly BothLanguages Texts = new(
        120,
        new("Bitte auch den deutschen Text eintragen; er steht im Kalender, wenn ihn jemand auf Deutsch liest.", "Please enter the German text too; it stands in the calendar for whoever reads it in German."),
        new("Bitte auch den englischen Text eintragen; er steht im Kalender, wenn ihn jemand auf Englisch liest.", "Please enter the English text too; it stands in the calendar for whoever reads it in English."));

    /// <summary>Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> Days { get; } = [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    /// <summary>The list of a day's opening hours.</summary>
    public static string Hours(DayOfWeek day) => "open-" + day;

    public static Fields Write(CalendarSettings settings) => Fields.Of(
    [
        ("zone", settings.Zone),
        ("state", settings.State.ToString()),
        .. Ticks(("assumption", settings.AssumptionDay), ("corpus", settings.CorpusChristi), ("augsburg", settings.AugsburgPeace)),
        .. settings.Week.GroupBy(hours => hours.Day).SelectMany(day => day.SelectMany((hours, row) => Row(
            Hours(day.Key), row, ("from", Time(hours.From)), ("to", Time(hours.To))))),
        .. settings.OneOffs.SelectMany((one, row) => Row(OneOffs, row, ("day", Day(one.Day)), ("german", one.German), ("english", one.English))),
        .. settings.Closures.SelectMany((one, row) => Row(
            Closures, row, ("from", Day(one.From)), ("to", Day(one.To)), ("german", one.German), ("english", one.English))),
    ]);

    /// <summary>The fields as <see cref="Read"/> wants them: rows in which nothing stands are gone.</summary>
    public static Fields Filled(Fields fields)
        => Days.Select(Hours).Concat([OneOffs, Closures]).Aggregate(fields, (all, list) => all.Filled(list));

    /// <summary>What was typed; of use only where the reading found no mistakes.</summary>
    public static CalendarSettings Read(FormReading form) => new(
        Zone(form),
        form.Choice<FederalState>("state"),
        form.Ticked("assumption"),
        form.Ticked("corpus"),
        form.Ticked("augsburg"),
        [.. Days.SelectMany(day => ReadDay(form, day))],
        [.. Rows(form, OneOffs).Select(row => ReadOneOff(form, row))],
        [.. Rows(form, Closures).Select(row => ReadClosure(form, row))]);

    /// <summary>The field in which something stood that the checks do not like; for <see cref="SettingsProblems.Add"/>.</summary>
    public static string? FieldOf(FormReading form, string property, int? row, string part) => (property, row) switch
    {
        (nameof(CalendarSettings.Zone), _) => "zone",
        (nameof(CalendarSettings.State), _) => "state",
        (nameof(CalendarSettings.AssumptionDay), _) => "assumption",
        (nameof(CalendarSettings.CorpusChristi), _) => "corpus",
        (nameof(CalendarSettings.AugsburgPeace), _) => "augsburg",
        (nameof(CalendarSettings.Week), { } number) => Days.SelectMany(day => InOrder(form, day)).ElementAtOrDefault(number) is { } name ? name + Typed(part) : null,
        (nameof(CalendarSettings.OneOffs), { } number) => Name(OneOffs, number, Typed(part)),
        (nameof(CalendarSettings.Closures), { } number) => Name(Closures, number, Typed(part)),
        _ => null,
    };

    // "From" is typed in "from"; what concerns a row as a whole stands beside its first field.
    private static string Typed(string part) => part.Length == 0 ? "from" : part.ToLowerInvariant();

    private static string Zone(FormReading form)
    {
        var zone = form.Text("zone", 60);
        if (zone.Length > 0 && !(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId && found.Id == zone))
            form.Wrong("zone", new Mistake("Diese Zeitzone gibt es nicht. Bitte einen Namen wie Europe/Berlin eintragen.", "There is no such time zone. Please enter a name such as Europe/Berlin."));
        return zone;
    }

    private static IEnumerable<OpenHours> ReadDay(FormReading form, DayOfWeek day)
        => InOrder(form, day).Select(name => new OpenHours(day, form.Time(name + "from") ?? default, form.Time(name + "to") ?? default));

    // By their beginning, as the record wants them; the form keeps the order in which they were typed.
    private static IEnumerable<string> InOrder(FormReading form, DayOfWeek day)
        => Rows(form, Hours(day)).Select(row => Name(Hours(day), row, "")).OrderBy(name => form.Time(name + "from"));

    private static IEnumerable<int> Rows(FormReading form, string list) => Enumerable.Range(0, form.Fields.Rows(list));

    private static OneOffHoliday ReadOneOff(FormReading form, int row)
    {
        var (german, english) = Texts.Read(form, field => Name(OneOffs, row, field));
        return new OneOffHoliday(form.Day(Name(OneOffs, row, "day")) ?? default, german, english);
    }

    private static Closure ReadClosure(FormReading form, int row)
    {
        var (german, english) = Texts.Read(form, field => Name(Closures, row, field));
        return new Closure(form.Day(Name(Closures, row, "from")) ?? default, form.Day(Name(Closures, row, "to")) ?? default, german, english);
    }

    private static string Name(string list, int row, string field) => Fields.Name(list, row, field);

    private static IEnumerable<(string Name, string Value)> Row(string list, int row, params IEnumerable<(string Field, string Value)> fields)
        => fields.Select(field => (Name(list, row, field.Field), field.Value));

    private static IEnumerable<(string Name, string Value)> Ticks(params IEnumerable<(string Name, bool On)> ticks)
        => ticks.Where(tick => tick.On).Select(tick => (tick.Name, "on"));

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
