using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen;

/// <summary>What screen, cursor and input know of each other: where the monitors are, and that something was just clicked or typed.</summary>
internal sealed class Desktop : IDisposable
{
    private long _pointer = -1;
    private long _touched;

    public IReadOnlyList<MonitorInfo> Monitors { get; set; } = [];

    /// <summary>Set when input was played or a viewer wants something.</summary>
    public Signal Stirred { get; } = new();

    /// <summary>When input was played last, in ticks of the system's clock.</summary>
    public long Touched => Interlocked.Read(ref _touched);

    public MonitorInfo? Find(int id) => Monitors.FirstOrDefault(monitor => monitor.Id == id);

    public MonitorInfo? At(int x, int y)
        => Monitors.FirstOrDefault(one => x >= one.X && y >= one.Y && x < one.X + one.Width && y < one.Y + one.Height);

    /// <summary>Input was played; with a position the pointer is there by the technician's hand.</summary>
    public void Touch((int X, int Y)? pointer)
    {
        if (pointer is var (x, y)) Interlocked.Exchange(ref _pointer, Packed(x, y));
        Interlocked.Exchange(ref _touched, TimeProvider.System.GetTimestamp());
        Stirred.Set();
    }

    public bool PutPointerAt(int x, int y) => Interlocked.Read(ref _pointer) == Packed(x, y);

    public void Dispose() => Stirred.Dispose();

    private static long Packed(int x, int y) => ((long)x << 32) | (uint)y;
}
