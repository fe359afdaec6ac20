using System.Buffers.Binary;
using RemoteAssist.Agent.Screen.Coding;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Screen;

/// <summary>A frame in slices (docs/protocol.md, section 4).</summary>
internal static class Slices
{
    public const int HeaderSize = 4;

    /// <summary>With its header; short, so that a key never waits long behind one.</summary>
    public const int Most = 16 * 1024;

    /// <summary>What a slice costs on the line beside the frame's bytes: its header, the packet's, the hub's message and the WebSocket's frame.</summary>
    public const int Around = HeaderSize + PacketHeader.Size + 20;

    private const byte First = 1;
    private const byte Last = 2;
    private const byte Begins = 4;
    private const byte Refines = 8;
    private const byte HasSideData = 16;

    /// <param name="into">Given each slice with its header; valid during the call.</param>
    /// <returns>How many bytes that are on the line, about.</returns>
    /// <param name="most">A slice's bytes with its header, at most <see cref="Most"/>: less on a thin line.</param>
    public static int Cut(byte generation, ushort frame, in EncodedFrame encoded, Action<ReadOnlySpan<byte>> into, int most = Most)
    {
        Span<byte> slice = stackalloc byte[Most];
        var flags = (encoded.Begins ? Begins : 0) | (encoded.IsRefinement ? Refines : 0) | (encoded.HasSideData ? HasSideData : 0);
        slice[1] = generation;
        BinaryPrimitives.WriteUInt16LittleEndian(slice[2..], frame);
        var bytes = encoded.Bytes.Span;
        var cost = bytes.Length;
        for (var at = 0; at < bytes.Length; at += most - HeaderSize)
        {
            var part = bytes.Slice(at, Math.Min(most - HeaderSize, bytes.Length - at));
            slice[0] = (byte)(flags | (at == 0 ? First : 0) | (at + part.Length == bytes.Length ? Last : 0));
            part.CopyTo(slice[HeaderSize..]);
            into(slice[..(HeaderSize + part.Length)]);
            cost += Around;
        }

        return cost;
    }
}
