using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>DLGTEMPLATE without controls, followed by no menu, the standard class and no title.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal struct DialogTemplate
{
    public uint Style;
    public uint ExtendedStyle;
    public ushort Items;
    public short X;
    public short Y;
    public short Width;
    public short Height;
    public ushort Menu;
    public ushort Class;
    public ushort Title;
}

/// <summary>Dialogs and the controls in them.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class DialogCalls
{
    [LibraryImport("kernel32.dll", EntryPoint = "GetModuleHandleW")]
    public static partial nint GetModuleHandle(nint name);

    [LibraryImport("user32.dll", EntryPoint = "CreateDialogIndirectParamW")]
    public static partial nint CreateDialog(
        nint module, DialogTemplate* template, nint owner, delegate* unmanaged<nint, uint, nuint, nint, nint> procedure, nint state);

    [LibraryImport("user32.dll", EntryPoint = "CreateWindowExW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial nint CreateWindow(
        uint extendedStyle, string kind, string text, uint style, int x, int y, int width, int height,
        nint parent, nint id, nint module, nint state);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool DestroyWindow(nint window);

    [LibraryImport("user32.dll", EntryPoint = "SetWindowTextW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetWindowText(nint window, string text);

    [LibraryImport("user32.dll", EntryPoint = "GetWindowTextW")]
    public static partial int GetWindowText(nint window, char* into, int size);

    [LibraryImport("user32.dll", EntryPoint = "SendMessageW")]
    public static partial nint SendMessage(nint window, uint message, nint first, nint second);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool EnableWindow(nint window, [MarshalAs(UnmanagedType.Bool)] bool enable);

    [LibraryImport("user32.dll")]
    public static partial nint SetFocus(nint window);
}
