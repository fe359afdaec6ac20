using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform.Linux.Native;

/// <summary>libX11: what the server tells unasked.</summary>
internal static unsafe partial class XEvents
{
    private const string Library = "libX11.so.6";

    public const nint StructureNotify = 1 << 17;
    public const int ConfigureNotify = 22;
    public const int GenericEvent = 35;
    private const int QueuedAlready = 0;

    [LibraryImport(Library)]
    internal static partial int XConnectionNumber(nint display);

    [LibraryImport(Library)]
    private static partial int XPending(nint display);

    [LibraryImport(Library)]
    private static partial int XEventsQueued(nint display, int mode);

    [LibraryImport(Library)]
    private static partial int XNextEvent(nint display, XEvent* into);

    [LibraryImport(Library)]
    internal static partial int XSelectInput(nint display, nuint window, nint mask);

    /// <summary>Whether an event is here already; asks nobody.</summary>
    public static bool HasQueued(XDisplay display)
    {
        lock (display.Gate) return !display.IsGone && XEventsQueued(display.Handle, QueuedAlready) > 0;
    }

    /// <summary>Takes all that the server has said so far.</summary>
    /// <param name="hear">Says of an event whether it matters.</param>
    /// <returns>Whether any of them did.</returns>
    public static bool Take(XDisplay display, XEventHearer hear)
    {
        var mattered = false;
        lock (display.Gate)
        {
            for (var count = display.IsGone ? 0 : XPending(display.Handle); count > 0 && !display.IsGone; count--)
            {
                XEvent happened;
                _ = XNextEvent(display.Handle, &happened);
                mattered |= hear(happened);
            }
        }

        return mattered;
    }
}

internal delegate bool XEventHearer(in XEvent happened);

/// <summary>The union of all events, of 24 words, with what is read of some.</summary>
[StructLayout(LayoutKind.Explicit, Size = 24 * sizeof(long))]
internal struct XEvent
{
    [FieldOffset(0)]
    public int Type;

    /// <summary>The last request that the server had worked off when it said this.</summary>
    [FieldOffset(8)]
    public nuint Serial;

    /// <summary>Of a damage's event: the box around all that is damaged.</summary>
    [FieldOffset(64)]
    public XRectangle Damaged;
}
