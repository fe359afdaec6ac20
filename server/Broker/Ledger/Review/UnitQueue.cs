namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>Tells whoever makes billed units that sessions have ended. That they have stands in the database; this only saves the wait.</summary>
internal sealed class UnitQueue : IDisposable
{
    private readonly SemaphoreSlim _ended = new(0, 1);
    private readonly Lock _lock = new();

    public void Hurry()
    {
        lock (_lock)
        {
            if (_ended.CurrentCount == 0) _ended.Release();
        }
    }

    /// <returns>When some have ended, or after a while.</returns>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => _ended.WaitAsync(atMost, cancel);

    public void Dispose() => _ended.Dispose();
}
