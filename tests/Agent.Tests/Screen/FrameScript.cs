using System.IO.Compression;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Coding;
using RemoteAssist.Agent.Screen.Photos;
using Cutter = RemoteAssist.Agent.Screen.Slices;

namespace RemoteAssist.Agent.Tests.Screen;

/// <summary>Frames of one generation written command by command.</summary>
internal sealed class FrameScript : IDisposable
{
    private readonly FrameWriter _writer = new();
    private readonly BrotliLine _line = new(5, new GrowingBytes());
    private readonly JpegEncoder _jpeg = new();
    private ushort _frame;

    public List<byte[]> Slices { get; } = [];

    /// <param name="damage">Given the commands and the frame's number, says what goes out in their place.</param>
    public void Frame(Action<FrameWriter> commands, Func<byte[], int, byte[]>? damage = null)
    {
        _writer.Begin((ushort)(_frame * 40), ++_frame == 1);
        commands(_writer);
        _writer.End();
        _line.Begin();
        var written = _writer.Written.ToArray();
        _line.Add(damage is null ? written : damage(written, _frame));
        var encoded = new EncodedFrame(_line.End(_writer.SideData.Written), _frame == 1, HasSideData: _writer.SideData.Length > 0);
        Cutter.Cut(7, _frame, encoded, slice => Slices.Add(slice.ToArray()), 1500);
    }

    public void Number(int number)
    {
        var room = _writer.Room(2);
        var above = number - ColourTable.Short;
        (room[0], room[1]) = above < 0 ? ((byte)number, (byte)0) : ((byte)(ColourTable.Short + (above >> 8)), (byte)above);
        _writer.Advance(above < 0 ? 1 : 2);
    }

    public void Rgb(ScreenImage image, Box box, PlaneFilter filter)
    {
        _writer.Rgb(box, filter);
        Planes.Write(image.Pixels, image.Width, box, filter, _writer.Room(box.Area * 3)[..(box.Area * 3)]);
        _writer.Advance(box.Area * 3);
    }

    public void Exact(ScreenImage image, Box box, PlaneFilter filter)
    {
        var planes = new byte[box.Area * 3];
        Planes.Write(image.Pixels, image.Width, box, filter, planes);
        var room = _writer.SideData.Room(BrotliEncoder.GetMaxCompressedLength(planes.Length));
        BrotliEncoder.TryCompress(planes, room, out var length, 5, 18).ShouldBeTrue();
        _writer.SideData.Advance(length);
        _writer.Exact(box, filter, length);
    }

    public void Photo(ScreenImage image, Box box, int quality, bool halved)
    {
        var side = _writer.SideData;
        var length = _jpeg.Encode(image.Pixels, image.Width, box, quality, halved, ref side.Array, side.Length);
        side.Advance(length);
        _writer.Photo(box, quality, halved, length);
    }

    public void Dispose() => _line.Dispose();
}
