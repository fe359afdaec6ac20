namespace RemoteAssist.Benchmarks.Relay;

/// <summary>Both ends of a relayed line.</summary>
internal sealed record Pair(ILink Agent, ILink Console) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Agent.DisposeAsync();
        await Console.DisposeAsync();
    }
}

/// <summary>A relay under test.</summary>
internal interface IRelay : IAsyncDisposable
{
    Task<Pair> PairAsync(CancellationToken cancel);
}
