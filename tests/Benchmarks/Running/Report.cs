using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteAssist.Benchmarks.Running;

/// <summary>Figures as a table for people and as JSON lines; a line is written as soon as its figure is known.</summary>
internal sealed class Report(string bench, string? jsonFile) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    private readonly List<Figure> _figures = [];
    private readonly StreamWriter? _lines = jsonFile is null ? null : new StreamWriter(jsonFile, append: true) { AutoFlush = true };

    public void Add(string name, double ours, string unit) => Add(new Figure(bench, name, null, Rounded(ours), null, null, unit));

    /// <summary>A figure of which less is better.</summary>
    public void Add(string name, string peer, double ours, double theirs, string unit)
        => Add(new Figure(bench, name, peer, Rounded(ours), Rounded(theirs), Ratio(ours, theirs), unit));

    /// <summary>A figure of which more is better; its ratio is turned round.</summary>
    public void AddThroughput(string name, string peer, double ours, double theirs, string unit)
        => Add(new Figure(bench, name, peer, Rounded(ours), Rounded(theirs), Ratio(theirs, ours), unit));

    public void PrintTable(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{bench,-10} {"ours",12} {"theirs",12} {"ratio",8}  {"unit",-12} peer");
        foreach (var figure in _figures)
            output.WriteLine($"{figure.Case,-10} {Text(figure.Ours),12} {Text(figure.Theirs),12} {Text(figure.Ratio),8}  {figure.Unit,-12} {figure.Peer}");
    }

    public void Dispose() => _lines?.Dispose();

    private void Add(Figure figure)
    {
        _figures.Add(figure);
        _lines?.WriteLine(JsonSerializer.Serialize(figure, Json));
    }

    /// <summary>Null: against nothing there is no ratio.</summary>
    private static double? Ratio(double over, double under) => under == 0 ? null : Rounded(over / under);

    private static string Text(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";

    private static double Rounded(double value) => double.IsFinite(value) ? Math.Round(value, 3) : throw new InvalidOperationException("A figure is not a number.");
}
