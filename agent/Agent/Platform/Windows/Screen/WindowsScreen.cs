using Microsoft.Extensions.Logging;

namespace RemoteAssist.Agent.Platform.Windows.Screen;

/// <summary>The customer's monitors: each by duplication where the system offers it, else by <paramref name="always"/>, which knows them all.</summary>
/// <param name="drive">Has the monitor step on a thread of its own.</param>
internal sealed class WindowsScreen(IScreenSource always, IDuplications duplications, Action<DuplicatedMonitor> drive, ILogger log) : IScreenSource
{
    private readonly Lock _lock = new();
    private readonly Dictionary<byte, string> _devices = [];

    /// <summary>Those that somebody has looked at.</summary>
    private readonly Dictionary<byte, DuplicatedMonitor> _used = [];

    public bool AnnouncesChanges
    {
        get
        {
            lock (_lock)
            {
                foreach (var monitor in _used.Values)
                    if (!monitor.IsDuplicating) return false;
                return _used.Count > 0;
            }
        }
    }

    public event Action? Changed;

    public IReadOnlyList<MonitorInfo> Monitors()
    {
        var monitors = always.Monitors();
        lock (_lock)
        {
            _devices.Clear();
            foreach (var monitor in monitors) _devices.Add(monitor.Id, @"\\.\" + monitor.Name);
            foreach (var gone in _used.Keys.Where(id => !_devices.ContainsKey(id)).ToList()) Drop(gone);
        }

        return monitors;
    }

    public bool Capture(byte monitor, ScreenImage into, Damage damage)
        => Find(monitor) is { } duplicated && duplicated.TryCapture(into, damage) || always.Capture(monitor, into, damage);

    public void Dispose()
    {
        lock (_lock)
            foreach (var id in _used.Keys.ToList()) Drop(id);
        always.Dispose();
    }

    /// <summary>Duplication costs something even when nobody looks, so it begins with the first look.</summary>
    private DuplicatedMonitor? Find(byte id)
    {
        lock (_lock)
        {
            if (_used.TryGetValue(id, out var known)) return known;
            if (!_devices.TryGetValue(id, out var device)) return null;
            var monitor = new DuplicatedMonitor(device, duplications, log);
            monitor.Changed += Announce;
            _used.Add(id, monitor);
            drive(monitor);
            return monitor;
        }
    }

    private void Drop(byte id)
    {
        if (!_used.Remove(id, out var monitor)) return;
        monitor.Changed -= Announce;
        monitor.Dispose();
    }

    private void Announce() => Changed?.Invoke();
}
