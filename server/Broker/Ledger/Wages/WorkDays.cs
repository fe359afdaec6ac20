using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Wages;

/// <summary>
/// Technicians' days. Work counts on the day on which it began; what begins within an hour after other work that began the day before goes on with that day.
/// Spells that overlap count once. A day's classes are those of its stretches: spells that touch or overlap are one stretch.
/// </summary>
internal static class WorkDays
{
    private static readonly TimeSpan GoesOn = TimeSpan.FromHours(1);
    private const double LeastRest = 11;
    private static readonly double MostWork = TimeSpan.FromHours(10).TotalSeconds;

    /// <summary>By technician's name, then day; days without work are left out.</summary>
    /// <param name="spells">All that is known, with some days before the first that matters, for the rest before it.</param>
    public static IReadOnlyList<WorkDay> Of(IEnumerable<WorkSpell> spells, CalendarSettings place)
    {
        var calendar = new FirmCalendar(place);
        return
        [
            .. spells.Where(spell => spell.To > spell.From).GroupBy(spell => spell.Technician.Id)
                .OrderBy(group => group.First().Technician.Name, StringComparer.OrdinalIgnoreCase).ThenBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => OfOne([.. group.OrderBy(spell => spell.From).ThenBy(spell => spell.To)], place, calendar)),
        ];
    }

    private static IEnumerable<WorkDay> OfOne(IReadOnlyList<WorkSpell> spells, CalendarSettings place, FirmCalendar calendar)
    {
        var days = ByDay(spells, calendar.Zone);
        var byHand = days.Where(day => day.Value.Any(spell => !spell.FromSession)).Select(day => day.Key).ToHashSet();
        DateTimeOffset? lastEnd = null;
        foreach (var (day, own) in days)
        {
            var stretches = Stretches(own);
            var seconds = stretches.Sum(one => (one.To - one.From).TotalSeconds);
            var rest = lastEnd is { } end ? Math.Max(0, (own[0].From - end).TotalHours) : (double?)null;
            lastEnd = own.Max(spell => spell.To) is var latest && latest > lastEnd ? latest : lastEnd ?? latest;
            yield return new WorkDay(
                own[0].Technician, day, own, seconds, Classes(stretches, place), rest, rest < LeastRest, seconds > MostWork,
                IsMissing(day) || IsMissing(day.AddDays(-1)));
        }

        // On a day without opening hours nobody is expected to have worked.
        bool IsMissing(DateOnly day) => !byHand.Contains(day) && calendar.HoursOn(day).Any();
    }

    private static SortedDictionary<DateOnly, List<WorkSpell>> ByDay(IReadOnlyList<WorkSpell> spells, TimeZoneInfo zone)
    {
        var days = new SortedDictionary<DateOnly, List<WorkSpell>>();
        (DateOnly Day, DateTimeOffset End)? before = null;
        foreach (var spell in spells)
        {
            var day = LocalClock.Day(zone, spell.From);
            if (before is { } last && last.Day.AddDays(1) == day && spell.From - last.End < GoesOn) day = last.Day;
            if (!days.TryGetValue(day, out var own)) days[day] = own = [];
            own.Add(spell);
            before = (day, before?.End > spell.To ? before.Value.End : spell.To);
        }

        return days;
    }

    private static List<(DateTimeOffset From, DateTimeOffset To)> Stretches(IReadOnlyList<WorkSpell> spells)
    {
        var stretches = new List<(DateTimeOffset From, DateTimeOffset To)>();
        foreach (var spell in spells)
        {
            if (stretches.Count > 0 && spell.From <= stretches[^1].To)
                stretches[^1] = (stretches[^1].From, spell.To > stretches[^1].To ? spell.To : stretches[^1].To);
            else stretches.Add((spell.From, spell.To));
        }

        return stretches;
    }

    private static IReadOnlyList<WageHours> Classes(IEnumerable<(DateTimeOffset From, DateTimeOffset To)> stretches, CalendarSettings place)
        =>
        [
            .. stretches.SelectMany(one => WageClasses.Of(one.From, one.To, place)).GroupBy(hours => hours.Class).OrderBy(group => group.Key)
                .Select(group => new WageHours(group.Key, WageClasses.Percent(group.Key), group.Sum(hours => hours.Seconds))),
        ];
}
