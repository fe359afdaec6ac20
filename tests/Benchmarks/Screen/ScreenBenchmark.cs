using System.Diagnostics;
using System.Globalization;
using RemoteAssist.Benchmarks.Agents;
using RemoteAssist.Benchmarks.Running;
using RemoteAssist.Support;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>
/// Desktop work seen through the agent, a broker and a decoding viewer, and the same work through TigerVNC in the same run: bytes, processor
/// time, frames, likeness. docs/benchmarks.md says how each is measured.
/// </summary>
internal sealed class ScreenBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private static readonly string[] Workloads =
        ["idle", "typing", "logscroll", "pagescroll", "windowdrag", "menus", "alttab", "first", "photos", "video"];

    private static readonly VncKind[] Peers = [VncKind.X0, VncKind.Xvnc, VncKind.Lossless];

    public string Name => "screen";

    public async Task RunAsync(RunOptions options, Report report)
    {
        var workloads = (options.Workload ?? options.Case)?.Split(',') ?? Workloads;
        if (workloads.Except(Workloads).Any()) throw new NotReadyException($"There is no such workload. There are: {string.Join(' ', Workloads)}");
        Programs.Check();
        await PublishedAgents.MakeAsync();
        await using var broker = await BrokerProcess.StartAsync(new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" });
        using var technician = await AdministratorClient.SignInAsync(broker);
        using var folder = new TempFolder("screen");
        var peers = options.WithPeers ? Peers : [];
        foreach (var workload in workloads)
        {
            var ours = new List<RunResult>();
            var theirs = peers.Select(_ => new List<RunResult>()).ToArray();
            // Turn by turn, so that what else the machine does falls on all.
            for (var round = 0; round < (options.Repeats ?? Rounds); round++)
            {
                ours.Add(await MeasureAsync(
                    "ours", workload, folder, () => AgentSharing.StartAsync(broker, technician, options.Width, options.Height, TraceOf(workload, options))));
                for (var peer = 0; peer < peers.Length; peer++)
                {
                    var kind = peers[peer];
                    theirs[peer].Add(await MeasureAsync(kind.Peer, workload, folder, () => VncSharing.StartAsync(kind, options.Width, options.Height)));
                }
            }

            if (options.WithPeers) Tell(report, workload, MedianOf(ours), [.. theirs.Select(MedianOf)]);
            else Tell(report, workload, MedianOf(ours));
        }
    }

    private static string? TraceOf(string workload, RunOptions options)
        => options.TraceFolder is { } folder ? Path.Combine(folder, $"{workload}-{options.Width}x{options.Height}.txt") : null;

    private static async Task<RunResult> MeasureAsync(string name, string workload, TempFolder folder, Func<Task<ISharing>> start)
    {
        var began = Stopwatch.GetTimestamp();
        RunResult result;
        await using (var sharing = await start()) result = await new WorkloadRun(sharing, workload, folder).RunAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{workload,-10} {name,-20} {result.Bytes,11} B  {result.CpuSeconds,6:0.00} s  {result.Frames,4} frames  SSIM {result.Ssim:0.0000}  exact {result.ExactMilliseconds,4:0} ms  equal {result.Equal:0.000000}  in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"));
        return result;
    }

    private static void Tell(Report report, string workload, RunResult ours)
    {
        report.Add(workload, ours.Bytes, "bytes");
        report.Add(workload, ours.ViewerBytes, "bytes_viewer");
        if (ours.Refinement > 0) report.Add(workload, ours.Refinement, "bytes_refine");
        report.Add(workload, ours.CpuSeconds, "cpu_s");
        report.Add(workload, ours.Frames, "frames");
        report.Add(workload, ours.Ssim, "ssim");
        report.Add(workload, ours.ExactMilliseconds, "exact_ms");
        report.Add(workload, ours.Equal, "equal");
    }

    private static void Tell(Report report, string workload, RunResult ours, RunResult[] theirs)
    {
        var best = Enumerable.Range(0, Peers.Length).MinBy(peer => theirs[peer].Bytes);
        int[] order = [best, .. Enumerable.Range(0, Peers.Length).Where(peer => peer != best)];
        foreach (var peer in order) report.Add(workload, Peers[peer].Peer, ours.Bytes, theirs[peer].Bytes, "bytes");
        report.Add(workload, ours.ViewerBytes, "bytes_viewer");
        if (ours.Refinement > 0) report.Add(workload, ours.Refinement, "bytes_refine");
        // Processor time first against the server that polls a screen, as ours does.
        for (var peer = 0; peer < Peers.Length; peer++) report.Add(workload, Peers[peer].Peer, ours.CpuSeconds, theirs[peer].CpuSeconds, "cpu_s");
        foreach (var peer in order) report.AddThroughput(workload, Peers[peer].Peer, ours.Frames, theirs[peer].Frames, "frames");
        foreach (var peer in order) report.AddThroughput(workload, Peers[peer].Peer, ours.Ssim, theirs[peer].Ssim, "ssim");
        foreach (var peer in order) report.Add(workload, Peers[peer].Peer, ours.ExactMilliseconds, theirs[peer].ExactMilliseconds, "exact_ms");
        foreach (var peer in order) report.AddThroughput(workload, Peers[peer].Peer, ours.Equal, theirs[peer].Equal, "equal");
    }

    private static RunResult MedianOf(List<RunResult> results) => new(
        Median(results, one => one.Bytes),
        Median(results, one => one.ViewerBytes),
        Median(results, one => one.Refinement),
        Median(results, one => one.CpuSeconds),
        Median(results, one => one.Frames),
        Median(results, one => one.Ssim),
        Median(results, one => one.ExactMilliseconds),
        Median(results, one => one.Equal));

    private static double Median(List<RunResult> results, Func<RunResult, double> figure)
        => results.Select(figure).Order().ElementAt(results.Count / 2);
}
