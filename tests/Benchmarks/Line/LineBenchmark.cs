using System.Globalization;
using RemoteAssist.Benchmarks.Running;
using RemoteAssist.Support;
using RemoteAssist.Support.Network;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Line;

/// <summary>The screen through a customer's slow line (docs/benchmarks.md): how soon it is exact, how old what is painted is, how soon a key is seen.</summary>
internal sealed class LineBenchmark : IBenchmark
{
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(40);
    private const string Peer = "tigervnc-x0";

    public string Name => "line";

    public async Task RunAsync(RunOptions options, Report report)
    {
        var speed = new LineSpeed(options.Down, options.Up, RoundTrip);
        var rate = options.Up.ToString(CultureInfo.InvariantCulture);
        using var folder = new TempFolder("line");
        await using var broker = await BrokerProcess.StartAsync(new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" });
        using var technician = await AdministratorClient.SignInAsync(broker);
        await using var ours = await OurLine.StartAsync(broker, technician, speed, options.Width, options.Height);
        await using var theirs = await VncLine.StartAsync(speed, options.Width, options.Height);
        using var ourWork = new LineWork(ours);
        using var theirWork = new LineWork(theirs);
        bool Chosen(string name) => options.Workload is null || options.Workload == name;

        foreach (var name in (string[])["typing", "menus"])
        {
            if (!Chosen(name)) continue;
            var (our, their) = (await ourWork.RunWorkloadAsync(name), await theirWork.RunWorkloadAsync(name));
            Print(name, our, their);
            AddExact(report, $"{rate} {name}", our, their);
            report.Add($"{rate} {name}", Peer, our.Bytes, their.Bytes, "bytes");
        }

        if (Chosen("page")) await MeasurePagesAsync(ourWork, theirWork, ours, theirs, options, report, folder);
        if (Chosen("logscroll"))
        {
            var log = await ourWork.RunWorkloadAsync("logscroll");
            var stale = ours.Viewer.Frames().Where(frame => frame.At >= log.Began && frame.At <= log.Done).Select(frame => frame.Staleness).Order().ToArray();
            Console.WriteLine($"logscroll: {stale.Length} frames, {log.Bytes} bytes, exact after {log.Exact:0.00} s");
            report.Add($"{rate} stale p50", At(stale, 0.5), "ms");
            report.Add($"{rate} stale p99", At(stale, 0.99), "ms");
        }

        if (!Chosen("echo")) return;
        foreach (var withBulk in (bool[])[false, true])
        {
            var echo = (await TypingEcho.MeasureAsync(ours, folder.File($"echo-{withBulk}.txt"), withBulk)).Order().ToArray();
            if (echo.Length == 0) continue;
            report.Add($"{rate} echo{(withBulk ? "+bulk" : "")} p50", At(echo, 0.5), "ms");
            report.Add($"{rate} echo{(withBulk ? "+bulk" : "")} p95", At(echo, 0.95), "ms");
        }
    }

    private static async Task MeasurePagesAsync(
        LineWork ourWork, LineWork theirWork, OurLine ours, VncLine theirs, RunOptions options, Report report, TempFolder folder)
    {
        var rate = options.Up.ToString(CultureInfo.InvariantCulture);
        var pages = await Pages.MakeAsync(folder, options.Width, options.Height);
        var (left, right) = (await Pages.ShowAsync(ours.Screen, pages), await Pages.ShowAsync(theirs.Screen, pages));
        foreach (var name in (string[])["text", "mixed"])
        {
            var textWidth = name == "mixed" ? Pages.TextWidth(options.Width) : 0;
            var our = await ourWork.TurnPageAsync(textWidth);
            var their = await theirWork.TurnPageAsync(textWidth);
            Print(name, our, their);
            var ideal = our.Bytes * 8.0 / 1000 / options.Up;
            Console.WriteLine($"  {our.Bytes} bytes need {ideal:0.00} s on this line: {our.Exact / ideal:0.00} of it until exact");
            AddExact(report, $"{rate} page {name}", our, their);
            report.Add($"{rate} page {name}", Peer, our.Bytes, their.Bytes, "bytes");
            report.Add($"{rate} page {name}", (our.Exact ?? LineWork.Longest.TotalSeconds) / ideal, "x line");
            if (textWidth > 0) report.Add($"{rate} its text", our.TextExact ?? LineWork.Longest.TotalSeconds, "s");
            await ourWork.TurnPageAsync(0);
            await theirWork.TurnPageAsync(0);
        }

        await left.DisposeAsync();
        await right.DisposeAsync();
    }

    /// <summary>Against a peer that never is exact there is nothing to compare.</summary>
    private static void AddExact(Report report, string name, LineResult our, LineResult their)
    {
        var seconds = our.Exact ?? LineWork.Longest.TotalSeconds;
        if (their.Exact is { } exact) report.Add(name, Peer, seconds, exact, "s");
        else report.Add(name, seconds, "s");
    }

    private static void Print(string name, LineResult our, LineResult their)
    {
        Console.WriteLine($"{name}: exact after {our.Exact:0.00} s (its text {our.TextExact:0.00}), {our.Bytes} bytes, settled after {our.Settled:0.00} s");
        Console.WriteLine($"  {Peer}: {(their.Exact is { } exact ? $"exact after {exact:0.00} s" : "never exact")}, {their.Bytes} bytes, settled after {their.Settled:0.00} s");
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * sorted.Length)];
}
