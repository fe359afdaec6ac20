namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>A stretch in which the same number of technicians counts; UTC ticks.</summary>
internal readonly record struct Stretch(long From, long To, int Technicians)
{
    /// <summary>What counts: of several technicians, the sum.</summary>
    public long Ticks => (To - From) * Technicians;
}

/// <summary>
/// Makes of intervals what was worked: several PCs and overlapping intervals count once, gaps never. It does not matter in which
/// order the intervals come or where one is cut in two.
/// </summary>
internal static class Worked
{
    /// <summary>In order, without overlaps; neighbours differ in their number of technicians or have a gap between them.</summary>
    /// <param name="eachTechnician">Every technician's own time counts; else a moment counts once however many work.</param>
    public static IReadOnlyList<Stretch> Of(IEnumerable<WorkInterval> work, bool eachTechnician)
    {
        var changes = new SortedDictionary<long, int>();
        foreach (var technician in work.Where(one => one.To > one.From).GroupBy(one => eachTechnician ? one.Technician : ""))
            foreach (var (from, to) in Union(technician))
            {
                changes[from] = changes.GetValueOrDefault(from) + 1;
                changes[to] = changes.GetValueOrDefault(to) - 1;
            }

        return Sweep(changes);
    }

    private static IEnumerable<(long From, long To)> Union(IEnumerable<WorkInterval> work)
    {
        (long From, long To)? open = null;
        foreach (var (from, to) in work.Select(one => (one.From.UtcTicks, one.To.UtcTicks)).Order())
        {
            if (open is { } last && from <= last.To)
            {
                open = (last.From, Math.Max(last.To, to));
                continue;
            }

            if (open is { } done) yield return done;
            open = (from, to);
        }

        if (open is { } final) yield return final;
    }

    private static List<Stretch> Sweep(SortedDictionary<long, int> changes)
    {
        var stretches = new List<Stretch>();
        var (since, count) = (0L, 0);
        foreach (var (at, change) in changes)
        {
            if (change == 0) continue;
            if (count > 0) stretches.Add(new Stretch(since, at, count));
            (since, count) = (at, count + change);
        }

        return stretches;
    }
}
