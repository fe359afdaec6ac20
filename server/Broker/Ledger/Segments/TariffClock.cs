using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>Which rule of a tariff holds at an instant, and when that can change.</summary>
internal sealed class TariffClock(Tariff tariff, FirmCalendar calendar)
{
    /// <summary>Index of the first rule that matches; null where the base rate holds.</summary>
    public int? RuleAt(DateTimeOffset at)
    {
        var local = calendar.Local(at);
        var holiday = calendar.HolidayOn(DateOnly.FromDateTime(local)) is not null;
        var open = calendar.IsOpen(at);
        for (var index = 0; index < tariff.Rules.Count; index++)
            if (Matches(tariff.Rules[index], local, holiday, open)) return index;
        return null;
    }

    /// <summary>Instants after <paramref name="from"/> and before <paramref name="to"/> at which a day, a rule, the opening hours or the zone's offset may change; in order.</summary>
    public IReadOnlyList<DateTimeOffset> Edges(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from) return [];
        var edges = new SortedSet<DateTimeOffset>();
        var last = LocalClock.Day(calendar.Zone, to);
        for (var day = LocalClock.Day(calendar.Zone, from); day <= last; day = day.AddDays(1))
        {
            edges.UnionWith(Times(day).SelectMany(time => LocalClock.Instants(calendar.Zone, day, time)));
            if (LocalClock.JumpOn(calendar.Zone, day) is { } jump) edges.Add(jump);
        }

        return [.. edges.Where(edge => from < edge && edge < to)];
    }

    private HashSet<TimeOnly> Times(DateOnly day)
        =>
        [
            TimeOnly.MinValue,
            .. tariff.Rules.SelectMany(rule => new[] { rule.From, rule.To }),
            .. calendar.HoursOn(day).SelectMany(hours => new[] { hours.From, hours.To }),
        ];

    private static bool Matches(TariffRule rule, DateTime local, bool holiday, bool open)
        => rule.Days.HasFlag((Weekdays)(1 << (((int)local.DayOfWeek + 6) % 7)))
        && (rule.Holiday == HolidayIs.Either || (rule.Holiday == HolidayIs.Holiday) == holiday)
        && (rule.Open == OpenIs.Either || (rule.Open == OpenIs.Open) == open)
        && Covers(rule, TimeOnly.FromDateTime(local));

    private static bool Covers(TariffRule rule, TimeOnly time)
        => rule.From == rule.To || (rule.From < rule.To ? rule.From <= time && time < rule.To : rule.From <= time || time < rule.To);
}
