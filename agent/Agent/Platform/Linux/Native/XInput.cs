using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libXi: what the mouse itself does, whichever window is under it.</summary>
internal static unsafe partial class XInput
{
    private const string Library = "libXi.so.6";

    public const int AllMasters = 1;
    public const int RawMotion = 17;

    [LibraryImport(Library)]
    internal static partial int XIQueryVersion(nint display, ref int major, ref int minor);

    [LibraryImport(Library)]
    internal static partial int XISelectEvents(nint display, nuint window, XInputMask* masks, int count);
}

/// <summary>Bit n of the mask asks for events of type n.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct XInputMask
{
    public int Device;
    public int Length;
    public byte* Mask;
}
