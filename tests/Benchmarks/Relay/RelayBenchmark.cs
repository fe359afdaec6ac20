using RemoteAssist.Benchmarks.Running;

namespace RemoteAssist.Benchmarks.Relay;

/// <summary>Packets from agents to consoles through the broker, against a bare WebSocket relay under the same load.</summary>
internal sealed class RelayBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private const double Seconds = 3;
    private const string Peer = "kestrel-websocket";

    public string Name => "relay";

    public async Task RunAsync(RunOptions options, Report report)
    {
        await using var ours = await HubRelay.StartAsync();
        await using var theirs = await BareRelay.StartAsync();
        var seconds = options.Seconds ?? Seconds;
        foreach (var one in Case.All.Where(one => options.Case is null || one.Name == options.Case))
        {
            // Turn by turn, so that what else the machine does falls on both.
            var (our, their) = (new List<LoadResult>(), new List<LoadResult>());
            for (var round = 0; round <= Rounds; round++)
            {
                our.Add(await MeasureAsync(ours, one, seconds));
                their.Add(await MeasureAsync(theirs, one, seconds));
                if (round == 0)
                {
                    // Code that has just been loaded is compiled again while it runs: the first round warms both up.
                    our.Clear();
                    their.Clear();
                    continue;
                }

                Console.WriteLine($"{one.Name} round {round}: {our[^1].MegabytesPerSecond:0.0} against {their[^1].MegabytesPerSecond:0.0} MB/s");
            }

            report.AddThroughput(one.Name, Peer, Median(our, result => result.MegabytesPerSecond), Median(their, result => result.MegabytesPerSecond), "MB/s");
            report.Add(one.Name, Peer, Median(our, result => result.P99Milliseconds), Median(their, result => result.P99Milliseconds), "ms");
        }
    }

    private static async Task<LoadResult> MeasureAsync(IRelay relay, Case one, double seconds)
    {
        var pairs = new List<Pair>();
        try
        {
            for (var number = 0; number < one.Pairs; number++) pairs.Add(await relay.PairAsync(CancellationToken.None));
            return await new Load(pairs, one.Bytes).RunAsync(TimeSpan.FromSeconds(seconds));
        }
        finally
        {
            foreach (var pair in pairs) await pair.DisposeAsync();
        }
    }

    private static double Median(List<LoadResult> results, Func<LoadResult, double> figure)
        => results.Select(figure).Order().ElementAt(results.Count / 2);
}
