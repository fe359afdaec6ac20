namespace RemoteAssist.Broker.Ledger.Calendar;

/// <summary>The wall clock of a zone, both nights of daylight saving included.</summary>
internal static class LocalClock
{
    /// <summary>The instants at which the clock shows this time: two when it is set back over it, the moment of the jump when it is set forward over it.</summary>
    public static IEnumerable<DateTimeOffset> Instants(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local)) return [Jump(zone, Utc(local, zone.BaseUtcOffset).AddHours(-6), Utc(local, zone.BaseUtcOffset).AddHours(6))];
        return zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).Select(offset => Utc(local, offset)).Order()
            : [Utc(local, zone.GetUtcOffset(local))];
    }

    /// <summary>When the day begins.</summary>
    public static DateTimeOffset Begin(TimeZoneInfo zone, DateOnly day) => Instants(zone, day, TimeOnly.MinValue).First();

    /// <summary>When the clock is set forward or back on that day; null on all other days.</summary>
    public static DateTimeOffset? JumpOn(TimeZoneInfo zone, DateOnly day)
    {
        var (from, to) = (Begin(zone, day), Begin(zone, day.AddDays(1)));
        return zone.GetUtcOffset(from) == zone.GetUtcOffset(to) ? null : Jump(zone, from, to);
    }

    public static DateOnly Day(TimeZoneInfo zone, DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    // Between two instants with different offsets.
    private static DateTimeOffset Jump(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset to)
    {
        var before = zone.GetUtcOffset(from);
        while (to - from > TimeSpan.FromTicks(1))
        {
            var middle = from + ((to - from) / 2);
            if (zone.GetUtcOffset(middle) == before) from = middle;
            else to = middle;
        }

        return to;
    }

    private static DateTimeOffset Utc(DateTime local, TimeSpan offset) => new DateTimeOffset(local, offset).ToUniversalTime();
}
