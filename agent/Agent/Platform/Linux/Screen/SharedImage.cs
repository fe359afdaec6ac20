using System.Runtime.InteropServices;
using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Screen;

/// <summary>Memory that the X server writes pictures to directly.</summary>
internal sealed unsafe class SharedImage : IDisposable
{
    private static readonly nuint AllPlanes = nuint.MaxValue;

    private readonly XDisplay _display;
    private readonly XImage* _image;
    private readonly XShmSegment* _segment;
    private readonly int _pixels;

    private SharedImage(XDisplay display, XImage* image, XShmSegment* segment)
    {
        _display = display;
        _image = image;
        _segment = segment;
        _pixels = image->Width * image->Height;
    }

    /// <summary>Null: the server is on another machine or does not share.</summary>
    public static SharedImage? TryCreate(XDisplay display, int width, int height)
    {
        if (XShm.XShmQueryExtension(display.Handle) == 0) return null;
        var segment = (XShmSegment*)NativeMemory.AllocZeroed((nuint)sizeof(XShmSegment));
        var visual = Xlib.XDefaultVisual(display.Handle, display.Screen);
        var depth = (uint)Xlib.XDefaultDepth(display.Handle, display.Screen);
        var image = XShm.XShmCreateImage(display.Handle, visual, depth, Xlib.ZPixmap, null, segment, (uint)width, (uint)height);
        if (image != null && Attach(display, image, segment)) return new SharedImage(display, image, segment);
        if (image != null) _ = Xlib.XDestroyImage(image);
        NativeMemory.Free(segment);
        return null;
    }

    /// <summary>Whether a picture of this size can be read at once.</summary>
    public bool Holds(int width, int height) => (long)width * height <= _pixels;

    /// <summary>Reads a part of the desktop; its rows follow each other without a gap where they have 32 bits a pixel.</summary>
    /// <returns>Null when it could not be read; else valid until the next.</returns>
    public XImage* TryRead(Box where)
    {
        (_image->Width, _image->Height, _image->BytesPerLine) = (where.Width, where.Height, where.Width * sizeof(uint));
        var read = XShm.XShmGetImage(_display.Handle, _display.Root, _image, where.X, where.Y, AllPlanes) != 0;
        return XErrors.Take(_display.Handle) == 0 && read ? _image : null;
    }

    public void Dispose()
    {
        if (!_display.IsGone) _ = XShm.XShmDetach(_display.Handle, _segment);
        _display.Settle();
        _ = XShm.ShmDt((nint)_segment->Address);
        _image->Data = null;
        _ = Xlib.XDestroyImage(_image);
        NativeMemory.Free(_segment);
    }

    private static bool Attach(XDisplay display, XImage* image, XShmSegment* segment)
    {
        segment->Id = XShm.ShmGet(XShm.Private, (nuint)image->BytesPerLine * (nuint)image->Height, XShm.CreateForMe);
        if (segment->Id < 0) return false;
        var address = XShm.ShmAt(segment->Id, 0, 0);
        if (address == -1)
        {
            _ = XShm.ShmCtl(segment->Id, XShm.Remove, 0);
            return false;
        }

        segment->Address = image->Data = (byte*)address;
        display.Settle();
        var attached = XShm.XShmAttach(display.Handle, segment) != 0 && display.Settle();
        // Gone for others at once, and for good with the last who holds it: nothing stays behind after a crash.
        _ = XShm.ShmCtl(segment->Id, XShm.Remove, 0);
        if (attached) return true;
        _ = XShm.ShmDt(address);
        image->Data = null;
        return false;
    }
}
