using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libX11: the display, its geometry and its pictures.</summary>
internal static unsafe partial class Xlib
{
    private const string Library = "libX11.so.6";

    public const int ZPixmap = 2;

    [LibraryImport(Library)]
    internal static partial int XInitThreads();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint XOpenDisplay(string? name);

    [LibraryImport(Library)]
    internal static partial int XCloseDisplay(nint display);

    [LibraryImport(Library)]
    internal static partial nint XDisplayString(nint display);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int XQueryExtension(nint display, string name, out int request, out int events, out int errors);

    [LibraryImport(Library)]
    internal static partial nuint XDefaultRootWindow(nint display);

    [LibraryImport(Library)]
    internal static partial int XDefaultScreen(nint display);

    [LibraryImport(Library)]
    internal static partial nint XDefaultVisual(nint display, int screen);

    [LibraryImport(Library)]
    internal static partial int XDefaultDepth(nint display, int screen);

    [LibraryImport(Library)]
    internal static partial int XSync(nint display, int discard);

    [LibraryImport(Library)]
    internal static partial int XFlush(nint display);

    /// <summary>The serial that the next request will have.</summary>
    [LibraryImport(Library)]
    internal static partial nuint XNextRequest(nint display);

    [LibraryImport(Library)]
    internal static partial int XFree(void* data);

    [LibraryImport(Library)]
    internal static partial int XGetGeometry(
        nint display, nuint drawable, out nuint root, out int x, out int y, out uint width, out uint height, out uint border, out uint depth);

    [LibraryImport(Library)]
    internal static partial XImage* XGetImage(nint display, nuint drawable, int x, int y, uint width, uint height, nuint planes, int format);

    [LibraryImport(Library)]
    internal static partial int XDestroyImage(XImage* image);

    [LibraryImport(Library)]
    internal static partial byte* XGetAtomName(nint display, nuint atom);

    [LibraryImport(Library)]
    internal static partial int XQueryPointer(
        nint display, nuint window, out nuint root, out nuint child, out int rootX, out int rootY, out int x, out int y, out uint mask);
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct XImage
{
    public int Width;
    public int Height;
    public int XOffset;
    public int Format;
    public byte* Data;
    public int ByteOrder;
    public int BitmapUnit;
    public int BitmapBitOrder;
    public int BitmapPad;
    public int Depth;
    public int BytesPerLine;
    public int BitsPerPixel;
    public nuint RedMask;
    public nuint GreenMask;
    public nuint BlueMask;
}
