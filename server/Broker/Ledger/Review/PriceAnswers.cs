using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.PriceConsents;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>What customers said when they were shown a price.</summary>
internal static class PriceAnswers
{
    public static async Task<IReadOnlyList<PriceConsent>> OfAsync(BrokerDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
        => [.. (await ReadAsync(db, sessions, cancel)).SelectMany(one => one.Consents).OrderBy(one => one.At)];

    /// <summary>Since when a price stood that was not accepted; null: what was asked was accepted. Of joined sessions the earliest.</summary>
    public static async Task<DateTimeOffset?> DeclinedAsync(BrokerDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
        => (await ReadAsync(db, sessions, cancel)).Min(one => one.Declined);

    private static async Task<IReadOnlyCollection<SessionConsents>> ReadAsync(BrokerDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
        => [.. (await PriceConsentReader.OfAsync(db, [.. sessions.Select(one => new SessionId(one))], cancel)).Values];
}
