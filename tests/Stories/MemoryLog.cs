using System.Globalization;
using System.Text;
using System.Text.Json;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Stories;

/// <summary>How much memory agent, broker and page take as time goes on, in MB.</summary>
public sealed class MemoryLog(Scene scene, AgentProcess agent)
{
    private readonly List<(double Hours, double Agent, double Broker, double Page)> _notes = [];
    private readonly long _start = TimeProvider.System.GetTimestamp();

    public async Task NoteAsync()
    {
        await using var protocol = new Protocol(await scene.Technician.Page.Context.NewCDPSessionAsync(scene.Technician.Page));
        _notes.Add((
            TimeProvider.System.GetElapsedTime(_start).TotalHours,
            PrivateMegabytes(Descendant(agent.Process.Id)),
            PrivateMegabytes(scene.Broker.Process.Id),
            await protocol.HeapMegabytesAsync()));
    }

    /// <summary>First and last, and the slope of a straight line through all notes; before ten minutes it mostly shows the warming up.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line("agent", note => note.Agent);
        Line("broker", note => note.Broker);
        Line("page", note => note.Page);
        return text.ToString();

        void Line(string name, Func<(double Hours, double Agent, double Broker, double Page), double> of)
            => text.AppendLine(CultureInfo.InvariantCulture, $"{name}: {of(_notes[0]):0.0} → {of(_notes[^1]):0.0} MB, {Slope(of):0.0} MB an hour");
    }

    private double Slope(Func<(double Hours, double Agent, double Broker, double Page), double> of)
    {
        var (hours, memory) = (_notes.Average(note => note.Hours), _notes.Average(of));
        var spread = _notes.Sum(note => (note.Hours - hours) * (note.Hours - hours));
        return spread == 0 ? 0 : _notes.Sum(note => (note.Hours - hours) * (of(note) - memory)) / spread;
    }

    private static double PrivateMegabytes(int process) => File.ReadLines($"/proc/{process}/smaps_rollup")
        .Where(line => line.StartsWith("Private_", StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)) * 1024 / 1e6;

    /// <summary>The agent runs below the program that gives it a terminal.</summary>
    private static int Descendant(int process)
    {
        while (File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var child, ..])
            process = int.Parse(child, CultureInfo.InvariantCulture);
        return process;
    }

    private sealed class Protocol(Microsoft.Playwright.ICDPSession session) : IAsyncDisposable
    {
        public async Task<double> HeapMegabytesAsync()
        {
            await session.SendAsync("HeapProfiler.collectGarbage");
            var usage = await session.SendAsync("Runtime.getHeapUsage");
            return usage is { } value && value.TryGetProperty("usedSize", out JsonElement used) ? used.GetDouble() / 1e6 : 0;
        }

        public async ValueTask DisposeAsync() => await session.DetachAsync();
    }
}
