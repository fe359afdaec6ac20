using RemoteAssist.Benchmarks.Agents;
using RemoteAssist.Benchmarks.Codec;
using RemoteAssist.Benchmarks.Latency;
using RemoteAssist.Benchmarks.Ledger;
using RemoteAssist.Benchmarks.Line;
using RemoteAssist.Benchmarks.Relay;
using RemoteAssist.Benchmarks.Running;
using RemoteAssist.Benchmarks.Screen;

if (args is ["peer", var port]) return await WebSocketPeer.RunAsync(port);

IBenchmark[] benchmarks =
[
    new RelayBenchmark(), new AgentBenchmark(), new CodecBenchmark(), new ScreenBenchmark(), new LatencyBenchmark(), new LineBenchmark(),
    new LedgerBenchmark(),
];
if (!RunOptions.TryParse(args, out var options, out var error)
    || benchmarks.FirstOrDefault(one => one.Name == options.Name) is not { } benchmark)
{
    Console.Error.WriteLine(error ?? $"There is no benchmark {args[0]}.");
    Console.Error.WriteLine($"dotnet run -c Release --project tests/Benchmarks -- NAME {RunOptions.Usage}");
    Console.Error.WriteLine($"NAME is one of: {string.Join(", ", benchmarks.Select(one => one.Name))}");
    return 2;
}

if (!BuildKind.IsRelease) Console.Error.WriteLine("Built for debugging: the figures say nothing. Add -c Release.");
using var report = new Report(benchmark.Name, options.JsonFile);
try
{
    await benchmark.RunAsync(options, report);
}
catch (NotReadyException unmet)
{
    Console.Error.WriteLine(unmet.Message);
    return 1;
}

report.PrintTable(Console.Out);
return 0;
