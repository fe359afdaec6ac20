using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Connection;

/// <summary>Where a feature leaves what is to go out.</summary>
internal interface IOutlet
{
    /// <summary>To all consoles; dropped when the line is down.</summary>
    void SendResettable(Channel channel, ushort stream, ReadOnlySpan<byte> payload);

    /// <summary>Waits while the stream's store is full; does nothing when the party has left for good.</summary>
    ValueTask SendReliableAsync(StreamKey key, byte[] payload, CancellationToken cancel);
}
