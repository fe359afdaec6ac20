#pragma warning disable IDE0060, CA1822 // Stands in until the pairing slice is merged.
using System.Net;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Pairing;

internal sealed class PairingDesk
{
    public Task<PairingCheck> CheckAsync(PairingCode code, IPAddress? from, CancellationToken cancel)
        => Task.FromResult(new PairingCheck(null, null));
}

internal sealed record PairingCheck(Refusal? Refusal, TimeSpan? RetryAfter);
