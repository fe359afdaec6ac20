using System.Globalization;

namespace RemoteAssist.Broker.Ledger.Calendar;

/// <summary>What is wrong with a calendar that somebody edits; all of it at once.</summary>
internal static class CalendarChecks
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <returns>Empty: it can be used.</returns>
    public static IReadOnlyList<SettingsProblem> Problems(CalendarSettings settings)
        => [.. Place(settings), .. settings.Week.SelectMany(Hours), .. Overlaps(settings.Week), .. OneOffs(settings.OneOffs), .. settings.Closures.SelectMany(Closed)];

    private static IEnumerable<SettingsProblem> Place(CalendarSettings settings)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.Zone, out _))
            yield return new(
                nameof(CalendarSettings.Zone),
                $"Die Zeitzone „{settings.Zone}“ ist hier nicht bekannt. Geben Sie einen Namen wie Europe/Berlin ein.",
                $"The time zone “{settings.Zone}” is not known here. Enter a name such as Europe/Berlin.");
        if (!Enum.IsDefined(settings.State))
            yield return new(nameof(CalendarSettings.State), "Wählen Sie ein Bundesland.", "Choose a federal state.");
        if (settings.AssumptionDay && settings.State != FederalState.BY)
            yield return new(
                nameof(CalendarSettings.AssumptionDay),
                "Mariä Himmelfahrt nach Gemeinden gibt es nur in Bayern. Nehmen Sie den Haken heraus.",
                "Assumption Day by municipality exists in Bavaria only. Clear the box.");
        if (settings.CorpusChristi && settings.State is not (FederalState.SN or FederalState.TH))
            yield return new(
                nameof(CalendarSettings.CorpusChristi),
                "Fronleichnam nach Gemeinden gibt es nur in Sachsen und Thüringen. Nehmen Sie den Haken heraus.",
                "Corpus Christi by municipality exists in Saxony and Thuringia only. Clear the box.");
        if (settings.AugsburgPeace && settings.State != FederalState.BY)
            yield return new(
                nameof(CalendarSettings.AugsburgPeace),
                "Das Augsburger Friedensfest gibt es nur in Bayern. Nehmen Sie den Haken heraus.",
                "The Augsburg Peace Festival exists in Bavaria only. Clear the box.");
    }

    private static IEnumerable<SettingsProblem> Hours(OpenHours hours, int index)
    {
        if (!Enum.IsDefined(hours.Day)) yield return new($"Week[{index}].Day", "Wählen Sie einen Wochentag.", "Choose a day of the week.");
        else if (hours.To <= hours.From && hours.To != TimeOnly.MinValue)
            yield return new(
                $"Week[{index}].To",
                $"{Day(German, hours.Day)}: Das Ende ({Clock(hours.To)}) muss nach dem Beginn ({Clock(hours.From)}) liegen; 00:00 als Ende ist Mitternacht.",
                $"{Day(English, hours.Day)}: the end ({Clock(hours.To)}) must be after the beginning ({Clock(hours.From)}); 00:00 as the end is midnight.");
    }

    private static IEnumerable<SettingsProblem> Overlaps(IReadOnlyList<OpenHours> week)
    {
        for (var later = 0; later < week.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
                if (Overlap(week[earlier], week[later]))
                    yield return new(
                        $"Week[{later}].From",
                        $"{Day(German, week[later].Day)}: {Span(week[earlier])} und {Span(week[later])} überschneiden sich. Fassen Sie sie zusammen oder ändern Sie eine Zeit.",
                        $"{Day(English, week[later].Day)}: {Span(week[earlier])} and {Span(week[later])} overlap. Join them or change a time.");
    }

    private static IEnumerable<SettingsProblem> OneOffs(IReadOnlyList<OneOffHoliday> days)
    {
        for (var index = 0; index < days.Count; index++)
        {
            var day = days[index];
            if (string.IsNullOrWhiteSpace(day.German) || string.IsNullOrWhiteSpace(day.English))
                yield return new(
                    $"OneOffs[{index}].German",
                    $"Der Feiertag am {On(German, day.Day)} braucht einen Namen in beiden Sprachen.",
                    $"The holiday on {On(English, day.Day)} needs a name in both languages.");
            if (days.Take(index).Any(other => other.Day == day.Day))
                yield return new(
                    $"OneOffs[{index}].Day",
                    $"Der {On(German, day.Day)} ist doppelt eingetragen. Löschen Sie einen der beiden.",
                    $"{On(English, day.Day)} is entered twice. Delete one of the two.");
        }
    }

    private static IEnumerable<SettingsProblem> Closed(Closure closure, int index)
    {
        if (closure.To < closure.From)
            yield return new(
                $"Closures[{index}].To",
                $"Die Schließung ab {On(German, closure.From)} endet vor ihrem Beginn. Tauschen Sie die Tage.",
                $"The closure from {On(English, closure.From)} ends before it begins. Exchange the days.");
        if (string.IsNullOrWhiteSpace(closure.German) || string.IsNullOrWhiteSpace(closure.English))
            yield return new(
                $"Closures[{index}].German",
                $"Die Schließung ab {On(German, closure.From)} braucht einen Text in beiden Sprachen.",
                $"The closure from {On(English, closure.From)} needs a text in both languages.");
    }

    private static bool Overlap(OpenHours one, OpenHours other)
        => one.Day == other.Day && one.From.Ticks < End(other) && other.From.Ticks < End(one);

    private static long End(OpenHours hours) => hours.To == TimeOnly.MinValue ? TimeSpan.TicksPerDay : hours.To.Ticks;

    private static string Day(CultureInfo culture, DayOfWeek day) => culture.DateTimeFormat.GetDayName(day);

    private static string On(CultureInfo culture, DateOnly day) => day.ToString(culture == German ? "d. MMMM yyyy" : "d MMMM yyyy", culture);

    private static string Span(OpenHours hours) => $"{Clock(hours.From)}–{Clock(hours.To)}";

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
