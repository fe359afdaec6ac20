using System.Buffers.Binary;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Writes the commands of one frame (docs/protocol.md, section 4) and its side data into buffers that it keeps. Rectangles are relative to
/// the one before, so all frames of a generation go through one writer.
/// </summary>
internal sealed class FrameWriter
{
    /// <summary>Of the bitstream.</summary>
    public const byte Version = 1;

    private readonly GrowingBytes _commands = new();
    private Box _last;

    /// <summary>What is not packed yet.</summary>
    public ReadOnlySpan<byte> Written => _commands.Written;

    /// <summary>What photo and exact refer to, in their order.</summary>
    public GrowingBytes SideData { get; } = new();

    /// <param name="captured">Low bits of the agent's milliseconds.</param>
    /// <param name="first">Of a generation.</param>
    public void Begin(ushort captured, bool first)
    {
        _commands.Clear();
        SideData.Clear();
        if (first) _commands.Add(Version);
        BinaryPrimitives.WriteUInt16LittleEndian(_commands.Room(2), captured);
        _commands.Advance(2);
    }

    /// <summary>What was written is packed: more of the same frame follows.</summary>
    public void Continue() => _commands.Clear();

    public void End() => _commands.Add((byte)Command.End);

    public void Size(int width, int height)
    {
        _commands.Add((byte)Command.Size);
        _commands.AddVarint((uint)width);
        _commands.AddVarint((uint)height);
        _last = default;
    }

    /// <summary>The table's colours from <paramref name="first"/> on are new.</summary>
    public void Colours(ColourTable table, int first)
    {
        if (first == table.Count) return;
        _commands.Add((byte)Command.Colours);
        _commands.AddVarint((uint)(table.Count - first));
        for (; first < table.Count; first++) Colour(table[first]);
    }

    public void Forget() => _commands.Add((byte)Command.Forget);

    public void Solid(Box box, uint colour)
    {
        Header(Command.Solid, box);
        Colour(colour);
    }

    /// <param name="dx">Where it comes from, relative to <paramref name="box"/>.</param>
    public void Copy(Box box, int dx, int dy)
    {
        Header(Command.Copy, box);
        _commands.AddSigned(dx);
        _commands.AddSigned(dy);
    }

    /// <summary>Colour numbers follow, written by the caller into <see cref="Room"/>.</summary>
    public void Indexed(Box box) => Header(Command.Indexed, box);

    /// <summary>As <see cref="Indexed"/>, column by column.</summary>
    public void Columns(Box box) => Header(Command.Columns, box);

    /// <summary>Three filtered planes follow, written by the caller into <see cref="Room"/>.</summary>
    public void Rgb(Box box, PlaneFilter filter)
    {
        Header(Command.Rgb, box);
        _commands.Add((byte)filter);
    }

    /// <param name="length">Of the segment that was added to <see cref="SideData"/>.</param>
    public void Photo(Box box, int quality, bool halved, int length)
    {
        Header(Command.Photo, box);
        _commands.Add((byte)quality);
        _commands.Add((byte)(halved ? 1 : 0));
        _commands.AddVarint((uint)length);
    }

    /// <param name="length">Of the Brotli stream that was added to <see cref="SideData"/>.</param>
    public void Exact(Box box, PlaneFilter filter, int length)
    {
        Header(Command.Exact, box);
        _commands.Add((byte)filter);
        _commands.AddVarint((uint)length);
    }

    /// <returns>At least that many bytes to write; <see cref="Advance"/> says how many were.</returns>
    public Span<byte> Room(int count) => _commands.Room(count);

    public void Advance(int count) => _commands.Advance(count);

    private void Header(Command command, Box box)
    {
        _commands.Add((byte)command);
        _commands.AddSigned(box.X - _last.X);
        // Not relative: lines of text that follow each other would all begin alike, and the coder finds again only what began alike last.
        _commands.AddVarint((uint)box.Y);
        _commands.AddSigned(box.Width - _last.Width);
        _commands.AddSigned(box.Height - _last.Height);
        _last = box;
    }

    private void Colour(uint colour)
    {
        var room = _commands.Room(3);
        (room[0], room[1], room[2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
        _commands.Advance(3);
    }

    private enum Command : byte
    {
        End = 0,
        Size = 1,
        Colours = 2,
        Indexed = 3,
        Rgb = 4,
        Solid = 5,
        Copy = 6,
        Photo = 7,
        Exact = 8,
        Forget = 9,
        Columns = 10,
    }
}
