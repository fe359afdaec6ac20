using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Review;

/// <inheritdoc cref="IReviewDesk"/>
internal sealed class ReviewDesk(
    IDbContextFactory<BrokerDb> databases, UnitMaker units, ReviewItems items, Deciding deciding, SettingsStore settings, TimeProvider time) : IReviewDesk
{
    public const int PageSize = 50;

    public async Task<ReviewPage> ListAsync(ReviewFilter filter, int page, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        await units.CatchUpAsync(cancel);
        var zone = await FirmZone.NowAsync(settings, cancel);
        var from = filter.From is { } first ? LocalClock.Begin(zone, first) : DateTimeOffset.MinValue;
        var to = filter.To is { } last ? LocalClock.Begin(zone, last.AddDays(1)) : DateTimeOffset.MaxValue;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var (ids, found) = await UnitSearch.FindAsync(db, filter, from.UtcTicks, to.UtcTicks, page * PageSize, PageSize, cancel);
            var hits = await db.Set<UnitRow>().AsNoTracking().Where(one => ids.Contains(one.Id)).OrderBy(one => one.From).ToListAsync(cancel);
            return new ReviewPage(await ReviewItems.RowsAsync(db, hits, cancel), found);
        }

        var all = db.Set<UnitRow>().AsNoTracking();
        if (filter.State is { } state) all = all.Where(one => one.State == state);
        if (filter.AfterHoursOnly) all = all.Where(one => one.AfterHours);
        if (filter.From is not null) all = all.Where(one => one.From >= from);
        if (filter.To is not null) all = all.Where(one => one.From < to);
        var rows = await all.OrderBy(one => one.From).Skip(page * PageSize).Take(PageSize).ToListAsync(cancel);
        return new ReviewPage(await ReviewItems.RowsAsync(db, rows, cancel), await all.Take(ReviewPage.MostCounted).CountAsync(cancel));
    }

    public async Task<ReviewItem?> FindAsync(SessionId unit, CancellationToken cancel)
    {
        await units.CatchUpAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (row, _) = await Units.FindAsync(db, unit.Value, cancel);
        return row is null ? null : await items.ItemAsync(db, row, cancel);
    }

    public async Task<IReadOnlyDictionary<SessionId, ReviewRefusal?>> DecideAsync(
        IReadOnlyList<SessionId> chosen, Choice? choice, Person by, CancellationToken cancel)
    {
        await units.CatchUpAsync(cancel);
        var answers = new Dictionary<SessionId, ReviewRefusal?>();
        foreach (var unit in chosen.Distinct()) answers[unit] = await deciding.DecideAsync(unit.Value, choice, by, cancel);
        return answers;
    }

    public async Task<ReviewRefusal?> CorrectAsync(SessionId unit, Choice choice, string why, Person by, CancellationToken cancel)
    {
        await units.CatchUpAsync(cancel);
        return await deciding.CorrectAsync(unit.Value, choice, why, by, cancel);
    }

    public Task<ReviewRefusal?> AskAsync(SessionId unit, string question, Person by, CancellationToken cancel)
        => ExchangeAsync(unit, question, true, by, cancel);

    public Task<ReviewRefusal?> AnswerAsync(SessionId unit, string answer, Person by, CancellationToken cancel)
        => ExchangeAsync(unit, answer, false, by, cancel);

    private async Task<ReviewRefusal?> ExchangeAsync(SessionId unit, string text, bool question, Person by, CancellationToken cancel)
    {
        await units.CatchUpAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (row, refusal) = await Units.FindAsync(db, unit.Value, cancel);
        if (row is null) return refusal;
        if (row.State == ReviewState.Decided) return ReviewRefusal.AlreadyDecided;
        if (!question && row.State != ReviewState.Asked) return ReviewRefusal.NotAsked;
        if (ChoiceRules.Text(text) is not { } words) return ReviewRefusal.TextMissing;
        db.Add(new StoredExchange { Unit = row.Unit, At = time.GetUtcNow(), ById = by.Id, ByName = by.Name, IsQuestion = question, Text = words });
        await db.SaveChangesAsync(cancel);
        row.State = await UnitState.OfAsync(db, row, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }
}
