using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using RemoteAssist.Agent.Platform.Windows.Native;

namespace RemoteAssist.Agent.Platform.Windows.Screen;

/// <summary>Copies monitors with GDI: slower than duplication, but it works everywhere, remote desktops and Wine included.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class GdiScreen : IScreenSource
{
    private readonly Lock _lock = new();
    private readonly MonitorIds _ids = new();
    private readonly Dictionary<byte, nint> _handles = [];
    private readonly Dictionary<byte, MonitorPicture> _pictures = [];

    public IReadOnlyList<MonitorInfo> Monitors()
    {
        lock (_lock)
        {
            var found = Find();
            var ids = _ids.Assign([.. found.Select(monitor => monitor.Device)]);
            _handles.Clear();
            var infos = new List<MonitorInfo>(found.Count);
            foreach (var (handle, device, area) in found)
            {
                var id = ids[device];
                _handles[id] = handle;
                infos.Add(new MonitorInfo(id, area.Left, area.Top, area.Width, area.Height, device.TrimStart('\\', '.')));
            }

            foreach (var gone in _pictures.Keys.Where(id => !_handles.ContainsKey(id)).ToList())
            {
                _pictures.Remove(gone, out var picture);
                picture?.Dispose();
            }

            return infos;
        }
    }

    public bool AnnouncesChanges => false;

    public event Action? Changed
    {
        add { }
        remove { }
    }

    public bool Capture(byte monitor, ScreenImage into, Damage damage)
    {
        damage.AddEverywhere();
        lock (_lock)
        {
            if (!_handles.TryGetValue(monitor, out var handle)) return false;
            if (Describe(handle) is not { Area: { Width: > 0, Height: > 0 } area } || !DesktopIsOurs()) return false;
            if (!_pictures.TryGetValue(monitor, out var picture) || picture.Width != area.Width || picture.Height != area.Height)
            {
                picture?.Dispose();
                _pictures.Remove(monitor);
                if (MonitorPicture.TryCreate(area.Width, area.Height) is not { } created) return false;
                _pictures[monitor] = picture = created;
            }

            return picture.Copy(area.Left, area.Top, into);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var picture in _pictures.Values) picture.Dispose();
            _pictures.Clear();
            _handles.Clear();
        }
    }

    /// <summary>A locked screen or an elevation question has a desktop of its own that we may not open.</summary>
    private static bool DesktopIsOurs()
    {
        var desktop = DisplayCalls.OpenInputDesktop(0, false, DisplayCalls.ReadObjects);
        if (desktop == 0) return false;
        DisplayCalls.CloseDesktop(desktop);
        return true;
    }

    /// <summary>The primary monitor first, the others from left to right.</summary>
    private static List<(nint Handle, string Device, NativeRect Area)> Find()
    {
        var handles = new List<nint>();
        var state = GCHandle.Alloc(handles);
        try
        {
            DisplayCalls.EnumDisplayMonitors(0, null, &Collect, GCHandle.ToIntPtr(state));
        }
        finally
        {
            state.Free();
        }

        return [.. handles
            .Select(handle => (Handle: handle, About: Describe(handle)))
            .Where(monitor => monitor.About is not null)
            .Select(monitor => (monitor.Handle, About: monitor.About!.Value))
            .OrderByDescending(monitor => monitor.About.Primary).ThenBy(monitor => monitor.About.Area.Left)
            .Select(monitor => (monitor.Handle, monitor.About.Device, monitor.About.Area))];
    }

    private static (string Device, NativeRect Area, bool Primary)? Describe(nint handle)
    {
        var info = new NativeMonitor { Size = (uint)sizeof(NativeMonitor) };
        if (!DisplayCalls.GetMonitorInfo(handle, &info)) return null;
        return (new string((char*)info.Device), info.Area, (info.Flags & DisplayCalls.MonitorIsPrimary) != 0);
    }

    [UnmanagedCallersOnly]
    private static int Collect(nint monitor, nint dc, NativeRect* area, nint state)
    {
        ((List<nint>)GCHandle.FromIntPtr(state).Target!).Add(monitor);
        return 1;
    }
}
