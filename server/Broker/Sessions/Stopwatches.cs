namespace RemoteAssist.Broker.Sessions;

/// <summary>How long things have been so, by the monotonic clock.</summary>
internal sealed class Stopwatches(TimeProvider time)
{
    private readonly Dictionary<string, long> _since = [];

    /// <summary>The first reading starts it.</summary>
    public TimeSpan Read(string what)
    {
        lock (_since)
        {
            _since.TryAdd(what, time.GetTimestamp());
            return time.GetElapsedTime(_since[what]);
        }
    }

    public void Stop(string what)
    {
        lock (_since) _since.Remove(what);
    }
}
