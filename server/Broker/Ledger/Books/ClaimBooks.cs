using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Books;

/// <summary>What customers promised instead of money, and what came of it.</summary>
internal sealed class ClaimBooks(IDbContextFactory<BrokerDb> databases, ChainWriter chain)
{
    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<InKindClaim>> ListAsync(ClaimState? state, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = db.Set<ClaimRow>().AsNoTracking();
        if (state is { } wanted) rows = rows.Where(one => one.State == wanted);
        return (await rows.OrderBy(one => one.Id).ToListAsync(cancel)).ConvertAll(one => one.ToClaim());
    }

    /// <param name="text">What really came, or why it is waived; must not be empty.</param>
    public async Task<bool> SettleAsync(long claim, ClaimState state, string text, Person by, CancellationToken cancel)
    {
        if (state == ClaimState.Promised || string.IsNullOrWhiteSpace(text)) return false;
        var words = text.Trim();
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ChainWriter.LockAsync(db, cancel);
        var row = await db.Set<ClaimRow>().SingleOrDefaultAsync(one => one.Id == claim && one.State == ClaimState.Promised, cancel);
        if (row is null) return false;
        var personal = new Dictionary<string, string?> { [PersonalFields.Text] = words, [PersonalFields.By] = by.Name };
        var entry = await chain.AppendAsync(db, EntryKind.Claim, row.Unit, new ClaimBody(claim, state, by.Id), personal, cancel);
        row.Settle(state, words, new DateTimeOffset(entry.At, TimeSpan.Zero), entry.Number);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
