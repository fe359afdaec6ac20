using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Review;

internal static class Units
{
    /// <summary>The unit of that name, or that the session of that name has joined.</summary>
    /// <returns>The row, tracked; else why there is none.</returns>
    public static async Task<(UnitRow? Row, ReviewRefusal Refusal)> FindAsync(BrokerDb db, Guid name, CancellationToken cancel)
    {
        if (await db.Set<UnitRow>().SingleOrDefaultAsync(one => one.Unit == name, cancel) is { } row) return (row, default);
        var session = await db.Set<LedgerSession>().AsNoTracking().SingleOrDefaultAsync(one => one.SessionId == name, cancel);
        if (session is null) return (null, ReviewRefusal.Unknown);
        if (session.EndedAt is null) return (null, ReviewRefusal.Running);
        return (await db.Set<UnitRow>().SingleOrDefaultAsync(one => one.Unit == session.Unit, cancel), ReviewRefusal.Unknown);
    }
}
