namespace RemoteAssist.Broker.Hosting;

/// <summary>
/// The clock with an offset that can be moved while the broker runs. Timers stay real: whoever waits for a time of day looks again
/// and again.
/// </summary>
/// <param name="start">What it shows now; null: the time.</param>
/// <param name="stands">No time passes unless <see cref="Pass"/> says so; <paramref name="start"/> is needed.</param>
internal sealed class MovableClock(DateTimeOffset? start = null, bool stands = false) : TimeProvider
{
    private readonly TimeSpan _ahead = start - System.GetUtcNow() ?? TimeSpan.Zero;
    private long _set;
    private long _passed;

    public override DateTimeOffset GetUtcNow()
        => (stands ? start!.Value.ToUniversalTime() : base.GetUtcNow() + _ahead).AddTicks(Interlocked.Read(ref _set) + Interlocked.Read(ref _passed));

    /// <summary>In <see cref="TimeSpan"/>'s ticks.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
        => (stands ? 0 : System.GetElapsedTime(0).Ticks) + Interlocked.Read(ref _passed);

    /// <summary>The wall clock is set, as somebody sets the clock of a PC: durations (<see cref="TimeProvider.GetTimestamp"/>) stay as they are.</summary>
    public DateTimeOffset Advance(TimeSpan by)
    {
        Interlocked.Add(ref _set, by.Ticks);
        return GetUtcNow();
    }

    /// <summary>Time passes: the wall clock and all durations that run.</summary>
    public DateTimeOffset Pass(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Interlocked.Add(ref _passed, time.Ticks);
        return GetUtcNow();
    }
}
