using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>MSG.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeMessage
{
    public nint Window;
    public uint Message;
    public nuint First;
    public nint Second;
    public uint Time;
    public NativePoint Point;
    public uint Private;
}

/// <summary>The message loop and where windows stand.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class WindowCalls
{
    [LibraryImport("user32.dll", EntryPoint = "GetMessageW")]
    public static partial int GetMessage(NativeMessage* message, nint window, uint first, uint last);

    [LibraryImport("user32.dll", EntryPoint = "PostMessageW")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool PostMessage(nint window, uint message, nuint first, nint second);

    [LibraryImport("user32.dll", EntryPoint = "IsDialogMessageW")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool IsDialogMessage(nint dialog, NativeMessage* message);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool TranslateMessage(NativeMessage* message);

    [LibraryImport("user32.dll", EntryPoint = "DispatchMessageW")]
    public static partial nint DispatchMessage(NativeMessage* message);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool ShowWindow(nint window, int how);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetForegroundWindow(nint window);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetWindowPos(nint window, nint after, int x, int y, int width, int height, uint flags);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetWindowRect(nint window, NativeRect* area);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool InvalidateRect(nint window, NativeRect* area, [MarshalAs(UnmanagedType.Bool)] bool erase);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool AdjustWindowRectExForDpi(
        NativeRect* area, uint style, [MarshalAs(UnmanagedType.Bool)] bool menu, uint extendedStyle, uint dpi);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool FlashWindow(nint window, [MarshalAs(UnmanagedType.Bool)] bool invert);

    [LibraryImport("user32.dll")]
    public static partial nuint SetTimer(nint window, nuint id, uint milliseconds, nint procedure);

    [LibraryImport("user32.dll")]
    public static partial nint GetSysColorBrush(int index);

    [LibraryImport("user32.dll")]
    public static partial uint GetSysColor(int index);
}
