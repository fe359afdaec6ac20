using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>MONITORINFOEXW.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeMonitor
{
    public uint Size;
    public NativeRect Area;
    public NativeRect WorkArea;
    public uint Flags;
    public fixed ushort Device[32];
}

/// <summary>Monitors, their scale, and whether the desktop is ours to see.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class DisplayCalls
{
    public const uint MonitorIsPrimary = 1;
    public const uint DefaultToPrimary = 1;
    public const uint ReadObjects = 1;
    public static readonly nint PerMonitorAwareV2 = -4;

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool EnumDisplayMonitors(
        nint dc, NativeRect* clip, delegate* unmanaged<nint, nint, NativeRect*, nint, int> each, nint state);

    [LibraryImport("user32.dll", EntryPoint = "GetMonitorInfoW")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetMonitorInfo(nint monitor, NativeMonitor* info);

    [LibraryImport("user32.dll")]
    public static partial nint MonitorFromWindow(nint window, uint otherwise);

    [LibraryImport("user32.dll")]
    public static partial int GetSystemMetrics(int index);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetProcessDpiAwarenessContext(nint context);

    [LibraryImport("user32.dll")]
    public static partial uint GetDpiForWindow(nint window);

    [LibraryImport("user32.dll")]
    public static partial nint OpenInputDesktop(uint flags, [MarshalAs(UnmanagedType.Bool)] bool inherit, uint access);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CloseDesktop(nint desktop);

    [LibraryImport("dwmapi.dll")]
    public static partial int DwmIsCompositionEnabled(int* enabled);
}
