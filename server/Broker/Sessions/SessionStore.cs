using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>Sessions in the database; a change and its record are one transaction.</summary>
internal sealed class SessionStore(IDbContextFactory<BrokerDb> databases, ISessionJournal journal, TimeProvider time)
{
    public async Task SaveAsync(Session after, IReadOnlyList<SessionEvent> events, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = StoredSession.Of(after, time.GetUtcNow());
        if (after.Version == 1) db.Add(row);
        else db.Update(row);
        var stands = await journal.RecordAsync(db, after, events, cancel);
        await db.SaveChangesAsync(cancel);
        stands();
    }

    /// <summary>Every session that has not ended, with the time it was last known alive.</summary>
    public async Task<IReadOnlyList<(Session Session, DateTimeOffset AliveAt)>> LoadAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await journal.RecoverAsync(db, cancel);
        var rows = await db.Set<StoredSession>().AsNoTracking().Where(row => !row.Ended).ToListAsync(cancel);
        return [.. rows.Select(row => (row.Read(), row.AliveAt))];
    }

    /// <summary>Takes the customer out of what is stored of ended sessions; the ledger has its own.</summary>
    public async Task ForgetCustomerAsync(Guid customer, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mark = customer.ToString();
        var rows = await db.Set<StoredSession>().Where(row => row.Ended && row.Body.Contains(mark)).ToListAsync(cancel);
        foreach (var row in rows)
        {
            var session = row.Read();
            if (session.CustomerId != customer) continue;
            db.Entry(row).Property(one => one.Body).CurrentValue = StoredSession.Of(session.WithoutCustomer(), row.AliveAt).Body;
        }

        await db.SaveChangesAsync(cancel);
    }

    public async Task MarkAliveAsync(IReadOnlyCollection<SessionId> alive, CancellationToken cancel)
    {
        var ids = alive.Select(id => id.Value).ToArray();
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Set<StoredSession>().Where(row => ids.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AliveAt, time.GetUtcNow()), cancel);
        await journal.MarkAliveAsync(db, cancel);
    }
}
