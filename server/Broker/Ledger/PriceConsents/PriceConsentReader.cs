using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.PriceConsents;

/// <param name="Consents">In the order of the answers.</param>
/// <param name="Declined">From then on what costs more than before is not charged: the customer did not accept, or not in time. Null: all was accepted.</param>
internal sealed record SessionConsents(IReadOnlyList<PriceConsent> Consents, DateTimeOffset? Declined)
{
    public static SessionConsents None { get; } = new([], null);
}

/// <summary>What customers were shown of prices, and what they answered.</summary>
internal sealed class PriceConsentReader(IDbContextFactory<BrokerDb> databases)
{
    public async Task<SessionConsents> OfAsync(SessionId session, CancellationToken cancel)
        => (await OfAsync([session], cancel)).GetValueOrDefault(session, SessionConsents.None);

    /// <summary>Sessions that were shown no price are not in it.</summary>
    public async Task<IReadOnlyDictionary<SessionId, SessionConsents>> OfAsync(IReadOnlyCollection<SessionId> sessions, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await OfAsync(db, sessions, cancel);
    }

    /// <summary>Within somebody else's transaction.</summary>
    public static async Task<IReadOnlyDictionary<SessionId, SessionConsents>> OfAsync(
        BrokerDb db, IReadOnlyCollection<SessionId> sessions, CancellationToken cancel)
    {
        var ids = sessions.Select(one => one.Value).ToArray();
        var rows = await db.Set<StoredPriceConsent>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).OrderBy(row => row.Id).ToListAsync(cancel);
        return rows.GroupBy(row => new SessionId(row.SessionId)).ToDictionary(group => group.Key, group => Read([.. group]));
    }

    private static SessionConsents Read(IReadOnlyList<StoredPriceConsent> rows) => new(
        [.. rows.Select(ToConsent)],
        // Without the price at its beginning a seat does not begin at all: only a rise can be declined and the session go on.
        rows.Where(row => row.Number > 0 && row.Answer != PriceAnswer.Accepted).Min(row => (DateTimeOffset?)row.PriceFrom));

    private static PriceConsent ToConsent(StoredPriceConsent row)
        => new(row.AnsweredAt, row.TariffVersion, row.Language, row.Text, row.Answer switch
        {
            PriceAnswer.Accepted => true,
            PriceAnswer.Declined => false,
            _ => null,
        }, row.Seat);
}
