namespace RemoteAssist.Broker.Office.Pictures;

/// <param name="Series">Which one: its colour.</param>
internal sealed record Bar(int Group, int Series, double X, double Y, double Width, double Height, decimal Value);

/// <summary>A line across the picture, with the value it stands for.</summary>
internal sealed record Tick(double Y, decimal Value);

/// <summary>
/// Where the bars of a chart stand: across in per cent of the picture's width, down in pixels of its <see cref="Height"/>, so that its text keeps its
/// size on every screen. Heights are proportional to values, the highest tick is at least the highest bar, groups are evenly wide. What is below zero
/// has no bar; the table has it.
/// </summary>
internal sealed class BarLayout
{
    public const double Height = 290;
    public const double Bottom = 264;
    private const double Width = 100;
    private const double Top = 12;
    private const double Gap = 0.28;
    private const int MostTicks = 5;

    public BarLayout(Chart chart)
    {
        var step = Math.Max(chart.LeastStep, StepFor(Highest(chart)));
        var count = (int)Math.Ceiling(Highest(chart) / step);
        var ceiling = step * Math.Max(1, count);
        GroupWidth = Width / Math.Max(1, chart.Groups.Count);
        Ticks = [.. Enumerable.Range(0, Math.Max(1, count) + 1).Select(number => new Tick(YOf(step * number, ceiling), step * number))];
        Bars = [.. chart.Groups.SelectMany((_, group) => chart.Stacked ? Stack(chart, group, ceiling) : Beside(chart, group, ceiling))];
    }

    public double GroupWidth { get; }

    public IReadOnlyList<Bar> Bars { get; }

    public IReadOnlyList<Tick> Ticks { get; }

    /// <summary>The middle of a group.</summary>
    public double MiddleOf(int group) => (group + 0.5) * GroupWidth;

    /// <summary>1, 2 or 5 times a power of ten, so that there are few ticks; a tenth at least.</summary>
    internal static decimal StepFor(decimal highest)
    {
        if (highest <= 0) return 1;
        for (var power = 0.1m; ; power *= 10)
            foreach (var factor in (ReadOnlySpan<decimal>)[1, 2, 5])
                if (highest / (power * factor) <= MostTicks) return power * factor;
    }

    private static decimal Highest(Chart chart)
        => chart.Groups.Count == 0 ? 0 : Enumerable.Range(0, chart.Groups.Count)
            .Max(group => chart.Stacked ? chart.Series.Sum(one => Up(one.Values[group])) : chart.Series.Max(one => Up(one.Values[group])));

    private IEnumerable<Bar> Stack(Chart chart, int group, decimal ceiling)
    {
        var below = 0m;
        for (var series = 0; series < chart.Series.Count; series++)
        {
            var value = Up(chart.Series[series].Values[group]);
            if (value == 0) continue;
            var top = YOf(below + value, ceiling);
            yield return new Bar(
                group, series, (group + Gap / 2) * GroupWidth, top, GroupWidth * (1 - Gap), YOf(below, ceiling) - top, value);
            below += value;
        }
    }

    private IEnumerable<Bar> Beside(Chart chart, int group, decimal ceiling)
    {
        var width = GroupWidth * (1 - Gap) / Math.Max(1, chart.Series.Count);
        for (var series = 0; series < chart.Series.Count; series++)
        {
            var value = Up(chart.Series[series].Values[group]);
            if (value == 0) continue;
            var top = YOf(value, ceiling);
            yield return new Bar(group, series, (group + Gap / 2) * GroupWidth + series * width, top, width, Bottom - top, value);
        }
    }

    private static double YOf(decimal value, decimal ceiling) => Bottom - (double)(value / ceiling) * (Bottom - Top);

    private static decimal Up(decimal value) => Math.Max(0, value);
}
