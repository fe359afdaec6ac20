using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Verification;

/// <summary>Reads the whole ledger and says whether it is what was written. It changes nothing.</summary>
internal sealed class LedgerVerification(IDbContextFactory<BrokerDb> databases, ChainKey key, AnchorFile anchors)
{
    private const int Step = 2000;

    /// <exception cref="InvalidDataException">What lies in the key's place is no key.</exception>
    public async Task<Findings> RunAsync(CancellationToken cancel)
    {
        var findings = new Findings();
        await using var db = await databases.CreateDbContextAsync(cancel);

        // All of it as it is at one moment, while others append.
        await db.Database.OpenConnectionAsync(cancel);
        await using var moment = db.Database.GetDbConnection() is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : null;
        await db.Database.UseTransactionAsync(moment, cancel);
        var head = await db.Set<ChainHead>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == ChainHead.TheOne, cancel);
        var any = await db.Set<ChainEntry>().AnyAsync(cancel);
        if (key.Find() is not { } secret)
        {
            if (any || head is not { Number: 0 } || anchors.Read().Count > 0)
                findings.Break(null, $"The key {key.File} is missing: nothing can be verified. Put it back from the back-up.");
            return findings;
        }

        await CheckAsync(db, new ChainCheck(secret, anchors.Read(), findings), findings, cancel);
        return findings;
    }

    private static async Task CheckAsync(BrokerDb db, ChainCheck chain, Findings findings, CancellationToken cancel)
    {
        var (personal, books) = (new PersonalCheck(findings), new BookCheck(db, findings));
        for (long? after = null; ;)
        {
            var all = db.Set<ChainEntry>().AsNoTracking();
            var entries = await (after is { } low ? all.Where(one => one.Number > low) : all).OrderBy(one => one.Number).Take(Step).ToListAsync(cancel);
            if (entries.Count == 0) break;
            var (from, to) = (entries[0].Number, entries[^1].Number);
            var fields = (await db.Set<PersonalField>().AsNoTracking().Where(one => one.Entry >= from && one.Entry <= to).ToListAsync(cancel)).ToLookup(one => one.Entry);
            foreach (var entry in entries)
            {
                chain.Add(entry);
                if (ChainBody.TryRead(entry.Body) is not { } body) continue;
                var left = personal.Check(entry, body.Personal, [.. fields[entry.Number]]);
                if (entry.Kind == nameof(EntryKind.Erasure) && ChainBody.TryRead<ErasureBody>(entry.Body) is { } erasure) personal.Order(entry, erasure.Is);
                books.Add(entry, left);
            }

            await books.CompareAsync(from, to, cancel);
            after = to;
        }

        chain.Finish(await db.Set<ChainHead>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == ChainHead.TheOne, cancel));
        await personal.FinishAsync(db, cancel);
        await books.FinishAsync(cancel);
    }
}
