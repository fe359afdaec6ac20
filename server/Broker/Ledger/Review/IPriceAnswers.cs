using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>What customers said when they were shown a price.</summary>
internal interface IPriceAnswers
{
    Task<IReadOnlyList<PriceConsent>> OfAsync(BrokerDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel);

    /// <summary>Since when a price stood that was not accepted; null: what was asked was accepted.</summary>
    Task<DateTimeOffset?> DeclinedAsync(BrokerDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel);
}

/// <summary>Nobody was asked.</summary>
internal sealed class NoPriceAnswers : IPriceAnswers
{
    public Task<IReadOnlyList<PriceConsent>> OfAsync(BrokerDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<PriceConsent>>([]);

    public Task<DateTimeOffset?> DeclinedAsync(BrokerDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
        => Task.FromResult<DateTimeOffset?>(null);
}
