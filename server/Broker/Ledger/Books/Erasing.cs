using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Review;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Books;

/// <summary>
/// Drops what the ledger knows of a customer as a person: personal fields beside the chain, and the names and words in the rows that follow from them. An
/// entry of its own says that it was done. Figures stay, and so does the customer's id.
/// </summary>
internal sealed class Erasing(IDbContextFactory<BrokerDb> databases, UnitMaker units, ChainWriter chain)
{
    public async Task EraseAsync(Guid customer, Person by, CancellationToken cancel)
    {
        await units.CatchUpAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);

        // What is dropped is overwritten in the file as well.
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ChainWriter.LockAsync(db, cancel);
        var decided = db.Set<DecisionRow>().Where(one => one.CustomerId == customer).Select(one => one.Entry);
        var settled = db.Set<ClaimRow>().Where(one => one.CustomerId == customer && one.SettledBy != null).Select(one => one.SettledBy!.Value);
        var entries = await decided.Union(settled).OrderBy(one => one).ToListAsync(cancel);
        var entry = await chain.AppendAsync(
            db, EntryKind.Erasure, null, new ErasureBody(customer, by.Id, entries), new Dictionary<string, string?> { [PersonalFields.By] = by.Name }, cancel);
        foreach (var part in entries.Chunk(500))
            await db.Set<PersonalField>()
                .Where(one => part.Contains(one.Entry) && PersonalFields.OfCustomers.Contains(one.Field) && one.ErasedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Value, (string?)null).SetProperty(one => one.Salt, (string?)null)
                    .SetProperty(one => one.ErasedAt, entry.At), cancel);
        await EraseBooksAsync(db, customer, cancel);
        await EraseUnitsAsync(db, customer, cancel);
        await EraseSessionsAsync(db, customer, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task EraseBooksAsync(BrokerDb db, Guid customer, CancellationToken cancel)
    {
        var decisions = db.Set<DecisionRow>().Where(one => one.CustomerId == customer);
        await Rewrite(db, await decisions.Where(one => one.Reason == GoodwillReason.Other).Select(one => one.Entry).ToListAsync(cancel), cancel);
        await db.Set<LineRow>().Where(one => one.CustomerId == customer)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Customer, (string?)null), cancel);
        await decisions.ExecuteUpdateAsync(set => set.SetProperty(one => one.Customer, (string?)null).SetProperty(one => one.ReasonText, (string?)null)
            .SetProperty(one => one.InKind, (string?)null).SetProperty(one => one.Why, (string?)null), cancel);
        await db.Set<ClaimRow>().Where(one => one.CustomerId == customer)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Customer, (string?)null).SetProperty(one => one.Promised, "").SetProperty(one => one.Text, (string?)null), cancel);
    }

    // Reasons in words stand in the lines' texts.
    private static async Task Rewrite(BrokerDb db, IReadOnlyList<long> entries, CancellationToken cancel)
    {
        foreach (var number in entries)
        {
            var entry = await db.Set<ChainEntry>().AsNoTracking().SingleAsync(one => one.Number == number, cancel);
            if (ChainBody.TryRead<DecisionBody>(entry.Body) is not { } body) continue;
            foreach (var line in BookRows.Lines(number, body.Is, new Dictionary<string, string?>()))
                await db.Set<LineRow>().Where(one => one.Entry == number && one.Line == line.Line)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.German, line.German).SetProperty(one => one.English, line.English), cancel);
        }
    }

    private static async Task EraseUnitsAsync(BrokerDb db, Guid customer, CancellationToken cancel)
    {
        var rows = await db.Set<UnitRow>().Where(one => one.CustomerId == customer).ToListAsync(cancel);
        foreach (var part in rows.Chunk(500))
        {
            var names = part.Select(one => one.Unit).ToArray();
            await db.Set<StoredExchange>().Where(one => names.Contains(one.Unit)).ExecuteUpdateAsync(set => set.SetProperty(one => one.Text, ""), cancel);
            var wrapUps = await db.Set<StoredWrapUp>().Where(one => names.Contains(one.Unit)).ToListAsync(cancel);
            foreach (var one in wrapUps) one.Body = ChainJson.Write(Blank(one.Read()));
        }

        foreach (var row in rows) (row.Customer, row.Machines) = (null, null);
        await db.SaveChangesAsync(cancel);
        foreach (var row in rows) await UnitSearch.IndexAsync(db, row, cancel);
    }

    private static WrapUp Blank(WrapUp wrapUp) => wrapUp with
    {
        CauseText = null, Done = "", FollowUp = null, Proposal = wrapUp.Proposal with { ReasonText = null, InKind = null },
    };

    private static async Task EraseSessionsAsync(BrokerDb db, Guid customer, CancellationToken cancel)
    {
        var sessions = db.Set<LedgerSession>().Where(one => one.CustomerId == customer && one.EndedAt != null);

        // Who has no account is a PC of the customer's.
        await db.Set<LedgerEvent>()
            .Where(one => sessions.Any(session => session.SessionId == one.SessionId) && one.Seat != 0)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Name, (string?)null), cancel);
        await sessions.ExecuteUpdateAsync(set => set.SetProperty(one => one.Customer, (string?)null).SetProperty(one => one.Machine, (string?)null), cancel);
    }
}
