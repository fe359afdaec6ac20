using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Pairing;

/// <summary>
/// Counts wrong codes per address and for the whole firm in a sliding window, and says how long whoever has had too many must wait.
/// Time is monotonic: setting the clock frees nobody. Remembers at most the firm-wide limit of tries.
/// </summary>
internal sealed class WrongCodes(IOptions<PairingOptions> options, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Queue<(IPAddress From, long At)> _tries = new();

    /// <summary>How long the address has to wait; null: it may try.</summary>
    public TimeSpan? Wait(IPAddress? from)
    {
        var who = Network(from);
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
        lock (_lock) _tries.Enqueue((Network(from), time.GetTimestamp()));
    }

    private TimeSpan Left(long since)
    {
        var left = options.Value.Window - time.GetElapsedTime(since);
        return left < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : left;
    }

    // Whoever has one IPv6 address has its whole /64.
    private static IPAddress Network(IPAddress? from)
    {
        if (from is null) return IPAddress.None;
        if (from.IsIPv4MappedToIPv6) return from.MapToIPv4();
        if (from.AddressFamily != AddressFamily.InterNetworkV6) return from;
        var bytes = from.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
