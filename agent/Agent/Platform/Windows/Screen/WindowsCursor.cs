using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Screen;

/// <summary>Reads the pointer; its handle is the shape's serial.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class WindowsCursor : ICursorSource
{
    private nint _handle;

    public bool AnnouncesChanges => false;

    public event Action? Changed
    {
        add { }
        remove { }
    }

    public CursorState Read()
    {
        var info = new NativeCursor { Size = (uint)sizeof(NativeCursor) };
        var visible = CursorCalls.GetCursorInfo(&info) && info.Flags == CursorCalls.Showing && info.Handle != 0;
        _handle = visible ? info.Handle : 0;
        return new CursorState(_handle, visible, info.Position.X, info.Position.Y);
    }

    public CursorShape? Shape()
    {
        NativeIcon icon;
        if (_handle == 0) return null;
        // Some programs' cursors cannot be read from outside, under Wine none of them: an arrow is better than nothing.
        if (!CursorCalls.GetIconInfo(_handle, &icon)
            && !CursorCalls.GetIconInfo(CursorCalls.LoadCursor(0, CursorCalls.Arrow), &icon))
            return null;
        var dc = GdiCalls.GetDC(0);
        try
        {
            var mask = Bits(dc, icon.Mask);
            var colour = Bits(dc, icon.Colour);
            return CursorPicture.Draw(mask, colour) is { } picture
                ? picture.Fit((int)icon.HotX, (int)icon.HotY)
                : null;
        }
        finally
        {
            _ = GdiCalls.ReleaseDC(0, dc);
            GdiCalls.DeleteObject(icon.Mask);
            if (icon.Colour != 0) GdiCalls.DeleteObject(icon.Colour);
        }
    }

    private static CursorBits? Bits(nint dc, nint bitmap)
    {
        NativeBitmap about;
        if (bitmap == 0 || GdiCalls.GetObject(bitmap, sizeof(NativeBitmap), &about) == 0) return null;
        if (about.Width is < 1 or > 1024 || about.Height is < 1 or > 2048) return null;
        var header = BitmapHeader.TopDown(about.Width, about.Height);
        var pixels = new uint[about.Width * about.Height];
        fixed (uint* into = pixels)
        {
            var lines = GdiCalls.GetDIBits(dc, bitmap, 0, (uint)about.Height, into, &header, 0);
            return lines == about.Height ? new CursorBits(about.Width, about.Height, pixels) : null;
        }
    }
}
