using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Screen;

/// <summary>One bitmap in our memory, the size of a monitor, that GDI can draw into.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class MonitorPicture : IDisposable
{
    private readonly nint _dc;
    private readonly nint _bitmap;
    private readonly nint _before;
    private readonly uint* _pixels;

    private MonitorPicture(int width, int height, nint dc, nint bitmap, uint* pixels)
    {
        (Width, Height, _dc, _bitmap) = (width, height, dc, bitmap);
        _pixels = pixels;
        _before = GdiCalls.SelectObject(dc, bitmap);
    }

    public int Width { get; }

    public int Height { get; }

    /// <returns>Null while the system has no memory or no screen for it.</returns>
    public static MonitorPicture? TryCreate(int width, int height)
    {
        var dc = GdiCalls.CreateCompatibleDC(0);
        if (dc == 0) return null;
        var header = BitmapHeader.TopDown(width, height);
        void* bits;
        var bitmap = GdiCalls.CreateDIBSection(dc, &header, 0, &bits, 0, 0);
        if (bitmap != 0) return new MonitorPicture(width, height, dc, bitmap, (uint*)bits);
        GdiCalls.DeleteDC(dc);
        return null;
    }

    /// <param name="x">Left edge in the virtual desktop.</param>
    /// <param name="y">Top edge in the virtual desktop.</param>
    public bool Copy(int x, int y, ScreenImage into)
    {
        // The screen's DC has to be given back by the thread that got it, so it is not kept.
        var screen = GdiCalls.GetDC(0);
        if (screen == 0) return false;
        var done = GdiCalls.BitBlt(_dc, 0, 0, Width, Height, screen, x, y, Operation());
        _ = GdiCalls.ReleaseDC(0, screen);
        if (!done) return false;
        GdiCalls.GdiFlush();
        into.Resize(Width, Height);
        PixelMask.Copy(new ReadOnlySpan<uint>(_pixels, Width * Height), into.Pixels);
        return true;
    }

    public void Dispose()
    {
        GdiCalls.SelectObject(_dc, _before);
        GdiCalls.DeleteObject(_bitmap);
        GdiCalls.DeleteDC(_dc);
    }

    /// <summary>A composed desktop holds layered windows already; asking for them again makes the pointer flicker.</summary>
    private static uint Operation()
    {
        int composed;
        var known = DisplayCalls.DwmIsCompositionEnabled(&composed) >= 0;
        return known && composed != 0 ? GdiCalls.SourceCopy : GdiCalls.SourceCopy | GdiCalls.CaptureLayered;
    }
}
