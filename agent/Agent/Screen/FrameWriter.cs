using System.Buffers.Binary;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen;

/// <summary>Writes the commands of one frame (docs/protocol.md, section 4) into a buffer that it keeps.</summary>
internal sealed class FrameWriter
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Begin(uint captured)
    {
        _length = 0;
        BinaryPrimitives.WriteUInt32LittleEndian(Room(4), captured);
    }

    public void End() => Room(1)[0] = 0;

    public void Size(int width, int height)
    {
        var room = Room(5);
        room[0] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(room[1..], (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(room[3..], (ushort)height);
    }

    /// <summary>The table's colours from <paramref name="first"/> on are new.</summary>
    public void Colours(ColourTable table, int first)
    {
        while (first < table.Count)
        {
            var count = Math.Min(255, table.Count - first);
            var room = Room(2 + (count * 3));
            (room[0], room[1]) = (2, (byte)count);
            for (var i = 0; i < count; i++) Colour(room[(2 + (i * 3))..], table[first + i]);
            first += count;
        }
    }

    public void Solid(Box box, uint colour)
    {
        Header(5, box);
        Colour(Room(3), colour);
    }

    /// <returns>Where the width × height colour numbers go.</returns>
    public Span<byte> Indexed(Box box)
    {
        Header(3, box);
        return Room(box.Area);
    }

    /// <returns>Where the three planes go, each width × height.</returns>
    public Span<byte> Rgb(Box box)
    {
        Header(4, box);
        return Room(box.Area * 3);
    }

    private void Header(byte command, Box box)
    {
        var room = Room(9);
        room[0] = command;
        BinaryPrimitives.WriteUInt16LittleEndian(room[1..], (ushort)box.X);
        BinaryPrimitives.WriteUInt16LittleEndian(room[3..], (ushort)box.Y);
        BinaryPrimitives.WriteUInt16LittleEndian(room[5..], (ushort)box.Width);
        BinaryPrimitives.WriteUInt16LittleEndian(room[7..], (ushort)box.Height);
    }

    private static void Colour(Span<byte> room, uint colour)
        => (room[0], room[1], room[2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);

    private Span<byte> Room(int count)
    {
        if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
