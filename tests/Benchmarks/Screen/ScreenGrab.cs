using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Platform.Linux.Native;
using RemoteAssist.Agent.Platform.Linux.Screen;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>
/// Reads a part of an X server's screen through shared memory, whole each time and without the pointer: by nothing that the agent's own
/// capture knows of damage.
/// </summary>
internal sealed unsafe class ScreenGrab : IDisposable
{
    private const uint Colour = 0x00ffffff;

    private readonly XDisplay _display;
    private readonly SharedImage _image;
    private readonly Box _where;

    private ScreenGrab(XDisplay display, SharedImage image, Box where) => (_display, _image, _where) = (display, image, where);

    /// <exception cref="InvalidOperationException">No such display, or it does not share memory.</exception>
    public static ScreenGrab Open(string display, int width, int height, int x = 0, int y = 0)
    {
        var opened = XDisplay.TryOpen(display) ?? throw new InvalidOperationException($"Display {display} does not open.");
        lock (opened.Gate)
        {
            if (SharedImage.TryCreate(opened, width, height) is { } image) return new ScreenGrab(opened, image, new Box(x, y, width, height));
        }

        opened.Dispose();
        throw new InvalidOperationException($"Display {display} does not share memory.");
    }

    /// <summary>Rows of 0x00RRGGBB without gaps.</summary>
    public void Read(Span<uint> into)
    {
        lock (_display.Gate)
        {
            var image = _display.IsGone ? null : _image.TryRead(_where);
            if (image == null) throw new InvalidOperationException("A display was lost while it was looked at.");
            for (var row = 0; row < image->Height; row++)
            {
                var from = new ReadOnlySpan<uint>(image->Data + ((long)row * image->BytesPerLine), image->Width);
                var to = into.Slice(row * image->Width, image->Width);
                for (var at = 0; at < to.Length; at++) to[at] = from[at] & Colour;
            }
        }
    }

    public (int X, int Y) Pointer()
    {
        lock (_display.Gate)
        {
            _ = Xlib.XQueryPointer(_display.Handle, _display.Root, out _, out _, out var x, out var y, out _, out _, out _);
            return (x - _where.X, y - _where.Y);
        }
    }

    public void Dispose()
    {
        lock (_display.Gate) _image.Dispose();
        _display.Dispose();
    }
}
