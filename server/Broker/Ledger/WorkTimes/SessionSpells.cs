using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Review;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.WorkTimes;

/// <summary>Reads from the ledger when technicians worked in sessions.</summary>
internal static class SessionSpells
{
    // A session lives at most so long before its first and after its last contact.
    private static readonly TimeSpan LongestSession = TimeSpan.FromDays(2);

    private static readonly SessionEventKind[] OfConsoles =
        [SessionEventKind.ConsoleJoined, SessionEventKind.ConsoleLeft, SessionEventKind.ConnectionLost, SessionEventKind.ConnectionReturned];

    /// <param name="technician">Null: everybody's.</param>
    /// <param name="now">Until when sessions that are not over count.</param>
    public static async Task<IReadOnlyList<WorkSpell>> ReadAsync(
        BrokerDb db, DateTimeOffset from, DateTimeOffset to, string? technician, DateTimeOffset now, CancellationToken cancel)
    {
        // From the sessions of the time to what belongs to them: asked the other way round the database goes through all there ever were.
        var first = from - LongestSession;
        var sessions = db.Set<LedgerSession>().AsNoTracking().Where(one => one.AskedAt >= first && one.AskedAt < to);
        var workers = await sessions.Join(db.Set<LedgerWorker>(), one => one.SessionId, one => one.SessionId, (_, worker) => worker).ToListAsync(cancel);
        if (technician is not null) workers.RemoveAll(one => one.Technician != technician);
        if (workers.Count == 0) return [];
        var rows = await sessions.ToDictionaryAsync(one => one.SessionId, cancel);
        var events = (await sessions.Join(db.Set<LedgerEvent>(), one => one.SessionId, one => one.SessionId, (_, happened) => happened)
            .Where(one => OfConsoles.Contains(one.Kind)).OrderBy(one => one.Id).ToListAsync(cancel)).ToLookup(one => (one.SessionId, one.Participant));
        var wrapUps = await sessions.Join(db.Set<StoredWrapUp>(), one => one.SessionId, one => one.SessionId, (_, wrapUp) => wrapUp)
            .ToDictionaryAsync(one => one.SessionId, cancel);
        var lastSeen = await LastSeenAsync(db, sessions, cancel);
        var spells =
            from worker in workers
            let row = rows[worker.SessionId]
            let ended = lastSeen.TryGetValue(worker.SessionId, out var seen) ? seen : row.EndedAt ?? now
            let wrapUp = wrapUps.GetValueOrDefault(worker.SessionId)
            let saved = wrapUp?.ById == worker.Technician ? wrapUp.FirstSavedAt : (DateTimeOffset?)null
            from time in ConsoleTime.Of([.. events[(worker.SessionId, worker.Participant)]], ended, saved)
            where time.To > @from && time.From < to
            select new WorkSpell(null, new Person(worker.Technician, worker.Name), time.From, time.To, true, row.Customer);
        return [.. spells];
    }

    // An abandoned session's end is long after anybody worked: both sides were last connected when its last interval ended.
    private static async Task<Dictionary<Guid, DateTimeOffset>> LastSeenAsync(BrokerDb db, IQueryable<LedgerSession> sessions, CancellationToken cancel)
    {
        var intervals = await sessions.Where(one => one.Cause == EndCause.Abandoned)
            .Join(db.Set<LedgerInterval>(), one => one.SessionId, one => one.SessionId, (_, interval) => interval).ToListAsync(cancel);
        return intervals.GroupBy(one => one.SessionId).ToDictionary(group => group.Key, group => group.Max(one => one.Until));
    }
}
