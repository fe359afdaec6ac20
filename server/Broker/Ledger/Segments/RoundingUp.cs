using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Ledger.Segments;

/// <summary>
/// Rounds a billed unit up, once: to a whole increment and to the minimum. What is added goes to the last segment at its rate.
/// When that segment is cheaper than one before it, the total would fall while the session goes on: then the amount that had been
/// reached at the end of an earlier segment stands, and that segment holds the difference.
/// </summary>
internal static class RoundingUp
{
    /// <summary>Ticks that count for so many ticks of work.</summary>
    public static long Billed(Tariff tariff, long worked)
    {
        if (worked <= 0) return 0;
        var increment = Math.Max(1, tariff.IncrementMinutes) * TimeSpan.TicksPerMinute;
        return Math.Max((worked + increment - 1) / increment * increment, tariff.MinimumMinutes * TimeSpan.TicksPerMinute);
    }

    public static IReadOnlyList<Line> Lines(Tariff tariff, IReadOnlyList<Piece> pieces)
    {
        var lines = pieces.Select(piece => new Line(piece, 0, 0m, 0m)).ToArray();
        var (worked, before, listBefore) = (0L, 0m, 0m);
        var (reached, listReached) = ((Sum: 0m, Line: 0), (Sum: 0m, Line: 0));
        for (var index = 0; index < lines.Length; index++)
        {
            worked += pieces[index].Ticks;
            var last = lines[index] with { RoundedUp = Billed(tariff, worked) - worked };
            if (before + last.Amount > reached.Sum) reached = (before + last.Amount, index);
            if (listBefore + last.ListAmount > listReached.Sum) listReached = (listBefore + last.ListAmount, index);
            if (index == lines.Length - 1) lines[index] = last;
            (before, listBefore) = (before + lines[index].Amount, listBefore + lines[index].ListAmount);
        }

        if (reached.Sum > before) lines[reached.Line] = lines[reached.Line] with { Held = reached.Sum - before };
        if (listReached.Sum > listBefore) lines[listReached.Line] = lines[listReached.Line] with { ListHeld = listReached.Sum - listBefore };
        return lines;
    }
}
