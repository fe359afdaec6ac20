using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Connection;

/// <summary>Where a feature leaves what is to go out.</summary>
internal interface IOutlet
{
    /// <summary>Dropped when the line is down.</summary>
    /// <param name="party">One console; 0: all of them.</param>
    void SendResettable(Channel channel, ushort party, ushort stream, ReadOnlySpan<byte> payload);

    /// <summary>How many bytes a reliable message of a stream with much to say should have, so that it never holds the line up for long.</summary>
    int Piece(ushort party) => BulkWindow.MostPiece;

    /// <summary>The picture for that console fills the line: for a while, other streams with much to say keep to so many bytes on their way.</summary>
    void MakeWay(ushort party, int bytes) { }

    /// <summary>Waits while the stream's store is full; does nothing when the party has left for good.</summary>
    ValueTask SendReliableAsync(StreamKey key, byte[] payload, CancellationToken cancel);
}
