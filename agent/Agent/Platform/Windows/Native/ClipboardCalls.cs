using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>The clipboard, and the memory that it takes and gives.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class ClipboardCalls
{
    public const uint Updated = 0x31D;
    public const uint UnicodeText = 13;
    public const uint Movable = 2;

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool AddClipboardFormatListener(nint window);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool OpenClipboard(nint window);

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CloseClipboard();

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool EmptyClipboard();

    [LibraryImport("user32.dll")]
    public static partial nint GetClipboardOwner();

    [LibraryImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool IsClipboardFormatAvailable(uint format);

    [LibraryImport("user32.dll", EntryPoint = "RegisterClipboardFormatW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial uint RegisterClipboardFormat(string name);

    /// <returns>Belongs to the clipboard.</returns>
    [LibraryImport("user32.dll")]
    public static partial nint GetClipboardData(uint format);

    /// <returns>0: not taken, and still ours.</returns>
    [LibraryImport("user32.dll")]
    public static partial nint SetClipboardData(uint format, nint memory);

    [LibraryImport("kernel32.dll")]
    public static partial nint GlobalAlloc(uint flags, nuint size);

    [LibraryImport("kernel32.dll")]
    public static partial nint GlobalFree(nint memory);

    [LibraryImport("kernel32.dll")]
    public static partial void* GlobalLock(nint memory);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GlobalUnlock(nint memory);

    [LibraryImport("kernel32.dll")]
    public static partial nuint GlobalSize(nint memory);
}
