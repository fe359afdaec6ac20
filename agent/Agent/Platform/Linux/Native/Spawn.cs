using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>The C library's way to start a program without fork(), which a managed process must not call.</summary>
internal static unsafe partial class Spawn
{
    private const string C = "libc";

    /// <summary>More than glibc's posix_spawnattr_t (336) and posix_spawn_file_actions_t (80) take.</summary>
    public const int OpaqueSize = 512;

    /// <summary>A session of its own, default signals, an empty signal mask.</summary>
    public const short Flags = 0x80 | 0x04 | 0x08;

    public const int HangUp = 1;
    public const int Kill = 9;

    [LibraryImport(C, EntryPoint = "posix_spawnattr_init")]
    internal static partial int AttributesInit(byte* attributes);

    [LibraryImport(C, EntryPoint = "posix_spawnattr_destroy")]
    internal static partial int AttributesDestroy(byte* attributes);

    [LibraryImport(C, EntryPoint = "posix_spawnattr_setflags")]
    internal static partial int AttributesFlags(byte* attributes, short flags);

    [LibraryImport(C, EntryPoint = "posix_spawnattr_setsigdefault")]
    internal static partial int AttributesDefaults(byte* attributes, ulong* signals);

    [LibraryImport(C, EntryPoint = "posix_spawn_file_actions_init")]
    internal static partial int ActionsInit(byte* actions);

    [LibraryImport(C, EntryPoint = "posix_spawn_file_actions_destroy")]
    internal static partial int ActionsDestroy(byte* actions);

    [LibraryImport(C, EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int ActionsOpen(byte* actions, int file, string path, int flags, uint mode);

    [LibraryImport(C, EntryPoint = "posix_spawn_file_actions_adddup2")]
    internal static partial int ActionsDuplicate(byte* actions, int file, int target);

    [LibraryImport(C, EntryPoint = "posix_spawn_file_actions_addchdir_np", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int ActionsDirectory(byte* actions, string path);

    [LibraryImport(C, EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Start(out int pid, string path, byte* actions, byte* attributes, nint* arguments, nint* environment);

    [LibraryImport(C, EntryPoint = "waitpid", SetLastError = true)]
    internal static partial int Wait(int pid, out int status, int options);

    [LibraryImport(C, EntryPoint = "kill", SetLastError = true)]
    internal static partial int Signal(int pid, int signal);
}
