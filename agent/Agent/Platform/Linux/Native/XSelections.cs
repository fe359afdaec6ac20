using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libX11: selections, and the properties of windows by which they are handed over. Lengths of properties are counted in four bytes.</summary>
internal static unsafe partial class XSelections
{
    private const string Library = "libX11.so.6";

    public const nuint CurrentTime = 0;
    public const nuint AnyType = 0;
    public const nuint Atom = 4;
    public const nuint Integer = 19;
    public const nuint String = 31;
    public const int Replace = 0;
    public const nint PropertyChange = 1 << 22;
    public const nuint OwnerNotify = 1;

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nuint XInternAtom(nint display, string name, int onlyIfExists);

    [LibraryImport(Library)]
    internal static partial nuint XCreateSimpleWindow(
        nint display, nuint parent, int x, int y, uint width, uint height, uint borderWidth, nuint border, nuint background);

    [LibraryImport(Library)]
    internal static partial int XSetSelectionOwner(nint display, nuint selection, nuint owner, nuint time);

    [LibraryImport(Library)]
    internal static partial int XConvertSelection(nint display, nuint selection, nuint target, nuint property, nuint requestor, nuint time);

    [LibraryImport(Library)]
    internal static partial int XGetWindowProperty(
        nint display, nuint window, nuint property, nint offset, nint length, int delete, nuint wanted,
        out nuint type, out int format, out nuint items, out nuint after, out byte* data);

    [LibraryImport(Library)]
    internal static partial int XChangeProperty(
        nint display, nuint window, nuint property, nuint type, int format, int mode, void* data, int items);

    [LibraryImport(Library)]
    internal static partial int XDeleteProperty(nint display, nuint window, nuint property);

    [LibraryImport(Library)]
    internal static partial int XSendEvent(nint display, nuint window, int propagate, nint mask, XEvent* happened);

    [LibraryImport("libXfixes.so.3")]
    internal static partial void XFixesSelectSelectionInput(nint display, nuint window, nuint selection, nuint mask);
}
