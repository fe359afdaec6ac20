using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Door;

/// <summary>The ledger's door for those who read it.</summary>
internal sealed class LedgerReader(IDbContextFactory<BrokerDb> databases)
{
    public const int PageSize = 50;

    /// <summary>Sessions asked for from <paramref name="from"/> until before <paramref name="to"/>, newest first.</summary>
    /// <param name="page">From 0, <see cref="PageSize"/> sessions each.</param>
    public async Task<LedgerPage> ListAsync(DateTimeOffset from, DateTimeOffset to, int page, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var all = db.Set<LedgerSession>().AsNoTracking().Where(row => row.AskedAt >= from && row.AskedAt < to);
        var rows = await all.OrderByDescending(row => row.AskedAt).ThenBy(row => row.SessionId)
            .Skip(page * PageSize).Take(PageSize).ToListAsync(cancel);
        return new LedgerPage(await ReadAsync(db, rows, cancel), await all.CountAsync(cancel));
    }

    /// <summary>All of a customer's sessions, newest first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> OfCustomerAsync(Guid customer, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Set<LedgerSession>().AsNoTracking().Where(row => row.CustomerId == customer)
            .OrderByDescending(row => row.AskedAt).ThenBy(row => row.SessionId).ToListAsync(cancel);
        return await ReadAsync(db, rows, cancel);
    }

    /// <summary>These sessions, by the time they were asked for.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> OfAsync(IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Set<LedgerSession>().AsNoTracking().Where(row => sessions.Contains(row.SessionId)).OrderBy(row => row.AskedAt).ToListAsync(cancel);
        return await ReadAsync(db, rows, cancel);
    }

    private static async Task<IReadOnlyList<LedgerEntry>> ReadAsync(BrokerDb db, IReadOnlyList<LedgerSession> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.SessionId).ToArray();
        var events = await db.Set<LedgerEvent>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).OrderBy(row => row.Id).ToListAsync(cancel);
        var intervals = await db.Set<LedgerInterval>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).ToListAsync(cancel);
        var eventsOf = events.ToLookup(row => row.SessionId);
        var intervalsOf = intervals.ToLookup(row => row.SessionId);
        return [.. rows.Select(row => ToEntry(row, [.. eventsOf[row.SessionId]], [.. intervalsOf[row.SessionId]]))];
    }

    private static LedgerEntry ToEntry(LedgerSession row, IReadOnlyList<LedgerEvent> events, IReadOnlyList<LedgerInterval> intervals)
    {
        var abandoned = row.Cause == EndCause.Abandoned && intervals.Count > 0;
        var ended = abandoned ? intervals.Max(one => one.Until) : row.EndedAt;
        return new LedgerEntry(
            new SessionId(row.SessionId), row.Customer, row.Technician, row.Machine, row.AskedAt, row.JoinedAt, row.StartedAt, ended,
            LiveTime.Of(intervals).TotalSeconds, row.Cause, events);
    }
}
