namespace RemoteAssist.Support.Hubs;

/// <summary>Takes a packet: its header and payload.</summary>
public delegate void PacketTaker(ReadOnlySpan<byte> packet);

/// <summary>One end of a relayed line: whole packets out and in.</summary>
public interface ILink : IAsyncDisposable
{
    ValueTask SendAsync(ReadOnlyMemory<byte> packet, CancellationToken cancel);

    /// <summary>Gives every packet that comes to <paramref name="take"/>, until cancelled.</summary>
    Task ReceiveAsync(PacketTaker take, CancellationToken cancel);
}
