using System.Net;
using Microsoft.Extensions.Options;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Pairing;

/// <summary>
/// Counts wrong codes per address and for the whole firm in a sliding window, and says how long whoever has had too many must wait.
/// Time is monotonic: setting the clock frees nobody. Remembers at most the firm-wide limit of tries.
/// Codes are looked up one after another, so that guesses made at once are counted as exactly as others.
/// </summary>
internal sealed class WrongCodes(IOptions<PairingOptions> options, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _one = new(1);
    private readonly Queue<(IPAddress From, long At)> _tries = new();

    /// <summary>Waits until nobody else looks a code up, then does.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> look, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            return await look();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>How long the address has to wait; null: it may try.</summary>
    public TimeSpan? Wait(IPAddress? from)
    {
        var who = Network.Of(from);
        var limits = options.Value;
        lock (_lock)
        {
            while (_tries.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) >= limits.Window) _tries.Dequeue();
            var own = _tries.Where(one => one.From.Equals(who)).Select(one => one.At).ToArray();
            if (own.Length >= limits.WrongCodesPerAddress) return Left(own[^limits.WrongCodesPerAddress]);
            return _tries.Count >= limits.WrongCodesOverall ? Left(_tries.Peek().At) : null;
        }
    }

    public void Count(IPAddress? from)
    {
        lock (_lock) _tries.Enqueue((Network.Of(from), time.GetTimestamp()));
    }

    public void Dispose() => _one.Dispose();

    private TimeSpan Left(long since)
    {
        var left = options.Value.Window - time.GetElapsedTime(since);
        return left < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : left;
    }
}
