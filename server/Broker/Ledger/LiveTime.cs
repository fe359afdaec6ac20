namespace RemoteAssist.Broker.Ledger;

/// <summary>How long a session was live: the time that at least one of its intervals covers, counted once.</summary>
internal static class LiveTime
{
    public static TimeSpan Of(IEnumerable<LedgerInterval> intervals)
    {
        var total = TimeSpan.Zero;
        var covered = DateTimeOffset.MinValue;
        foreach (var one in intervals.OrderBy(one => one.StartedAt))
        {
            var from = one.StartedAt > covered ? one.StartedAt : covered;
            if (one.Until <= from) continue;
            total += one.Until - from;
            covered = one.Until;
        }

        return total;
    }
}
