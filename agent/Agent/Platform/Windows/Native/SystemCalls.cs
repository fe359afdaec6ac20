using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>What the customer has set, and the terminal we were started from.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class SystemCalls
{
    public const uint ParentProcess = uint.MaxValue;

    [LibraryImport("kernel32.dll")]
    public static partial ushort GetUserDefaultUILanguage();

    [LibraryImport("kernel32.dll")]
    public static partial int LCIDToLocaleName(uint locale, char* name, int size, uint flags);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool AttachConsole(uint process);
}
