using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Screen;

/// <summary>Where anything on the desktop was drawn and whether its monitors changed, as the server tells it on the capturing connection.</summary>
internal sealed unsafe class X11Changes : IDisposable
{
    private static readonly Box Everywhere = new(0, 0, ushort.MaxValue, ushort.MaxValue);

    private readonly XDisplay _display;
    private readonly nuint _damage;
    private readonly nuint _drawn;
    private readonly int _damageEvent;
    private readonly int _monitorEvent;
    private readonly XBell _bell;
    private readonly XEventHearer _hear;

    /// <summary>The request that took the damage, and whether its parts were asked for: then what was said before it is known by them.</summary>
    private nuint _taken;
    private bool _knowsParts;

    private Box? _around;

    /// <summary>Damage that was taken before we were told of it; the server does not know of it any more.</summary>
    private Box? _missed;

    private bool _wasReshaped;

    private X11Changes(XDisplay display, int damageEvent)
    {
        (_display, _damageEvent, _monitorEvent) = (display, damageEvent, ListenForMonitors(display));
        _hear = Hear;
        _drawn = XFixes.XFixesCreateRegion(display.Handle, null, 0);
        _damage = XDamage.XDamageCreate(display.Handle, display.Root, XDamage.BoundingBox);
        display.Settle();
        _bell = new XBell(display, () => _around is null && _missed is null && IsRunning, Hear);
    }

    /// <summary>Comes to who waits at the bell, also when the server is lost.</summary>
    public event Action? Happened;

    /// <summary>Is silent from a change on until what was drawn is taken.</summary>
    public IBell Bell => _bell;

    public bool IsRunning => !_display.IsGone;

    /// <param name="display">Its gate is held.</param>
    /// <returns>Null: the server does not tell what was drawn, or there is no library to ask it with.</returns>
    public static X11Changes? TryStart(XDisplay display)
    {
        try
        {
            // Asking for the versions is also what allows a connection to use them.
            return XFixes.XFixesQueryExtension(display.Handle, out _, out _) != 0
                && XDamage.XDamageQueryExtension(display.Handle, out var damageEvent, out _) != 0 ? new X11Changes(display, damageEvent) : null;
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            // The libraries are not everywhere; without them the screen is read whole.
            return null;
        }
    }

    /// <summary>Takes what the server has said. The display's gate is held.</summary>
    /// <returns>True once after monitors may have changed.</returns>
    public bool TakeReshaped()
    {
        XEvents.Take(_display, _hear);
        var was = _wasReshaped;
        _wasReshaped = false;
        return was;
    }

    /// <summary>
    /// Takes what was drawn since the last time: it has to be read right after, and whatever the server says of the time before that is kept for
    /// the next time. The display's gate is held.
    /// </summary>
    /// <param name="part">Gets boxes of the desktop. A small one is the one around everything: asking for its parts costs more than reading it.</param>
    public void TakeDrawn(Action<Box> part)
    {
        if (_missed is { } missed) part(missed);
        _missed = null;
        if (_around is not { } around) return;
        _around = null;
        _taken = Xlib.XNextRequest(_display.Handle);
        _knowsParts = around.Area > X11Pixels.PixelsPerQuestion;
        if (_knowsParts)
        {
            TakeParts(part);
        }
        else
        {
            XDamage.XDamageSubtract(_display.Handle, _damage, 0, 0);
            part(around);
        }
    }

    public void Dispose() => _bell.Dispose();

    private void TakeParts(Action<Box> part)
    {
        XDamage.XDamageSubtract(_display.Handle, _damage, 0, _drawn);
        var parts = XFixes.XFixesFetchRegion(_display.Handle, _drawn, out var count);
        if (parts == null)
        {
            part(Everywhere);
            return;
        }

        for (var i = 0; i < count; i++) part(parts[i].Box);
        _ = Xlib.XFree(parts);
    }

    private static int ListenForMonitors(XDisplay display)
    {
        _ = XEvents.XSelectInput(display.Handle, display.Root, XEvents.StructureNotify);
        if (XRandR.XRRQueryExtension(display.Handle, out var first, out _) == 0) return int.MaxValue;
        XRandR.XRRSelectInput(display.Handle, display.Root, XRandR.AnyChange);
        return first;
    }

    private void Hear()
    {
        if (XEvents.Take(_display, _hear) || !IsRunning) Happened?.Invoke();
    }

    private bool Hear(in XEvent happened)
    {
        if (happened.Type == _damageEvent)
        {
            if (happened.Serial >= _taken) _around = happened.Damaged.Box;
            else if (!_knowsParts) _missed = happened.Damaged.Box;
            return _around is not null || _missed is not null;
        }

        var isMonitor = happened.Type == XEvents.ConfigureNotify || happened.Type == _monitorEvent || happened.Type == _monitorEvent + 1;
        _wasReshaped |= isMonitor;
        return isMonitor;
    }
}
