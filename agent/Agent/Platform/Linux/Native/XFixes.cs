using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libXfixes: the pointer's picture, and regions that the server keeps.</summary>
internal static unsafe partial class XFixes
{
    private const string Library = "libXfixes.so.3";

    [LibraryImport(Library)]
    internal static partial int XFixesQueryExtension(nint display, out int events, out int errors);

    [LibraryImport(Library)]
    internal static partial XCursorImage* XFixesGetCursorImage(nint display);

    [LibraryImport(Library)]
    internal static partial void XFixesSelectCursorInput(nint display, nuint window, nuint mask);

    [LibraryImport(Library)]
    internal static partial nuint XFixesCreateRegion(nint display, XRectangle* rectangles, int count);

    /// <returns>To be freed with XFree; null when it cannot be read.</returns>
    [LibraryImport(Library)]
    internal static partial XRectangle* XFixesFetchRegion(nint display, nuint region, out int count);
}

[StructLayout(LayoutKind.Sequential)]
internal struct XRectangle
{
    public short X;
    public short Y;
    public ushort Width;
    public ushort Height;

    public readonly Box Box => new(X, Y, Width, Height);
}

/// <summary>Pixels are ARGB, premultiplied, each in a long.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct XCursorImage
{
    public short X;
    public short Y;
    public ushort Width;
    public ushort Height;
    public ushort HotX;
    public ushort HotY;
    public nuint Serial;
    public nuint* Pixels;
    public nuint Atom;
    public byte* Name;
}
