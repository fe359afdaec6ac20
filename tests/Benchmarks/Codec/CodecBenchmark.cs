using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using RemoteAssist.Benchmarks.Running;

namespace RemoteAssist.Benchmarks.Codec;

/// <summary>
/// The pure classes behind the screen, by BenchmarkDotNet within this process: no project is built on the way. Times are the medians of one
/// operation, in ms; further lines have the bytes allocated in one.
/// </summary>
internal sealed class CodecBenchmark : IBenchmark
{
    private const string Peer = "libjpeg-turbo";

    public string Name => "codec";

    public Task RunAsync(RunOptions options, Report report)
    {
        PictureWork.Size = (options.Width, options.Height);
        var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(12).WithIterationCount(24);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(new TextLogger(Console.Error)).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "remoteassist-codec"));
        if (options.Case is { } one)
            config.AddFilter(new BenchmarkDotNet.Filters.NameFilter(name => name.StartsWith(one, StringComparison.OrdinalIgnoreCase)));
        var measured = BenchmarkRunner.Run<PictureWork>(config).Reports.ToDictionary(one => one.BenchmarkCase.Descriptor.WorkloadMethod.Name);
        foreach (var (name, figures) in measured)
        {
            if (name.EndsWith(PictureWork.Turbo, StringComparison.Ordinal)) continue;
            var label = name.ToLowerInvariant();
            if (measured.TryGetValue(name + PictureWork.Turbo, out var theirs)) report.Add(label, Peer, Median(figures), Median(theirs), "ms");
            else report.Add(label, Median(figures), "ms");
            if (figures.GcStats.GetBytesAllocatedPerOperation(figures.BenchmarkCase) is { } bytes) report.Add(label, bytes, "bytes");
        }

        return Task.CompletedTask;
    }

    private static double Median(BenchmarkReport report)
        => (report.ResultStatistics ?? throw new InvalidOperationException("A benchmark failed; what it said stands above.")).Median / 1e6;
}
