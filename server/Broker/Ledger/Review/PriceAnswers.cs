using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.PriceConsents;
using RemoteAssist.Broker.Ledger.Segments;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>What customers said when they were shown a price.</summary>
internal static class PriceAnswers
{
    public static async Task<IReadOnlyList<PriceConsent>> OfAsync(BrokerDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
        => [.. (await ReadAsync(db, sessions, cancel)).Values.SelectMany(one => one.Consents).OrderBy(one => one.At)];

    /// <summary>Where a price stood that was not accepted, to the end of its session's work; empty: what was asked was accepted.</summary>
    public static async Task<IReadOnlyList<DeclinedPrice>> DeclinedAsync(
        BrokerDb db, IReadOnlyCollection<Guid> sessions, IReadOnlyList<WorkInterval> work, CancellationToken cancel)
    {
        var declined = new List<DeclinedPrice>();
        foreach (var (session, answers) in await ReadAsync(db, sessions, cancel))
        {
            var until = work.Where(one => one.Session == session).Max(one => (DateTimeOffset?)one.To);
            if (answers.Declined is { } from && until > from) declined.Add(new DeclinedPrice(from, until.Value));
        }

        return declined;
    }

    private static Task<IReadOnlyDictionary<SessionId, SessionConsents>> ReadAsync(BrokerDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
        => PriceConsentReader.OfAsync(db, [.. sessions.Select(one => new SessionId(one))], cancel);
}
