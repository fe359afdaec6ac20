using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libX11: which keysyms stand on which keycodes.</summary>
internal static unsafe partial class XKeymap
{
    private const string Library = "libX11.so.6";

    [LibraryImport(Library)]
    internal static partial int XDisplayKeycodes(nint display, out int least, out int most);

    [LibraryImport(Library)]
    internal static partial nuint* XGetKeyboardMapping(nint display, byte first, int count, out int perKeycode);

    [LibraryImport(Library)]
    internal static partial int XChangeKeyboardMapping(nint display, int first, int perKeycode, nuint* keysyms, int count);

    [LibraryImport(Library)]
    internal static partial int XkbGetState(nint display, uint device, XkbState* state);
}

[StructLayout(LayoutKind.Sequential)]
internal struct XkbState
{
    public byte Group;
    public byte LockedGroup;
    public ushort BaseGroup;
    public ushort LatchedGroup;
    public byte Modifiers;
    public byte BaseModifiers;
    public byte LatchedModifiers;
    public byte LockedModifiers;
    public byte CompatibleState;
    public byte GrabModifiers;
    public byte CompatibleGrabModifiers;
    public byte LookupModifiers;
    public byte CompatibleLookupModifiers;
    public ushort PointerButtons;
}
