using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>The wrap-ups of a unit's sessions, as one.</summary>
internal static class WrapUps
{
    /// <summary>Cause, proposal and follow-up are those of the one saved last; what was done is all of it, a line each. Null: there is none.</summary>
    public static async Task<WrapUp?> OfAsync(BrokerDb db, Guid unit, CancellationToken cancel)
    {
        var rows = await db.Set<StoredWrapUp>().AsNoTracking().Where(one => one.Unit == unit).OrderBy(one => one.SavedAt).ToListAsync(cancel);
        return rows.Count == 0 ? null : rows[^1].Read() with { Done = Done(rows) };
    }

    public static async Task<string?> DoneAsync(BrokerDb db, Guid unit, CancellationToken cancel)
    {
        var rows = await db.Set<StoredWrapUp>().AsNoTracking().Where(one => one.Unit == unit).OrderBy(one => one.SavedAt).ToListAsync(cancel);
        return rows.Count == 0 ? null : Done(rows);
    }

    private static string Done(IEnumerable<StoredWrapUp> rows) => string.Join('\n', rows.Select(row => row.Read().Done).Distinct());
}
