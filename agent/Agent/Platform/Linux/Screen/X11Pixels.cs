using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Screen;

/// <summary>Reads parts of an X desktop into pictures: through shared memory where it can, over the connection where not.</summary>
internal sealed unsafe class X11Pixels(XDisplay display) : IDisposable
{
    /// <summary>One more question to the server costs about as much as reading this many pixels.</summary>
    public const int PixelsPerQuestion = 16 * 1024;

    private static readonly nuint AllPlanes = nuint.MaxValue;

    private SharedImage? _shared;
    private bool _sharing = true;

    /// <param name="parts">Within the monitor; not empty.</param>
    /// <param name="into">Gets the monitor's size.</param>
    /// <param name="read">What was read is added here: all parts, perhaps with what lies between them.</param>
    /// <returns>False: some of it could not be read.</returns>
    public bool Read(MonitorInfo monitor, Damage parts, ScreenImage into, Damage read)
    {
        into.Resize(monitor.Width, monitor.Height);
        if (parts.Everywhere)
        {
            read.AddEverywhere();
            return Read(monitor, new Box(0, 0, monitor.Width, monitor.Height), into);
        }

        var (around, apart) = (parts.Boxes[0], (long)PixelsPerQuestion * (parts.Boxes.Count - 1));
        for (var i = 0; i < parts.Boxes.Count; i++)
        {
            around = around.With(parts.Boxes[i]);
            apart += parts.Boxes[i].Area;
        }

        if (around.Area <= apart)
        {
            read.Add(around);
            return Read(monitor, around, into);
        }

        for (var i = 0; i < parts.Boxes.Count; i++)
        {
            read.Add(parts.Boxes[i]);
            if (!Read(monitor, parts.Boxes[i], into)) return false;
        }

        return true;
    }

    public void Dispose() => _shared?.Dispose();

    private bool Read(MonitorInfo monitor, Box part, ScreenImage into)
    {
        var where = part with { X = part.X + monitor.X, Y = part.Y + monitor.Y };
        if (Share(monitor) is { } shared) return shared.TryRead(where) is var image && image != null && Copy(image, part, into);
        var sent = Xlib.XGetImage(
            display.Handle, display.Root, where.X, where.Y, (uint)where.Width, (uint)where.Height, AllPlanes, Xlib.ZPixmap);
        if (sent == null) return false;
        var copied = XErrors.Take(display.Handle) == 0 && Copy(sent, part, into);
        _ = Xlib.XDestroyImage(sent);
        return copied;
    }

    private SharedImage? Share(MonitorInfo monitor)
    {
        if (!_sharing || _shared?.Holds(monitor.Width, monitor.Height) == true) return _shared;
        _shared?.Dispose();
        _shared = SharedImage.TryCreate(display, monitor.Width, monitor.Height);
        _sharing = _shared is not null;
        return _shared;
    }

    private static bool Copy(XImage* from, Box part, ScreenImage into)
    {
        if (from->BitsPerPixel != 32 || from->RedMask != 0xff0000 || from->BlueMask != 0xff || from->ByteOrder != 0) return false;
        var target = into.Pixels.AsSpan((part.Y * into.Width) + part.X);
        if (part.Width == into.Width && from->BytesPerLine == part.Width * sizeof(uint))
        {
            PixelMask.Copy(new ReadOnlySpan<uint>(from->Data, part.Area), target);
            return true;
        }

        for (var y = 0; y < part.Height; y++)
            PixelMask.Copy(new ReadOnlySpan<uint>(from->Data + ((nint)y * from->BytesPerLine), part.Width), target[(y * into.Width)..]);
        return true;
    }
}
