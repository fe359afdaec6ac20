namespace RemoteAssist.Agent.Connection;

/// <summary>Wakes one waiter; set several times before it waits, it wakes it once.</summary>
internal sealed class Signal : IDisposable
{
    private readonly SemaphoreSlim _set = new(0, 1);
    private readonly Lock _gate = new();

    public void Set()
    {
        lock (_gate)
            if (_set.CurrentCount == 0) _set.Release();
    }

    /// <summary>Returns when set or after <paramref name="atMost"/>.</summary>
    /// <returns>Whether it was set.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancel) => _set.WaitAsync(atMost, cancel);

    public void Dispose() => _set.Dispose();
}
