using System.Globalization;
using System.Text;
using System.Text.Json;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Stories;

/// <summary>How much memory agent, broker and page hold as time goes on, in MB, each after a full collection; a note every 20 s at the most.</summary>
public sealed class MemoryLog(Scene scene, AgentProcess agent)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    private readonly List<Note> _notes = [];
    private readonly long _start = TimeProvider.System.GetTimestamp();

    public async Task NoteAsync()
    {
        var now = TimeProvider.System.GetElapsedTime(_start);
        if (_notes is [.., var last] && now - last.At < Every) return;
        await using var protocol = new Protocol(await scene.Technician.Page.Context.NewCDPSessionAsync(scene.Technician.Page));
        _notes.Add(new Note(
            now,
            await LiveMemory.MegabytesAsync(Descendant(agent.Process.Id)),
            await LiveMemory.MegabytesAsync(scene.Broker.Process.Id),
            await protocol.HeapMegabytesAsync()));
    }

    /// <returns>MB an hour of agent, broker and page: the median slope of all pairs of notes since <paramref name="from"/>, which a single odd note does not move.</returns>
    public (double Agent, double Broker, double Page) Growth(TimeSpan from)
    {
        var notes = _notes.FindAll(note => note.At >= from);
        return (Slope(notes, note => note.Agent), Slope(notes, note => note.Broker), Slope(notes, note => note.Page));
    }

    /// <summary>A line for every note.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var note in _notes)
            text.AppendLine(CultureInfo.InvariantCulture, $"{note.At.TotalMinutes,5:0.0} min: agent {note.Agent:0.00}, broker {note.Broker:0.00}, page {note.Page:0.00} MB");
        return text.ToString();
    }

    private static double Slope(List<Note> notes, Func<Note, double> of)
    {
        var slopes = new List<double>();
        for (var i = 0; i < notes.Count; i++)
            for (var j = i + 1; j < notes.Count; j++) slopes.Add((of(notes[j]) - of(notes[i])) / (notes[j].At - notes[i].At).TotalHours);
        slopes.Sort();
        return slopes.Count == 0 ? 0 : slopes[slopes.Count / 2];
    }

    /// <summary>The agent runs below the program that gives it a terminal.</summary>
    private static int Descendant(int process)
    {
        while (File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var child, ..])
            process = int.Parse(child, CultureInfo.InvariantCulture);
        return process;
    }

    private sealed record Note(TimeSpan At, double Agent, double Broker, double Page);

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
