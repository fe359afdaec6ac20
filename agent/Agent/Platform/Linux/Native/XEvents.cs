using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libX11: what the server tells unasked.</summary>
internal static unsafe partial class XEvents
{
    private const string Library = "libX11.so.6";

    public const nint StructureNotify = 1 << 17;
    public const int ConfigureNotify = 22;
    public const int GenericEvent = 35;

    [LibraryImport(Library)]
    internal static partial int XConnectionNumber(nint display);

    [LibraryImport(Library)]
    internal static partial int XPending(nint display);

    [LibraryImport(Library)]
    internal static partial int XNextEvent(nint display, XEvent* into);

    [LibraryImport(Library)]
    internal static partial int XSelectInput(nint display, nuint window, nint mask);
}

/// <summary>The union of all events: a type, and room for the largest.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct XEvent
{
    public int Type;
    private fixed long _rest[24];
}
