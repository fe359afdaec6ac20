using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>The C library's files, and waiting for them.</summary>
internal static unsafe partial class FileCalls
{
    private const string C = "libc";

    public const int CloseOnExec = 0x80000;
    public const short Readable = 1;
    public const int Interrupted = 4;

    [LibraryImport(C, EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(int file, byte* into, nuint count);

    [LibraryImport(C, EntryPoint = "write", SetLastError = true)]
    internal static partial nint Write(int file, byte* from, nuint count);

    [LibraryImport(C, EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int file);

    [LibraryImport(C, EntryPoint = "poll", SetLastError = true)]
    internal static partial int Poll(PollEntry* entries, nuint count, int milliseconds);

    /// <param name="atMost">Null: for ever.</param>
    /// <param name="signals">Null: those that are blocked stay so.</param>
    [LibraryImport(C, EntryPoint = "ppoll", SetLastError = true)]
    internal static partial int Poll(PollEntry* entries, nuint count, TimeSpec* atMost, void* signals);

    /// <summary>A file that is readable once eight bytes were written to it that are not zero.</summary>
    [LibraryImport(C, EntryPoint = "eventfd", SetLastError = true)]
    internal static partial int OpenEvent(uint start, int flags);
}

[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry
{
    public int File;
    public short Events;
    public short Happened;
}

[StructLayout(LayoutKind.Sequential)]
internal struct TimeSpec
{
    public nint Seconds;
    public nint Nanoseconds;
}
