using RemoteAssist.Benchmarks.Running;
using RemoteAssist.Support;
using RemoteAssist.Support.Browser;

namespace RemoteAssist.Benchmarks.Latency;

/// <summary>From a key in the browser to the changed pixel on the canvas (docs/benchmarks.md): ours, and TigerVNC with noVNC.</summary>
internal sealed class LatencyBenchmark : IBenchmark
{
    private const int Keys = 200;
    private const int Turn = 20;
    private const int KeysASecond = 5;

    public string Name => "latency";

    public async Task RunAsync(RunOptions options, Report report)
    {
        var (width, height) = (options.Width, options.Height);
        using var folder = new TempFolder("latency");
        await using var browser = await ChromiumBrowser.StartAsync();
        await using var ours = await OurConsole.StartAsync(browser, width, height, folder);
        if (options.Case is "decode")
        {
            await PageDecode.MeasureAsync(ours, ours.Screen, folder, report);
            return;
        }

        await using var xvnc = options.WithPeers ? await NoVnc.StartAsync(browser, width, height, folder, scrapes: false) : null;
        await using var x0 = options.WithPeers ? await NoVnc.StartAsync(browser, width, height, folder, scrapes: true) : null;
        Subject[] subjects = xvnc is null || x0 is null ? [ours.Subject] : [ours.Subject, xvnc.Subject, x0.Subject];

        // Gaps between keys are random, so that they beat against no timer, and the same in every run.
        var random = new Random(382);
        var keys = options.Seconds is { } seconds ? (int)(seconds * KeysASecond) : Keys;
        foreach (var subject in subjects) await subject.PressAsync(2 * Turn, random, counts: false);
        for (var turn = 0; turn * Turn < keys; turn++)
            foreach (var subject in subjects) await subject.PressAsync(Turn, random, counts: true);

        foreach (var subject in subjects) PrintStages(subject);
        var peers = subjects[1..].OrderBy(peer => At(peer, 0.5)).ToArray();
        foreach (var (name, share) in ((string, double)[])[("p50", 0.5), ("p95", 0.95)])
        {
            if (peers.Length == 0) report.Add(name, At(subjects[0], share), "ms");
            foreach (var peer in peers) report.Add(name, peer.Name, At(subjects[0], share), At(peer, share), "ms");
        }
    }

    private static double At(Subject subject, double share) => At(subject, share, key => key.Total);

    private static double At(Subject subject, double share, Func<KeyTimes, double> stage)
        => subject.Times.Select(stage).Order().ElementAt((int)(share * subject.Times.Count));

    private static void PrintStages(Subject subject)
    {
        Console.WriteLine($"{subject.Name}: {subject.Times.Count} keys, {subject.Lost} lost; ms, p50 (p95):");
        Print("key → sent by the page", key => key.Sent - key.Key);
        Print("→ read by the program", key => key.Application - key.Sent);
        Print("→ back in the page", key => key.Arrived - key.Application);
        if (subject.Times.Any(key => key.Reached > 0)) Print("  of that pixel's way, in the worker", key => key.Pixel - key.Reached);
        Print("→ pixel", key => key.Pixel - key.Arrived);
        Print("key → pixel", key => key.Total);

        void Print(string stage, Func<KeyTimes, double> of) => Console.WriteLine($"  {stage,-36} {At(subject, 0.5, of),7:0.0} ({At(subject, 0.95, of):0.0})");
    }
}
