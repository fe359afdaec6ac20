using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Screen;

/// <summary>The X server's screen: only what was drawn is read where the server tells (DAMAGE), everything each time where it does not.</summary>
internal sealed class X11Screen : IScreenSource
{
    private readonly XDisplay _display;
    private readonly X11Monitors _monitors;
    private readonly X11Pixels _pixels;
    private readonly X11Changes? _changes;

    /// <summary>What is not read yet, by monitor.</summary>
    private readonly Dictionary<byte, Damage> _pending = [];

    private readonly Action<Box> _add;
    private IReadOnlyList<MonitorInfo> _told = [];
    private byte _captured;
    private bool _drewElsewhere;

    /// <param name="display">Belongs to the screen from now on.</param>
    public X11Screen(XDisplay display)
    {
        (_display, _monitors, _pixels) = (display, new X11Monitors(display), new X11Pixels(display));
        _add = Add;
        lock (display.Gate) _changes = X11Changes.TryStart(display);
        if (_changes is not null) _changes.Happened += () => Changed?.Invoke();
    }

    public bool AnnouncesChanges => _changes is { IsRunning: true };

    /// <summary>Null: the server tells nothing.</summary>
    public IBell? Bell => _changes?.Bell;

    public event Action? Changed;

    public IReadOnlyList<MonitorInfo> Monitors()
    {
        lock (_display.Gate)
        {
            var before = _told;
            _told = _monitors.Read();
            foreach (var monitor in _told)
                if (!before.Contains(monitor)) Pending(monitor.Id).AddEverywhere();
            return _told;
        }
    }

    public bool Capture(byte monitor, ScreenImage into, Damage damage)
    {
        bool isSeen;
        lock (_display.Gate)
        {
            (_captured, _drewElsewhere) = (monitor, false);
            isSeen = Read(monitor, into, damage);
        }

        // The server speaks of it only once, and another monitor may have been captured before.
        if (_drewElsewhere) Changed?.Invoke();
        return isSeen;
    }

    public void Dispose()
    {
        _changes?.Dispose();
        lock (_display.Gate) _pixels.Dispose();
        _display.Dispose();
    }

    private bool Read(byte monitor, ScreenImage into, Damage damage)
    {
        if (_display.IsGone || Find(monitor) is not { } where || !IsStill(where)) return false;
        var pending = Pending(monitor);
        if (AnnouncesChanges) _changes!.TakeDrawn(_add);
        else pending.AddEverywhere();
        if (into.Width != where.Width || into.Height != where.Height) pending.AddEverywhere();
        if (pending.IsEmpty) return true;
        if (!_pixels.Read(where, pending, into, damage))
        {
            pending.AddEverywhere();
            return false;
        }

        pending.Clear();
        return true;
    }

    private MonitorInfo? Find(byte id)
    {
        for (var i = 0; i < _told.Count; i++)
            if (_told[i].Id == id) return _told[i];
        return null;
    }

    /// <summary>Whether a monitor still is as it was told; asks the server only when it may have changed. False until it is told anew.</summary>
    private bool IsStill(MonitorInfo where)
    {
        if (!AnnouncesChanges || _changes!.TakeReshaped())
        {
            _ = _monitors.Read();
            foreach (var pending in _pending.Values) pending.AddEverywhere();
        }

        for (var i = 0; i < _monitors.Known.Count; i++)
            if (_monitors.Known[i] == where) return true;
        return false;
    }

    private Damage Pending(byte monitor)
    {
        if (!_pending.TryGetValue(monitor, out var pending)) _pending[monitor] = pending = new Damage();
        return pending;
    }

    private void Add(Box box)
    {
        for (var i = 0; i < _told.Count; i++) Add(box, _told[i]);
    }

    private void Add(Box box, MonitorInfo monitor)
    {
        var (left, top) = (Math.Max(box.X - monitor.X, 0), Math.Max(box.Y - monitor.Y, 0));
        var right = Math.Min(box.Right - monitor.X, monitor.Width);
        var bottom = Math.Min(box.Bottom - monitor.Y, monitor.Height);
        if (left >= right || top >= bottom) return;
        Pending(monitor.Id).Add(new Box(left, top, right - left, bottom - top));
        _drewElsewhere |= monitor.Id != _captured;
    }
}
