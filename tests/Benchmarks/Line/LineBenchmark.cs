using System.Globalization;
using RemoteAssist.Benchmarks.Running;
using RemoteAssist.Benchmarks.Screen;
using RemoteAssist.Support;
using RemoteAssist.Support.Network;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Line;

/// <summary>The screen through a customer's slow line (docs/benchmarks.md): how soon it is exact, how old what is painted is, how soon a key is seen.</summary>
internal sealed class LineBenchmark : IBenchmark
{
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(40);
    private const string Peer = "tigervnc-x0";
    private static readonly string[] Cases = ["typing", "menus", "page", "logscroll", "echo", "bulk"];

    public string Name => "line";

    public async Task RunAsync(RunOptions options, Report report)
    {
        var cases = (options.Case ?? options.Workload)?.Split(',') ?? Cases;
        if (cases.Except(Cases).Any()) throw new NotReadyException($"There is no such case. There are: {string.Join(' ', Cases)}");
        var speed = new LineSpeed(options.Down, options.Up, RoundTrip);
        var rate = options.Up.ToString(CultureInfo.InvariantCulture);
        using var folder = new TempFolder("line");
        await using var broker = await BrokerProcess.StartAsync(new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" });
        using var technician = await AdministratorClient.SignInAsync(broker);
        await using var ours = await OurLine.StartAsync(broker, technician, speed, options.Width, options.Height);
        await using var theirs = options.WithPeers ? await VncLine.StartAsync(speed, options.Width, options.Height) : null;
        using var trace = options.TraceFolder is { } traces ? new PacketTrace(Path.Combine(traces, $"line-{rate}.txt"), ours.Viewer) : null;
        using var ourWork = new LineWork(ours);
        using var theirWork = theirs is null ? null : new LineWork(theirs);
        foreach (var name in cases)
        {
            trace?.Note(name);
            switch (name)
            {
                case "page":
                    await MeasurePagesAsync(ourWork, theirWork, ours, theirs, options, report, folder);
                    break;
                case "logscroll":
                    await MeasureLogAsync(ourWork, ours, rate, report);
                    break;
                case "echo" or "bulk":
                    await MeasureEchoAsync(ours, folder, name == "bulk", rate, report);
                    break;
                default:
                    await MeasureWorkAsync(ourWork, theirWork, name, rate, report);
                    break;
            }
        }
    }

    private static async Task MeasureWorkAsync(LineWork ourWork, LineWork? theirWork, string name, string rate, Report report)
    {
        var our = await ourWork.RunWorkloadAsync(name);
        var their = theirWork is null ? null : await theirWork.RunWorkloadAsync(name);
        Tell(report, name, $"{rate} {name}", our, their);
    }

    private static async Task MeasureLogAsync(LineWork work, OurLine ours, string rate, Report report)
    {
        var log = await work.RunWorkloadAsync("logscroll");
        var stale = ours.Viewer.Frames().Where(frame => frame.At >= log.Began && frame.At <= log.Done).Select(frame => frame.Staleness).Order().ToArray();
        Console.WriteLine($"logscroll: {stale.Length} frames, {log.Bytes} bytes, exact after {log.Exact:0.00} s");
        report.Add($"{rate} stale p50", At(stale, 0.5), "ms");
        report.Add($"{rate} stale p99", At(stale, 0.99), "ms");
    }

    private static async Task MeasureEchoAsync(OurLine ours, TempFolder folder, bool withBulk, string rate, Report report)
    {
        var echo = (await TypingEcho.MeasureAsync(ours, folder.File($"echo-{withBulk}.txt"), withBulk)).Order().ToArray();
        if (echo.Length == 0) return;
        report.Add($"{rate} echo{(withBulk ? "+bulk" : "")} p50", At(echo, 0.5), "ms");
        report.Add($"{rate} echo{(withBulk ? "+bulk" : "")} p95", At(echo, 0.95), "ms");
    }

    private static async Task MeasurePagesAsync(
        LineWork ourWork, LineWork? theirWork, OurLine ours, VncLine? theirs, RunOptions options, Report report, TempFolder folder)
    {
        var rate = options.Up.ToString(CultureInfo.InvariantCulture);
        var pages = await Pages.MakeAsync(folder, options.Width, options.Height);
        await using var left = await Pages.ShowAsync(ours.Screen, pages);
        await using var right = theirs is null ? null : await Pages.ShowAsync(theirs.Screen, pages);
        foreach (var name in (string[])["text", "mixed"])
        {
            var textWidth = name == "mixed" ? Pages.TextWidth(options.Width) : 0;
            var our = await ourWork.TurnPageAsync(textWidth);
            var their = theirWork is null ? null : await theirWork.TurnPageAsync(textWidth);
            Tell(report, name, $"{rate} page {name}", our, their);
            var ideal = our.Bytes * 8.0 / 1000 / options.Up;
            Console.WriteLine($"  {our.Bytes} bytes need {ideal:0.00} s on this line: {our.Exact / ideal:0.00} of it until exact");
            report.Add($"{rate} page {name}", (our.Exact ?? LineWork.Longest.TotalSeconds) / ideal, "x line");
            if (textWidth > 0) report.Add($"{rate} its text", our.TextExact ?? LineWork.Longest.TotalSeconds, "s");
            await ourWork.TurnPageAsync(0);
            if (theirWork is not null) await theirWork.TurnPageAsync(0);
        }
    }

    /// <summary>Against a peer that never is exact there is nothing to compare.</summary>
    private static void Tell(Report report, string name, string entry, LineResult our, LineResult? their)
    {
        Console.WriteLine($"{name}: exact after {our.Exact:0.00} s (its text {our.TextExact:0.00}), {our.Bytes} bytes, settled after {our.Settled:0.00} s");
        if (their is not null)
            Console.WriteLine($"  {Peer}: {(their.Exact is { } at ? $"exact after {at:0.00} s" : "never exact")}, {their.Bytes} bytes, settled after {their.Settled:0.00} s");
        var seconds = our.Exact ?? LineWork.Longest.TotalSeconds;
        if (their?.Exact is { } exact) report.Add(entry, Peer, seconds, exact, "s");
        else report.Add(entry, seconds, "s");
        if (their is not null) report.Add(entry, Peer, our.Bytes, their.Bytes, "bytes");
        else report.Add(entry, our.Bytes, "bytes");
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * sorted.Length)];
}
