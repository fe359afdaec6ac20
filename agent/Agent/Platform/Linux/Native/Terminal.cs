using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>The C library's pseudo-terminals.</summary>
internal static unsafe partial class Terminal
{
    private const string C = "libc";

    public const int ReadWrite = 2;
    public const int NotMine = 0x100;
    public const int CloseOnExec = 0x80000;
    public const nuint SetSize = 0x5414;

    [LibraryImport(C, EntryPoint = "posix_openpt", SetLastError = true)]
    internal static partial int OpenMaster(int flags);

    [LibraryImport(C, EntryPoint = "grantpt", SetLastError = true)]
    internal static partial int Grant(int master);

    [LibraryImport(C, EntryPoint = "unlockpt", SetLastError = true)]
    internal static partial int Unlock(int master);

    [LibraryImport(C, EntryPoint = "ptsname_r", SetLastError = true)]
    internal static partial int SlaveName(int master, byte* name, nuint size);

    [LibraryImport(C, EntryPoint = "ioctl", SetLastError = true)]
    internal static partial int Control(int master, nuint request, TerminalSize* size);
}

[StructLayout(LayoutKind.Sequential)]
internal struct TerminalSize
{
    public ushort Rows;
    public ushort Columns;
    public ushort Width;
    public ushort Height;
}
