namespace RemoteAssist.Broker.Hosting;

/// <summary>
/// The wall clock with an offset that can be moved while the broker runs. Durations (<see cref="TimeProvider.GetTimestamp"/>)
/// and timers stay real, as they do when somebody sets the clock of a PC.
/// </summary>
internal sealed class MovableClock : TimeProvider
{
    private long _offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    public DateTimeOffset Advance(TimeSpan by)
    {
        Interlocked.Add(ref _offset, by.Ticks);
        return GetUtcNow();
    }
}
