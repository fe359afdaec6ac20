using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libXfixes: the pointer's picture.</summary>
internal static unsafe partial class XFixes
{
    private const string Library = "libXfixes.so.3";

    [LibraryImport(Library)]
    internal static partial int XFixesQueryExtension(nint display, out int events, out int errors);

    [LibraryImport(Library)]
    internal static partial XCursorImage* XFixesGetCursorImage(nint display);
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
