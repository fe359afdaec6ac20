using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Review;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Books;

/// <summary>What reports and pictures are made of. Corrections count where they landed, with the opposite sign of what they take back.</summary>
internal sealed class BookReports(IDbContextFactory<BrokerDb> databases, SettingsStore settings)
{
    // Every zone's offset is a multiple of it.
    private const long Quarter = 15 * TimeSpan.TicksPerMinute;

    public async Task<IReadOnlyList<RuleHours>> HoursByRuleAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await In(db, from, to).Where(one => one.RuleGerman != null)
            .GroupBy(one => new { one.Month, one.RuleGerman, one.RuleEnglish })
            .Select(one => new { one.Key, Seconds = one.Sum(line => line.Seconds), Cents = one.Sum(line => line.NetCents) })
            .OrderBy(one => one.Key.Month).ThenBy(one => one.Key.RuleGerman).ToListAsync(cancel);
        return rows.ConvertAll(one => new RuleHours(one.Key.Month, one.Key.RuleGerman!, one.Key.RuleEnglish!, one.Seconds, InCents.ToEuro(one.Cents)));
    }

    /// <summary>What was given away, as positive amounts.</summary>
    public async Task<IReadOnlyList<GoodwillRow>> GoodwillAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await Goodwill(In(db, from, to))
            .GroupBy(one => new { one.Month, one.Reason, one.CustomerId, Name = one.CustomerId == null ? one.Customer : null })
            .Select(one => new
            {
                one.Key,
                Customer = one.Max(line => line.Customer),
                Given = one.Where(line => line.Kind == LineKind.Goodwill).Select(line => line.Unit).Distinct().Count(),
                TakenBack = one.Where(line => line.Kind != LineKind.Goodwill).Select(line => line.Unit).Distinct().Count(),
                Cents = one.Sum(line => line.NetCents),
            })
            .OrderBy(one => one.Key.Month).ThenBy(one => one.Key.Reason).ThenBy(one => one.Customer).ToListAsync(cancel);
        return [.. rows.Where(one => one.Cents != 0 || one.Given != one.TakenBack).Select(one => new GoodwillRow(
            one.Key.Month, one.Key.Reason!.Value, one.Key.CustomerId, one.Customer, one.Given - one.TakenBack, -InCents.ToEuro(one.Cents)))];
    }

    /// <summary>Customers without a record cannot be followed and are left out.</summary>
    public async Task<IReadOnlyList<GoodwillCustomer>> GoodwillCustomersAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var given = await Goodwill(In(db, from, to)).Where(one => one.CustomerId != null).GroupBy(one => one.CustomerId!.Value)
            .Select(one => new
            {
                Id = one.Key,
                Customer = one.Max(line => line.Customer),
                Units = one.Select(line => line.Unit).Distinct().Count(),
                Cents = one.Sum(line => line.NetCents),
                LastAt = one.Max(line => line.To),
            }).Where(one => one.Cents != 0).ToListAsync(cancel);
        var ids = given.ConvertAll(one => one.Id);
        var found = new List<GoodwillCustomer>(given.Count);
        foreach (var one in given)
        {
            var after = await db.Set<UnitRow>().CountAsync(unit => unit.CustomerId == one.Id && unit.From > one.LastAt, cancel);
            var billed = await db.Set<LineRow>().Where(line => line.CustomerId == one.Id && line.From > one.LastAt).SumAsync(line => line.NetCents, cancel);
            found.Add(new GoodwillCustomer(one.Id, one.Customer ?? "", one.Units, -InCents.ToEuro(one.Cents), one.LastAt, after, InCents.ToEuro(billed)));
        }

        return [.. found.OrderByDescending(one => one.Net)];
    }

    /// <summary>Both days included.</summary>
    public async Task<IReadOnlyList<CallHour>> CallHoursAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var zone = await FirmZone.NowAsync(settings, cancel);
        var (begin, end) = (LocalClock.Begin(zone, from).UtcTicks, LocalClock.Begin(zone, to.AddDays(1)).UtcTicks);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var quarters = await db.Database.SqlQuery<Calls>($"""
            SELECT "AskedAt" / {Quarter} AS "Quarter", COUNT(*) AS "Sessions" FROM "LedgerSessions"
            WHERE "AskedAt" >= {begin} AND "AskedAt" < {end} GROUP BY 1
            """).ToListAsync(cancel);
        return [.. quarters.GroupBy(one => TimeZoneInfo.ConvertTime(new DateTimeOffset(one.Quarter * Quarter, TimeSpan.Zero), zone) is var at ? (at.DayOfWeek, at.Hour) : default)
            .Select(one => new CallHour(one.Key.DayOfWeek, one.Key.Hour, one.Sum(calls => calls.Sessions)))
            .OrderBy(one => one.Day).ThenBy(one => one.Hour)];
    }

    private static IQueryable<LineRow> In(BrokerDb db, DateOnly from, DateOnly to)
    {
        var (first, last) = (FirmMonth.Of(from), FirmMonth.Of(to));
        return db.Set<LineRow>().AsNoTracking().Where(one => one.Month >= first && one.Month <= last);
    }

    private static IQueryable<LineRow> Goodwill(IQueryable<LineRow> lines) => lines.Where(one => one.Reason != null);

    private sealed record Calls(long Quarter, int Sessions);
}
