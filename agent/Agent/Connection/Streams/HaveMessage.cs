using System.Buffers.Binary;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Connection.Streams;

internal readonly record struct HaveEntry(Channel Channel, ushort Stream, uint Sequence);

/// <summary>Control stream 0: what has been delivered from the party addressed, with or without the wish for a replay.</summary>
internal sealed record HaveMessage(bool Replay, IReadOnlyList<HaveEntry> Entries)
{
    private const int EntrySize = 7;

    /// <summary>Null: malformed.</summary>
    public static HaveMessage? Read(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < 3 || payload[0] is not (1 or 2)) return null;
        var count = BinaryPrimitives.ReadUInt16LittleEndian(payload[1..]);
        if (payload.Length != 3 + (count * EntrySize)) return null;
        var entries = new HaveEntry[count];
        for (var i = 0; i < count; i++)
        {
            var entry = payload.Slice(3 + (i * EntrySize), EntrySize);
            if (entry[0] >= Channels.Count) return null;
            entries[i] = new HaveEntry(
                (Channel)entry[0], BinaryPrimitives.ReadUInt16LittleEndian(entry[1..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[3..]));
        }

        return new HaveMessage(payload[0] == 2, entries);
    }

    public byte[] Write()
    {
        var payload = new byte[3 + (Entries.Count * EntrySize)];
        payload[0] = Replay ? (byte)2 : (byte)1;
        BinaryPrimitives.WriteUInt16LittleEndian(payload.AsSpan(1), (ushort)Entries.Count);
        for (var i = 0; i < Entries.Count; i++)
        {
            var entry = payload.AsSpan(3 + (i * EntrySize));
            entry[0] = (byte)Entries[i].Channel;
            BinaryPrimitives.WriteUInt16LittleEndian(entry[1..], Entries[i].Stream);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[3..], Entries[i].Sequence);
        }

        return payload;
    }
}
