using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Wages;

/// <summary>
/// Hours of work by the classes of § 3b EStG. They are maxima of what an employer may pay free of tax, computed on at most 50 €/h (social insurance:
/// 25 €/h), and no entitlements; they set no customer's price.
/// <list type="bullet">
/// <item>Night, 20–6: 25 %; of it 0–4 40 % if work began before midnight.</item>
/// <item>Sunday 50 %; public holidays, and 31 December from 14:00, 125 %; 24 December from 14:00, 25 and 26 December and 1 May 150 %. Of these the
/// highest holds alone; a night adds on top. Work begun before midnight keeps the day's class until 4:00.</item>
/// <item>Holidays are those of the place of work. Easter and Whit Sunday are holidays in every state.</item>
/// </list>
/// </summary>
internal static class WageClasses
{
    private static readonly TimeOnly Four = new(4, 0);
    private static readonly TimeOnly Six = new(6, 0);
    private static readonly TimeOnly Two = new(14, 0);
    private static readonly TimeOnly Eight = new(20, 0);

    /// <summary>One stretch of work without a break, by instants; classes without hours are left out.</summary>
    /// <param name="place">Where the technician works.</param>
    public static IReadOnlyList<WageHours> Of(DateTimeOffset from, DateTimeOffset to, CalendarSettings place)
    {
        var calendar = new FirmCalendar(place);
        var seconds = new SortedDictionary<WageClass, double>();
        var since = from;
        foreach (var edge in Edges(calendar.Zone, from, to).Append(to))
        {
            if (edge <= since) continue;
            foreach (var one in ClassesAt(calendar, since, from))
                seconds[one] = seconds.GetValueOrDefault(one) + (edge - since).TotalSeconds;
            since = edge;
        }

        return [.. seconds.Select(one => new WageHours(one.Key, Percent(one.Key), one.Value))];
    }

    public static decimal Percent(WageClass one) => one switch
    {
        WageClass.Night => 25m,
        WageClass.DeepNight => 40m,
        WageClass.Sunday => 50m,
        WageClass.Holiday => 125m,
        WageClass.GreatHoliday => 150m,
        _ => throw new ArgumentOutOfRangeException(nameof(one)),
    };

    private static IEnumerable<WageClass> ClassesAt(FirmCalendar calendar, DateTimeOffset at, DateTimeOffset begun)
    {
        var local = calendar.Local(at);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var ranOn = time < Four && begun < LocalClock.Begin(calendar.Zone, day);
        if (ranOn) yield return WageClass.DeepNight;
        else if (time < Six || time >= Eight) yield return WageClass.Night;
        var own = DayClass(calendar, day, time);
        var before = ranOn ? DayClass(calendar, day.AddDays(-1), TimeOnly.MaxValue) : null;
        if ((own is null || before > own ? before : own) is { } found) yield return found;
    }

    private static WageClass? DayClass(FirmCalendar calendar, DateOnly day, TimeOnly time) => (day.Month, day.Day) switch
    {
        (12, 25) or (12, 26) or (5, 1) => WageClass.GreatHoliday,
        (12, 24) when time >= Two => WageClass.GreatHoliday,
        (12, 31) when time >= Two => WageClass.Holiday,
        _ when IsHoliday(calendar, day) => WageClass.Holiday,
        _ => day.DayOfWeek == DayOfWeek.Sunday ? WageClass.Sunday : null,
    };

    private static bool IsHoliday(FirmCalendar calendar, DateOnly day)
        => calendar.HolidayOn(day) is not null || Easter.Sunday(day.Year) == day || Easter.Sunday(day.Year).AddDays(49) == day;

    private static IEnumerable<DateTimeOffset> Edges(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset to)
    {
        TimeOnly[] times = [TimeOnly.MinValue, Four, Six, Two, Eight];
        var edges = new SortedSet<DateTimeOffset>();
        for (var day = LocalClock.Day(zone, from); day <= LocalClock.Day(zone, to); day = day.AddDays(1))
        {
            edges.UnionWith(times.SelectMany(time => LocalClock.Instants(zone, day, time)));
            if (LocalClock.JumpOn(zone, day) is { } jump) edges.Add(jump);
        }

        return edges.Where(edge => from < edge && edge < to);
    }
}
