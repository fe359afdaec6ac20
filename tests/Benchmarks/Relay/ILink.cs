namespace RemoteAssist.Benchmarks.Relay;

/// <summary>Takes a packet: its header and payload.</summary>
internal delegate void PacketTaker(ReadOnlySpan<byte> packet);

/// <summary>One end of a pair: whole packets out and in.</summary>
internal interface ILink : IAsyncDisposable
{
    ValueTask SendAsync(ReadOnlyMemory<byte> packet, CancellationToken cancel);

    /// <summary>Gives every packet that comes to <paramref name="take"/>, until cancelled.</summary>
    Task ReceiveAsync(PacketTaker take, CancellationToken cancel);
}

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
