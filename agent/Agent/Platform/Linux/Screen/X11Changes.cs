using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Screen;

/// <summary>
/// Tells when anything on the desktop was drawn or its monitors changed. It listens on a connection of its own, so that no answer to a
/// capture can swallow an event; what was drawn is taken through the capturing connection.
/// </summary>
internal sealed unsafe class X11Changes : IDisposable
{
    private readonly XDisplay _display;
    private readonly nuint _damage;
    private readonly nuint _drawn;
    private readonly int _damageEvent;
    private readonly int _monitorEvent;
    private readonly XPump _pump;
    private volatile bool _wasDrawn;
    private volatile bool _wasReshaped;

    private X11Changes(XDisplay display, XDisplay listening, int damageEvent)
    {
        (_display, _damageEvent, _monitorEvent) = (display, damageEvent, ListenForMonitors(listening));
        _drawn = XFixes.XFixesCreateRegion(display.Handle, null, 0);
        _damage = XDamage.XDamageCreate(listening.Handle, listening.Root, XDamage.NonEmpty);
        listening.Settle();
        _pump = new XPump(listening, Hear, () => Happened?.Invoke(), 0);
    }

    /// <summary>Comes on the listening thread, also when the server is lost.</summary>
    public event Action? Happened;

    public bool IsRunning => _pump.IsRunning;

    /// <param name="display">Its gate is held.</param>
    /// <returns>Null: the server does not tell what was drawn, or there is no library to ask it with.</returns>
    public static X11Changes? TryStart(XDisplay display)
    {
        XDisplay? listening = null;
        try
        {
            if (!Speaks(display, out _) || (listening = display.TryOpenAnother()) is null) return null;
            if (Speaks(listening, out var damageEvent)) return new X11Changes(display, listening, damageEvent);
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            // The libraries are not everywhere; without them the screen is read whole.
            listening?.Dispose();
            return null;
        }

        listening?.Dispose();
        return null;
    }

    /// <returns>True once after monitors may have changed.</returns>
    public bool TakeReshaped()
    {
        if (!_wasReshaped) return false;
        _wasReshaped = false;
        return true;
    }

    /// <summary>What was drawn since the last time, to be freed with XFree; the capturing display's gate is held.</summary>
    /// <returns>False: nothing was announced since the last time, and nothing asked.</returns>
    public bool TryTakeDrawn(out XRectangle* boxes, out int count)
    {
        boxes = null;
        count = 0;
        if (!_wasDrawn) return false;
        // Before the damage is taken: what is drawn from then on sets it again.
        _wasDrawn = false;
        XDamage.XDamageSubtract(_display.Handle, _damage, 0, _drawn);
        boxes = XFixes.XFixesFetchRegion(_display.Handle, _drawn, out count);
        return true;
    }

    public void Dispose() => _pump.Dispose();

    /// <summary>Asking for the versions is also what allows a connection to use them.</summary>
    private static bool Speaks(XDisplay display, out int damageEvent)
    {
        damageEvent = 0;
        return XFixes.XFixesQueryExtension(display.Handle, out _, out _) != 0
            && XDamage.XDamageQueryExtension(display.Handle, out damageEvent, out _) != 0;
    }

    private static int ListenForMonitors(XDisplay listening)
    {
        _ = XEvents.XSelectInput(listening.Handle, listening.Root, XEvents.StructureNotify);
        if (XRandR.XRRQueryExtension(listening.Handle, out var first, out _) == 0) return int.MaxValue;
        XRandR.XRRSelectInput(listening.Handle, listening.Root, XRandR.AnyChange);
        return first;
    }

    private bool Hear(int type)
    {
        if (type == _damageEvent) return _wasDrawn = true;
        return (type == XEvents.ConfigureNotify || type == _monitorEvent || type == _monitorEvent + 1) && (_wasReshaped = true);
    }
}
