using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen;

/// <summary>What screen, cursor and input know of each other: where the monitors are, and that something was just clicked or typed.</summary>
internal sealed class Desktop(TimeProvider clock)
{
    private long _pointer = -1;
    private long _pointed = long.MinValue / 2;
    private long _typed = long.MinValue / 2;

    public IReadOnlyList<MonitorInfo> Monitors { get; set; } = [];

    /// <summary>Input was played. Comes on the thread that plays it, and must not be held up.</summary>
    public event Action? Stirred;

    /// <summary>When the pointer was moved or clicked last by the technician's hand, in microseconds of the clock.</summary>
    public long Pointed => Interlocked.Read(ref _pointed);

    /// <summary>When a key or a text was played last, in microseconds of the clock.</summary>
    public long Typed => Interlocked.Read(ref _typed);

    public long Touched => Math.Max(Pointed, Typed);

    /// <summary>Where the technician has put the pointer last, in pixels of the virtual desktop.</summary>
    public (int X, int Y) Pointer => Interlocked.Read(ref _pointer) is var at ? ((int)(at >> 32), (int)at) : default;

    /// <summary>The console whose hand that was; 0: none yet.</summary>
    public ushort PointedBy { get; private set; }

    private long Now => clock.Microseconds();

    public MonitorInfo? Find(int id)
    {
        foreach (var monitor in Monitors)
            if (monitor.Id == id) return monitor;
        return null;
    }

    public MonitorInfo? At(int x, int y)
    {
        foreach (var one in Monitors)
            if (one.Shows(x, y)) return one;
        return null;
    }

    /// <summary>The pointer is about to be there by that console's hand.</summary>
    public void Point(ushort console, int x, int y)
    {
        PointedBy = console;
        Interlocked.Exchange(ref _pointer, ((long)x << 32) | (uint)y);
        Interlocked.Exchange(ref _pointed, Now);
    }

    /// <summary>Input was played.</summary>
    public void Stir(bool isTyped)
    {
        if (isTyped) Interlocked.Exchange(ref _typed, Now);
        else Interlocked.Exchange(ref _pointed, Now);
        Stirred?.Invoke();
    }
}
