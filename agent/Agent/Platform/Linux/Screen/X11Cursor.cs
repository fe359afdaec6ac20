using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Screen;

/// <summary>Reads the pointer by XFixes. Without that extension there is none to be shown.</summary>
internal sealed unsafe class X11Cursor : ICursorSource, IDisposable
{
    private const int Most = 127;

    private readonly XDisplay _display;
    private readonly bool _readable;
    private CursorShape? _shape;
    private long _serial = -1;

    public X11Cursor(XDisplay display)
    {
        _display = display;
        _readable = HasXFixes(display);
    }

    public bool AnnouncesChanges => false;

    public event Action? Changed
    {
        add { }
        remove { }
    }

    public CursorState Read()
    {
        lock (_display.Gate)
        {
            if (!_readable || _display.IsGone) return default;
            var image = XFixes.XFixesGetCursorImage(_display.Handle);
            if (image == null) return default;
            var state = new CursorState((long)image->Serial, true, image->X, image->Y);
            if (state.Serial != _serial) (_serial, _shape) = (state.Serial, Copy(image));
            _ = Xlib.XFree(image);
            return state;
        }
    }

    public CursorShape? Shape() => _shape;

    public void Dispose() => _display.Dispose();

    private static bool HasXFixes(XDisplay display)
    {
        try
        {
            lock (display.Gate) return XFixes.XFixesQueryExtension(display.Handle, out _, out _) != 0;
        }
        catch (DllNotFoundException)
        {
            return false;
        }
    }

    private static CursorShape Copy(XCursorImage* image)
    {
        var (width, height) = (Math.Min((int)image->Width, Most), Math.Min((int)image->Height, Most));
        var pixels = new byte[width * height * 4];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                Straight((uint)image->Pixels[(y * image->Width) + x], pixels.AsSpan(((y * width) + x) * 4));
        return new CursorShape(width, height, Math.Min((int)image->HotX, width - 1), Math.Min((int)image->HotY, height - 1), pixels);
    }

    /// <summary>The server's pixels are premultiplied, the wire's are not.</summary>
    private static void Straight(uint argb, Span<byte> rgba)
    {
        var alpha = argb >> 24;
        if (alpha == 0) return;
        rgba[0] = (byte)Math.Min(255, ((argb >> 16) & 0xff) * 255 / alpha);
        rgba[1] = (byte)Math.Min(255, ((argb >> 8) & 0xff) * 255 / alpha);
        rgba[2] = (byte)Math.Min(255, (argb & 0xff) * 255 / alpha);
        rgba[3] = (byte)alpha;
    }
}
