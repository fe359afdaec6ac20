using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>Pipes and the pseudo console between them.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class TerminalCalls
{
    [LibraryImport("kernel32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CreatePipe(out SafeFileHandle read, out SafeFileHandle write, void* security, uint size);

    /// <param name="size">Columns in the low word, rows in the high word.</param>
    [LibraryImport("kernel32.dll")]
    public static partial int CreatePseudoConsole(uint size, SafeFileHandle input, SafeFileHandle output, uint flags, out nint console);

    [LibraryImport("kernel32.dll")]
    public static partial int ResizePseudoConsole(nint console, uint size);

    [LibraryImport("kernel32.dll")]
    public static partial void ClosePseudoConsole(nint console);
}
