namespace RemoteAssist.Broker.Tests;

/// <summary>Runs as time does, and can be moved: the wall clock alone, or everything.</summary>
internal sealed class TestClock : TimeProvider
{
    private long _wall;
    private long _monotonic;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _wall));

    public override long GetTimestamp()
        => System.GetElapsedTime(0).Ticks + Interlocked.Read(ref _monotonic);

    /// <summary>Time passes.</summary>
    public void Advance(TimeSpan by)
    {
        Interlocked.Add(ref _monotonic, by.Ticks);
        SetWall(by);
    }

    /// <summary>Somebody sets the clock.</summary>
    public void SetWall(TimeSpan by) => Interlocked.Add(ref _wall, by.Ticks);
}
