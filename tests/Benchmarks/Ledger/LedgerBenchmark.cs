using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using RemoteAssist.Benchmarks.Running;
using RemoteAssist.Broker.Ledger;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Benchmarks.Ledger;

/// <summary>
/// The office's questions to a ledger of many sessions, asked through the ledger's door: the inbox by varied filters, a month's report (a year's sums, hours by rule
/// and goodwill of the month), search by varied words; 95th percentile of 120 calls each. And what memory 100,000 lines take while they stream past.
/// </summary>
internal sealed class LedgerBenchmark : IBenchmark
{
    private const int Calls = 120;
    private const int Warm = 10;
    private const int Years = 5;
    private const int Streamed = 100_000;
    private static readonly DateTimeOffset Until = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    public string Name => "ledger";

    public async Task RunAsync(RunOptions options, Report report)
    {
        var folder = Directory.CreateTempSubdirectory("bench-ledger-");
        try
        {
            await using var app = await OpenAsync(folder.FullName, options.Sessions);
            var (review, books) = (app.Services.GetRequiredService<IReviewDesk>(), app.Services.GetRequiredService<ILedgerBooks>());
            var random = new Random(382);
            report.Add("review", await P95Async(() => review.ListAsync(Filter(random), random.Next(20), CancellationToken.None)), "ms p95");
            report.Add("month", await P95Async(() => MonthAsync(books, random)), "ms p95");
            report.Add("search", await P95Async(() => review.ListAsync(new ReviewFilter(Search: InventedWork.Search(random), AfterHoursOnly: random.Next(2) == 0), 0, CancellationToken.None)), "ms p95");
            report.Add("export", await MemoryAsync(books), "MB");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(true);
        }
    }

    private static async Task<WebApplication> OpenAsync(string folder, int sessions)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddStorage().AddLedger();
        var app = builder.Build();
        await app.MigrateAsync();
        var watch = Stopwatch.StartNew();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<BrokerDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");
        using (var filling = new LedgerFilling(db, connection, app.Services.GetRequiredService<ChainKey>().FindOrCreate(empty: true)))
            filling.Fill(sessions, Years, Until);
        await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -2000; PRAGMA wal_checkpoint(TRUNCATE)");
        Console.Error.WriteLine($"{sessions} sessions in {watch.Elapsed.TotalSeconds:0} s, {new FileInfo(app.Services.GetRequiredService<DataFolder>().Database).Length >> 20} MB");
        return app;
    }

    private static ReviewFilter Filter(Random random)
    {
        var day = DateOnly.FromDateTime(Until.UtcDateTime).AddDays(-random.Next(364 * Years));
        return random.Next(5) switch
        {
            0 => new ReviewFilter(),
            1 => new ReviewFilter(ReviewState.Open),
            2 => new ReviewFilter(ReviewState.Decided, AfterHoursOnly: false),
            3 => new ReviewFilter(AfterHoursOnly: false, From: day, To: day.AddDays(31)),
            _ => new ReviewFilter(ReviewState.Decided, From: day, To: day.AddDays(7)),
        };
    }

    private static async Task MonthAsync(ILedgerBooks books, Random random)
    {
        var month = new DateOnly(2026 - random.Next(1, Years), random.Next(1, 13), 1);
        await books.MonthsAsync(month.AddMonths(-11), month, CancellationToken.None);
        await books.HoursByRuleAsync(month, month, CancellationToken.None);
        await books.GoodwillAsync(month, month, CancellationToken.None);
    }

    private static async Task<double> P95Async(Func<Task> call)
    {
        for (var i = 0; i < Warm; i++) await call();
        var times = new double[Calls];
        for (var i = 0; i < Calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await call();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[(int)Math.Ceiling(Calls * 0.95) - 1];
    }

    // What is alive while it streams, not what the collector has not come round to.
    private static async Task<double> MemoryAsync(ILedgerBooks books)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        var lines = 0;
        await foreach (var _ in books.LinesAsync(new LineFilter(), CancellationToken.None))
        {
            if (++lines % (Streamed / 10) == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            if (lines == Streamed) break;
        }

        return most / 1e6;
    }
}
