using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>CURSORINFO.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeCursor
{
    public uint Size;
    public uint Flags;
    public nint Handle;
    public NativePoint Position;
}

/// <summary>ICONINFO.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeIcon
{
    public int IsIcon;
    public uint HotX;
    public uint HotY;
    public nint Mask;
    public nint Colour;
}

/// <summary>The pointer's place and picture.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class CursorCalls
{
    public const uint Showing = 1;
    public const nint Arrow = 32512;

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetCursorInfo(NativeCursor* info);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetIconInfo(nint icon, NativeIcon* info);

    [LibraryImport("user32.dll", EntryPoint = "LoadCursorW")]
    public static partial nint LoadCursor(nint module, nint name);
}
