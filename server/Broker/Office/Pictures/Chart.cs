namespace RemoteAssist.Broker.Office.Pictures;

/// <summary>Figures of one kind in every group.</summary>
internal sealed record Series(string Name, IReadOnlyList<decimal> Values);

/// <summary>A chart of bars and its table.</summary>
/// <param name="Hint">What it shows, in a sentence.</param>
/// <param name="Heading">Of the table's first column.</param>
/// <param name="Groups">Along the bottom, one value each in every series.</param>
/// <param name="Stacked">Series on top of each other; else beside each other.</param>
/// <param name="Format">How a value is written.</param>
/// <param name="Axis">How a value on the axis is written: the same unit, shorter.</param>
/// <param name="LeastStep">No two values on the axis are closer.</param>
/// <param name="Notes">More columns for the table alone.</param>
/// <param name="NotesHint">What those columns mean.</param>
internal sealed record Chart(
    string Id,
    string Title,
    string Hint,
    string Heading,
    IReadOnlyList<string> Groups,
    IReadOnlyList<Series> Series,
    bool Stacked,
    Func<decimal, string> Format,
    Func<decimal, string> Axis,
    decimal LeastStep,
    IReadOnlyList<ChartNote>? Notes = null,
    string? NotesHint = null)
{
    public bool IsEmpty => Series.All(one => one.Values.All(value => value == 0));
}

internal sealed record ChartNote(string Heading, IReadOnlyList<string> Values);

/// <summary>Calls by weekday and hour.</summary>
/// <param name="Days">Names, from Monday.</param>
/// <param name="Calls">By day from Monday and hour from 0.</param>
internal sealed record HeatChart(string Id, string Title, string Hint, string Heading, IReadOnlyList<string> Days, int[,] Calls);
