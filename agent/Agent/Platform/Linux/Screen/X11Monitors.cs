using System.Runtime.InteropServices;
using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Screen;

/// <summary>The monitors of an X desktop by RandR; without it the whole desktop counts as one.</summary>
internal sealed unsafe class X11Monitors(XDisplay display)
{
    private readonly Dictionary<string, byte> _ids = [];

    /// <summary>What <see cref="Read"/> said last.</summary>
    public IReadOnlyList<MonitorInfo> Known { get; private set; } = [];

    public IReadOnlyList<MonitorInfo> Read()
    {
        if (display.Size() is not { } size) return Known = [];
        var monitors = ByRandR();
        return Known = monitors.Count > 0 ? monitors : [new MonitorInfo(Id("screen"), 0, 0, size.Width, size.Height, "X11")];
    }

    private List<MonitorInfo> ByRandR()
    {
        var found = new List<MonitorInfo>();
        try
        {
            var monitors = XRandR.XRRGetMonitors(display.Handle, display.Root, 1, out var count);
            if (monitors == null) return found;
            for (var i = 0; i < count; i++)
            {
                ref var one = ref monitors[i];
                var name = Name(one.Name);
                if (one.Width > 0 && one.Height > 0) found.Add(new MonitorInfo(Id(name), one.X, one.Y, one.Width, one.Height, name));
            }

            XRandR.XRRFreeMonitors(monitors);
            _ = XErrors.Take(display.Handle);
            return found;
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return found;
        }
    }

    private string Name(nuint atom)
    {
        var text = Xlib.XGetAtomName(display.Handle, atom);
        if (text == null) return "";
        var name = Marshal.PtrToStringUTF8((nint)text) ?? "";
        _ = Xlib.XFree(text);
        return name;
    }

    private byte Id(string name)
    {
        if (!_ids.TryGetValue(name, out var id)) _ids[name] = id = (byte)(_ids.Count + 1);
        return id;
    }
}
