using System.Buffers.Binary;

namespace RemoteAssist.Contracts.Packets;

/// <summary>
/// The 12 bytes before every payload, little-endian:
/// flags:u8 channel:u8 party:u16 stream:u16 epoch:u8 0:u8 sequence:u32.
/// </summary>
/// <param name="Flags">Bit 0: the payload is sealed. Others are zero.</param>
/// <param name="Party">On the way in the participant meant (0 = all others, resettable channels only), on the way out the sender.</param>
/// <param name="Epoch">Numbers the sealing keys; 0 while nothing is sealed.</param>
/// <param name="Sequence">Counts from 1 per party, channel and stream.</param>
public readonly record struct PacketHeader(
    byte Flags, Channel Channel, ushort Party, ushort Stream, byte Epoch, uint Sequence)
{
    public const int Size = 12;

    /// <summary>Where the party stands, for who rewrites it in place.</summary>
    public const int PartyOffset = 2;

    /// <summary>False: too short, too long, an unknown channel or a reserved bit set.</summary>
    public static bool TryRead(ReadOnlySpan<byte> packet, out PacketHeader header)
    {
        header = default;
        if (packet.Length is < Size or > Size + Limits.Payload) return false;
        if (packet[1] >= Channels.Count || packet[7] != 0 || (packet[0] & ~1) != 0) return false;
        header = new PacketHeader(
            packet[0],
            (Channel)packet[1],
            BinaryPrimitives.ReadUInt16LittleEndian(packet[2..]),
            BinaryPrimitives.ReadUInt16LittleEndian(packet[4..]),
            packet[6],
            BinaryPrimitives.ReadUInt32LittleEndian(packet[8..]));
        return true;
    }

    /// <param name="packet">At least <see cref="Size"/> bytes.</param>
    public void Write(Span<byte> packet)
    {
        packet[0] = Flags;
        packet[1] = (byte)Channel;
        BinaryPrimitives.WriteUInt16LittleEndian(packet[2..], Party);
        BinaryPrimitives.WriteUInt16LittleEndian(packet[4..], Stream);
        packet[6] = Epoch;
        packet[7] = 0;
        BinaryPrimitives.WriteUInt32LittleEndian(packet[8..], Sequence);
    }

    /// <summary>Rewrites only the party of a packet that already has a header.</summary>
    public static void WriteParty(Span<byte> packet, ushort party)
        => BinaryPrimitives.WriteUInt16LittleEndian(packet[PartyOffset..], party);
}
