using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libXtst: mouse and keyboard as if by hand.</summary>
internal static partial class XTest
{
    private const string Library = "libXtst.so.6";

    [LibraryImport(Library)]
    internal static partial int XTestQueryExtension(nint display, out int events, out int errors, out int major, out int minor);

    [LibraryImport(Library)]
    internal static partial int XTestFakeKeyEvent(nint display, uint keycode, int press, nuint delay);

    [LibraryImport(Library)]
    internal static partial int XTestFakeButtonEvent(nint display, uint button, int press, nuint delay);

    [LibraryImport(Library)]
    internal static partial int XTestFakeMotionEvent(nint display, int screen, int x, int y, nuint delay);

    [LibraryImport(Library)]
    internal static partial int XTestFakeRelativeMotionEvent(nint display, int x, int y, nuint delay);
}
