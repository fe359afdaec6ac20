using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace RemoteAssist.Agent.Platform.Windows.Native;

/// <summary>STARTUPINFOEXW.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeStartup
{
    public const uint UseStandardHandles = 0x100;

    public uint Size;
    public nint Reserved;
    public nint Desktop;
    public nint Title;
    public int X;
    public int Y;
    public int Width;
    public int Height;
    public int Columns;
    public int Rows;
    public int Fill;
    public uint Flags;
    public ushort ShowWindow;
    public ushort ReservedSize;
    public nint ReservedBytes;
    public nint Input;
    public nint Output;
    public nint Error;
    public nint Attributes;
}

/// <summary>PROCESS_INFORMATION.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeProcess
{
    public nint Process;
    public nint Thread;
    public uint ProcessId;
    public uint ThreadId;
}

/// <summary>Starts a process with an attribute list and watches it.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class ProcessCalls
{
    public const uint ExtendedStartup = 0x00080000;
    public const nuint PseudoConsoleAttribute = 0x00020016;

    [LibraryImport("kernel32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool InitializeProcThreadAttributeList(void* list, int count, uint flags, nuint* size);

    [LibraryImport("kernel32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool UpdateProcThreadAttribute(
        void* list, uint flags, nuint attribute, nint value, nuint size, void* before, void* returned);

    [LibraryImport("kernel32.dll")]
    public static partial void DeleteProcThreadAttributeList(void* list);

    [LibraryImport("kernel32.dll", EntryPoint = "CreateProcessW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CreateProcess(
        char* program, char* commandLine, void* processSecurity, void* threadSecurity, [MarshalAs(UnmanagedType.Bool)] bool inherit,
        uint flags, void* environment, char* folder, NativeStartup* startup, NativeProcess* started);

    [LibraryImport("kernel32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetExitCodeProcess(SafeProcessHandle process, out int code);

    [LibraryImport("kernel32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool TerminateProcess(SafeProcessHandle process, uint code);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CloseHandle(nint handle);
}
