using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>Keeps wrap-ups; only who had a console in a session may write one, to everybody else there is no such session.</summary>
internal sealed class WrapUpDesk(IDbContextFactory<BrokerDb> databases, UnitMaker units, ReviewItems items, TimeProvider time) : IWrapUpDesk
{
    public async Task<IReadOnlyList<ReviewItem>> UnfinishedAsync(Person technician, CancellationToken cancel)
    {
        await units.CatchUpAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Set<UnitRow>().AsNoTracking()
            .Where(unit => unit.State == ReviewState.WrapUpMissing || unit.State == ReviewState.Asked)
            .Where(unit => db.Set<LedgerSession>().Any(session => session.Unit == unit.Unit
                && db.Set<LedgerWorker>().Any(worker => worker.SessionId == session.SessionId && worker.Technician == technician.Id)
                && (unit.State == ReviewState.Asked || !db.Set<StoredWrapUp>().Any(one => one.SessionId == session.SessionId))))
            .OrderBy(unit => unit.From).ToListAsync(cancel);
        var found = new List<ReviewItem>(rows.Count);
        foreach (var row in rows) found.Add(await items.ItemAsync(db, row, cancel));
        return found;
    }

    public async Task<ReviewRefusal?> SaveAsync(SessionId session, WrapUp wrapUp, Person technician, CancellationToken cancel)
    {
        await units.CatchUpAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var worked = await db.Set<LedgerWorker>().AnyAsync(one => one.SessionId == session.Value && one.Technician == technician.Id, cancel);
        if (!worked) return ReviewRefusal.Unknown;
        var (unit, refusal) = await Units.FindAsync(db, session.Value, cancel);
        if (unit is null) return refusal;
        if (unit.State == ReviewState.Decided) return ReviewRefusal.AlreadyDecided;
        if (ChoiceRules.Check(wrapUp) is { } incomplete) return incomplete;
        await StoreAsync(db, session.Value, unit.Unit, ChainJson.Write(ChoiceRules.Tidy(wrapUp)), technician, cancel);
        unit.State = await UnitState.OfAsync(db, unit, cancel);
        await db.SaveChangesAsync(cancel);
        await UnitSearch.IndexAsync(db, unit, cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task StoreAsync(BrokerDb db, Guid session, Guid unit, string body, Person technician, CancellationToken cancel)
    {
        var row = await db.FindAsync<StoredWrapUp>([session], cancel);
        if (row is null)
            db.Add(row = new StoredWrapUp { SessionId = session, Unit = unit, Body = body, SavedAt = default, ById = "", ByName = "" });
        (row.Body, row.SavedAt, row.ById, row.ByName) = (body, time.GetUtcNow(), technician.Id, technician.Name);
        await db.SaveChangesAsync(cancel);
    }
}
