using RemoteAssist.Contracts.HubProtocol;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>A packet on its way: the hub message that it came in, which can go out as it is, and where in a piece that lies.</summary>
internal readonly record struct Passing(Piece Piece, int Start, PacketCall Call)
{
    /// <summary>Header and payload.</summary>
    public Span<byte> Packet => Piece.Bytes.AsSpan(Start + Call.Argument, Call.ArgumentLength);

    public ReadOnlyMemory<byte> Message => Piece.Bytes.AsMemory(Start, Call.Length);
}

/// <summary>Takes a packet as it was read. False: nothing more is to be read from who sent it.</summary>
internal delegate bool TakePacket(in Passing packet);
