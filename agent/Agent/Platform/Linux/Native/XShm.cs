using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libXext: pictures through memory shared with the X server, and the C library's calls for that memory.</summary>
internal static unsafe partial class XShm
{
    private const string Library = "libXext.so.6";
    private const string C = "libc";

    public const int Private = 0;
    public const int CreateForMe = 0x200 | 0x180;
    public const int Remove = 0;

    [LibraryImport(Library)]
    internal static partial int XShmQueryExtension(nint display);

    [LibraryImport(Library)]
    internal static partial XImage* XShmCreateImage(
        nint display, nint visual, uint depth, int format, byte* data, XShmSegment* segment, uint width, uint height);

    [LibraryImport(Library)]
    internal static partial int XShmAttach(nint display, XShmSegment* segment);

    [LibraryImport(Library)]
    internal static partial int XShmDetach(nint display, XShmSegment* segment);

    [LibraryImport(Library)]
    internal static partial int XShmGetImage(nint display, nuint drawable, XImage* image, int x, int y, nuint planes);

    [LibraryImport(C, EntryPoint = "shmget")]
    internal static partial int ShmGet(int key, nuint size, int flags);

    [LibraryImport(C, EntryPoint = "shmat")]
    internal static partial nint ShmAt(int id, nint address, int flags);

    [LibraryImport(C, EntryPoint = "shmdt")]
    internal static partial int ShmDt(nint address);

    [LibraryImport(C, EntryPoint = "shmctl")]
    internal static partial int ShmCtl(int id, int command, nint buffer);
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct XShmSegment
{
    public nuint Segment;
    public int Id;
    public byte* Address;
    public int ReadOnly;
}
