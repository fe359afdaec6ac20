namespace RemoteAssist.Support;

/// <summary>
/// A clock that stands still until <see cref="Advance"/>. Timers fire during the advance, in the order of their due
/// times, on the calling thread, each seeing the time it was due at. The monotonic clock and the wall clock move together,
/// except for <see cref="JumpWall"/>, which is somebody setting the PC's clock.
/// </summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private TimeSpan _elapsed;
    private TimeSpan _jumped;

    /// <summary>A Thursday evening in winter, 20:10 in Germany.</summary>
    public FakeClock() : this(new DateTimeOffset(2026, 1, 15, 19, 10, 0, TimeSpan.Zero)) { }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return start + _elapsed + _jumped;
    }

    public override long GetTimestamp()
    {
        lock (_gate) return _elapsed.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Time passes on both clocks.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        TimeSpan end;
        lock (_gate) end = _elapsed + by;
        while (NextDue(end) is { } due) due.Fire();
        lock (_gate) _elapsed = end;
    }

    /// <summary>The wall clock is set forward or back; nothing is due because of it.</summary>
    public void JumpWall(TimeSpan by)
    {
        lock (_gate) _jumped += by;
    }

    private FakeTimer? NextDue(TimeSpan end)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (next is null) return null;
            if (next.Due > _elapsed) _elapsed = next.Due;
            if (next.Period > TimeSpan.Zero) next.Due += next.Period;
            else _timers.Remove(next);
            return next;
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = clock._elapsed + dueTime;
                Period = period;
                clock._timers.Add(this);
            }

            // A timer that is due at once does not wait for the next advance.
            if (dueTime == TimeSpan.Zero) clock.Advance(TimeSpan.Zero);
            return true;
        }

        public void Dispose()
        {
            lock (clock._gate) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
