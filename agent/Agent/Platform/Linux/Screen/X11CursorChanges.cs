using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Screen;

/// <summary>Tells when the pointer looks different (XFixes) or the mouse moved (XInput 2), on a connection of its own.</summary>
internal sealed unsafe class X11CursorChanges : IDisposable
{
    /// <summary>Milliseconds; a mouse speaks up to 1000 times a second.</summary>
    private const int Rest = 8;

    private const nuint ShapeNotify = 1;

    private readonly int _shapeEvent;
    private readonly XPump _pump;
    private volatile bool _looksDifferent;

    private X11CursorChanges(XDisplay listening, int shapeEvent, Action happened)
    {
        _shapeEvent = shapeEvent;
        _pump = new XPump(listening, Hear, happened, Rest);
    }

    public bool IsRunning => _pump.IsRunning;

    /// <param name="happened">Comes on the listening thread, also when the server is lost.</param>
    /// <returns>Null: the server does not tell, or there is no library to ask it with.</returns>
    public static X11CursorChanges? TryStart(XDisplay display, Action happened)
    {
        if (display.TryOpenAnother() is not { } listening) return null;
        try
        {
            if (XFixes.XFixesQueryExtension(listening.Handle, out var first, out _) != 0 && TellsOfMotion(listening))
            {
                XFixes.XFixesSelectCursorInput(listening.Handle, listening.Root, ShapeNotify);
                if (listening.Settle()) return new X11CursorChanges(listening, first + 1, happened);
            }
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            // The libraries are not everywhere; without them the pointer is asked for again and again.
            listening.Dispose();
            return null;
        }

        listening.Dispose();
        return null;
    }

    /// <returns>True once after the shape changed.</returns>
    public bool TakeLooksDifferent()
    {
        if (!_looksDifferent) return false;
        _looksDifferent = false;
        return true;
    }

    public void Dispose() => _pump.Dispose();

    private static bool TellsOfMotion(XDisplay listening)
    {
        // From 2.1 on raw events come also while a program has grabbed the pointer, as menus do.
        var (major, minor) = (2, 1);
        if (Xlib.XQueryExtension(listening.Handle, "XInputExtension", out _, out _, out _) == 0) return false;
        if (XInput.XIQueryVersion(listening.Handle, ref major, ref minor) != 0 || (major, minor).CompareTo((2, 1)) < 0) return false;
        var mask = stackalloc byte[(XInput.RawMotion / 8) + 1];
        new Span<byte>(mask, (XInput.RawMotion / 8) + 1).Clear();
        mask[XInput.RawMotion / 8] = 1 << (XInput.RawMotion % 8);
        var wanted = new XInputMask { Device = XInput.AllMasters, Length = (XInput.RawMotion / 8) + 1, Mask = mask };
        return XInput.XISelectEvents(listening.Handle, listening.Root, &wanted, 1) == 0;
    }

    private bool Hear(in XEvent happened)
    {
        if (happened.Type == _shapeEvent) return _looksDifferent = true;
        return happened.Type == XEvents.GenericEvent;
    }
}
