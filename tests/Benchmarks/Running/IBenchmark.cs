namespace RemoteAssist.Benchmarks.Running;

internal interface IBenchmark
{
    string Name { get; }

    Task RunAsync(RunOptions options, Report report);
}
