using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Review;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.WrapUps;

/// <summary>A billed unit can hold several sessions and each has a wrap-up of its own.</summary>
internal sealed class NextToWrite(IDbContextFactory<BrokerDb> databases)
{
    /// <summary>The unit's first session that the technician worked and nobody has wrapped up; where there is none, its last.</summary>
    public async Task<SessionId> OfAsync(ReviewItem item, Person technician, CancellationToken cancel)
    {
        if (item.Sessions.Count == 0) return item.Row.Unit;
        var ids = item.Sessions.OrderBy(one => one.AskedAt).Select(one => one.Session.Value).ToArray();
        if (ids.Length == 1) return new SessionId(ids[0]);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var written = await db.Set<StoredWrapUp>().Where(one => ids.Contains(one.SessionId)).Select(one => one.SessionId).ToListAsync(cancel);
        var worked = await db.Set<LedgerWorker>().Where(one => ids.Contains(one.SessionId) && one.Technician == technician.Id)
            .Select(one => one.SessionId).ToListAsync(cancel);
        var open = ids.Where(id => worked.Contains(id) && !written.Contains(id)).ToArray();
        return new SessionId(open.Length > 0 ? open[0] : ids[^1]);
    }
}
