namespace RemoteAssist.Agent.Tests;

/// <summary>A monotonic clock that stands until it is moved.</summary>
internal sealed class TestClock : TimeProvider
{
    private long _ticks = 1_000_000;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void Advance(double milliseconds) => _ticks += (long)(milliseconds * TimeSpan.TicksPerMillisecond);
}
