using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libXrandr: which monitors there are, and when that changes.</summary>
internal static unsafe partial class XRandR
{
    private const string Library = "libXrandr.so.2";

    /// <summary>Screen, controllers and outputs.</summary>
    public const int AnyChange = 1 | 2 | 4;

    [LibraryImport(Library)]
    internal static partial int XRRQueryExtension(nint display, out int events, out int errors);

    [LibraryImport(Library)]
    internal static partial void XRRSelectInput(nint display, nuint window, int mask);

    [LibraryImport(Library)]
    internal static partial XMonitor* XRRGetMonitors(nint display, nuint window, int active, out int count);

    [LibraryImport(Library)]
    internal static partial void XRRFreeMonitors(XMonitor* monitors);
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct XMonitor
{
    public nuint Name;
    public int Primary;
    public int Automatic;
    public int OutputCount;
    public int X;
    public int Y;
    public int Width;
    public int Height;
    public int WidthInMillimetres;
    public int HeightInMillimetres;
    public nuint* Outputs;
}
