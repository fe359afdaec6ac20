using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Review;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Books;

/// <summary>
/// The months' sums and their closing. Sums are of what stands in a month's books: a late correction counts in the month it landed in, so that a closed
/// month never changes.
/// </summary>
internal sealed class MonthBooks(
    IDbContextFactory<BrokerDb> databases, ChainWriter chain, SettingsStore settings, AnchorKeeper anchor, TimeProvider time)
{
    private const decimal SecondsPerMinute = 60;

    public async Task<IReadOnlyList<MonthSummary>> ListAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var (first, last) = (FirmMonth.Of(from), FirmMonth.Of(to));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var closed = await db.Set<MonthRow>().AsNoTracking().Where(one => one.Month >= first && one.Month <= last).ToDictionaryAsync(one => one.Month, cancel);
        var sums = (await SumsAsync(db.Set<DecisionRow>().Where(one => one.Month >= first && one.Month <= last), cancel)).ToDictionary(one => one.Month);
        var open = await db.Set<UnitRow>().Where(one => one.Month >= first && one.Month <= last && one.State != ReviewState.Decided)
            .GroupBy(one => one.Month).Select(one => new { Month = one.Key, Count = one.Count() }).ToDictionaryAsync(one => one.Month, one => one.Count, cancel);
        var months = new List<MonthSummary>();
        for (var month = last; month >= first; month = month.AddMonths(-1))
            months.Add(Summary(month, closed.GetValueOrDefault(month), sums.GetValueOrDefault(month), open.GetValueOrDefault(month)));
        return months;
    }

    public async Task<MonthRefusal?> CloseAsync(DateOnly month, Person by, CancellationToken cancel)
    {
        var zone = await FirmZone.NowAsync(settings, cancel);
        var end = LocalClock.Begin(zone, month.AddMonths(1));
        if (time.GetUtcNow() < end) return MonthRefusal.NotOver;
        if (await InTransactionAsync(month, end, by, cancel) is { } refusal) return refusal;
        await anchor.WriteAsync(cancel);
        return null;
    }

    private async Task<MonthRefusal?> InTransactionAsync(DateOnly month, DateTimeOffset end, Person by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ChainWriter.LockAsync(db, cancel);
        var last = await db.Set<MonthRow>().MaxAsync(one => (DateOnly?)one.Month, cancel);
        if (month <= last) return MonthRefusal.AlreadyClosed;
        if (await IsEarlierOpenAsync(db, month, last, cancel)) return MonthRefusal.EarlierOpen;
        if (await db.Set<UnitRow>().AnyAsync(one => one.Month == month && one.State != ReviewState.Decided, cancel)) return MonthRefusal.StillOpen;
        if (await db.Set<LedgerSession>().AnyAsync(one => one.Unmade && one.StartedAt < end, cancel)) return MonthRefusal.StillOpen;
        var sums = (await SumsAsync(db.Set<DecisionRow>().Where(one => one.Month == month), cancel)).SingleOrDefault() ?? new Sums();
        var body = new MonthBody(month, by.Id, sums.Units, InCents.ToEuro(sums.Net), InCents.ToEuro(sums.ListNet), InCents.ToEuro(sums.Goodwill));
        var entry = await chain.AppendAsync(db, EntryKind.MonthClosed, null, body, new Dictionary<string, string?> { [PersonalFields.By] = by.Name }, cancel);
        db.Add(new MonthRow
        {
            Month = month, Entry = entry.Number, ClosedAt = new DateTimeOffset(entry.At, TimeSpan.Zero), ById = by.Id, ByName = by.Name,
        });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    // A month in which nothing was need not be closed.
    private static async Task<bool> IsEarlierOpenAsync(BrokerDb db, DateOnly month, DateOnly? closed, CancellationToken cancel)
    {
        var after = closed ?? DateOnly.MinValue;
        return await db.Set<UnitRow>().AnyAsync(one => one.Month > after && one.Month < month, cancel)
            || await db.Set<DecisionRow>().AnyAsync(one => one.Month > after && one.Month < month, cancel);
    }

    private static Task<List<Sums>> SumsAsync(IQueryable<DecisionRow> rows, CancellationToken cancel)
        => rows.GroupBy(one => one.Month).Select(one => new Sums
        {
            Month = one.Key,
            Units = one.Sum(row => row.Units),
            Seconds = one.Sum(row => row.Seconds),
            Net = one.Sum(row => row.NetCents),
            ListNet = one.Sum(row => row.ListNetCents),
            Goodwill = one.Sum(row => row.GoodwillCents),
            ContractSeconds = one.Sum(row => row.ContractSeconds),
        }).ToListAsync(cancel);

    private static MonthSummary Summary(DateOnly month, MonthRow? closed, Sums? sums, int open)
    {
        sums ??= new Sums();
        return new MonthSummary(
            month, closed is not null, closed?.ClosedAt, closed is null ? null : new Person(closed.ById, closed.ByName), sums.Units, open, sums.Seconds,
            InCents.ToEuro(sums.Net), InCents.ToEuro(sums.ListNet), InCents.ToEuro(sums.Goodwill), sums.ContractSeconds / SecondsPerMinute);
    }

    private sealed class Sums
    {
        public DateOnly Month { get; init; }

        public int Units { get; init; }

        public double Seconds { get; init; }

        public long Net { get; init; }

        public long ListNet { get; init; }

        public long Goodwill { get; init; }

        public long ContractSeconds { get; init; }
    }
}
