using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Screen;

/// <summary>Reads the X server's screen: through shared memory where it can, over the connection where not.</summary>
internal sealed unsafe class X11Screen(XDisplay display) : IScreenSource
{
    private const uint Colour = 0x00ffffff;
    private static readonly nuint AllPlanes = nuint.MaxValue;

    private readonly X11Monitors _monitors = new(display);
    private readonly Dictionary<byte, SharedImage> _shared = [];
    private bool _sharing = true;

    public IReadOnlyList<MonitorInfo> Monitors()
    {
        lock (display.Gate) return _monitors.Read();
    }

    public bool AnnouncesChanges => false;

    public event Action? Changed
    {
        add { }
        remove { }
    }

    public bool Capture(byte monitor, ScreenImage into, Damage damage)
    {
        damage.AddEverywhere();
        lock (display.Gate)
        {
            if (_monitors.Known.FirstOrDefault(one => one.Id == monitor) is not { } where) return false;
            // Asking for what lies outside the desktop is an error, so a desktop that shrank is noticed first.
            if (display.Size() is not { } size || where.X + where.Width > size.Width || where.Y + where.Height > size.Height) return false;
            return _sharing && Share(where) is { } shared ? FromShared(shared, where, into) : FromConnection(where, into);
        }
    }

    public void Dispose()
    {
        lock (display.Gate)
            foreach (var shared in _shared.Values) shared.Dispose();
        display.Dispose();
    }

    private SharedImage? Share(MonitorInfo where)
    {
        if (_shared.TryGetValue(where.Id, out var shared) && shared.Fits(where.Width, where.Height)) return shared;
        shared?.Dispose();
        _shared.Remove(where.Id);
        if (SharedImage.TryCreate(display, where.Width, where.Height) is { } created) return _shared[where.Id] = created;
        _sharing = false;
        return null;
    }

    private bool FromShared(SharedImage shared, MonitorInfo where, ScreenImage into)
    {
        if (XShm.XShmGetImage(display.Handle, display.Root, shared.Image, where.X, where.Y, AllPlanes) == 0) return false;
        return XErrors.Take(display.Handle) == 0 && Copy(shared.Image, into);
    }

    private bool FromConnection(MonitorInfo where, ScreenImage into)
    {
        var image = Xlib.XGetImage(
            display.Handle, display.Root, where.X, where.Y, (uint)where.Width, (uint)where.Height, AllPlanes, Xlib.ZPixmap);
        if (image == null) return false;
        var copied = XErrors.Take(display.Handle) == 0 && Copy(image, into);
        _ = Xlib.XDestroyImage(image);
        return copied;
    }

    private static bool Copy(XImage* image, ScreenImage into)
    {
        if (image->BitsPerPixel != 32 || image->RedMask != 0xff0000 || image->BlueMask != 0xff || image->ByteOrder != 0) return false;
        into.Resize(image->Width, image->Height);
        for (var y = 0; y < image->Height; y++)
        {
            var row = new ReadOnlySpan<uint>(image->Data + ((nint)y * image->BytesPerLine), image->Width);
            var target = into.Pixels.AsSpan(y * image->Width, image->Width);
            for (var x = 0; x < row.Length; x++) target[x] = row[x] & Colour;
        }

        return true;
    }
}
