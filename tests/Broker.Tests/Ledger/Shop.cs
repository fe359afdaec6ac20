using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Ledger.Verification;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;
using Person = RemoteAssist.Broker.Ledger.Door.Person;

namespace RemoteAssist.Broker.Tests.Ledger;

/// <summary>A firm with the usual tariff whose sessions are over: they are written as the journal leaves them. It is 20 April 2026, noon in Berlin.</summary>
internal sealed class Shop : IAsyncDisposable
{
    public static readonly Person Tina = new("id-tina", "Tina Technik");
    public static readonly Person Tom = new("id-tom", "Tom Technik");
    public static readonly Person Olga = new("id-olga", "Olga Office");

    /// <summary>Tuesday, 10 March 2026, 19:00 in Berlin: an evening that costs 135 € an hour.</summary>
    public static readonly DateTimeOffset Evening = new(2026, 3, 10, 18, 0, 0, TimeSpan.Zero);

    private Shop(TestBroker broker) => Broker = broker;

    public TestBroker Broker { get; }

    public IReviewDesk Review => Of<IReviewDesk>();

    public IWrapUpDesk WrapUps => Of<IWrapUpDesk>();

    public ILedgerBooks Books => Of<ILedgerBooks>();

    public SettingsStore Settings => Of<SettingsStore>();

    public static async Task<Shop> OpenAsync()
    {
        var shop = new Shop(await TestBroker.StartAsync());
        shop.Broker.Clock.SetWall(new DateTimeOffset(2026, 4, 20, 10, 0, 0, TimeSpan.Zero) - shop.Broker.Clock.GetUtcNow());
        await shop.TariffAsync(Tariff.Usual);
        return shop;
    }

    public T Of<T>() where T : notnull => Broker.Services.GetRequiredService<T>();

    public Task<int> TariffAsync(Tariff tariff) => Settings.SaveAsync(Tariff.Settings, tariff, DateTimeOffset.UnixEpoch, "Olga", CancellationToken.None);

    public async Task<Guid> CustomerAsync(string name, Contract? contract = null)
    {
        var wanted = new Customer(Guid.Empty, "", name, false, "de", "A", false, [], Contract: contract);
        return (await Of<CustomerDesk>().CreateAsync(wanted, new Editor("id-olga", "Olga"), CancellationToken.None)).Customer!.Id;
    }

    public Task<SessionId> WorkedAsync(DateTimeOffset from, double minutes, Guid? customer = null, string name = "Frau Sauer", Person? by = null)
        => WorkedAsync(from, minutes, 1, customer, name, by ?? Tina);

    public async Task<SessionId> WorkedAsync(DateTimeOffset from, double minutes, int tariff, Guid? customer, string name, Person by)
    {
        var id = SessionId.New();
        await using var db = await DbAsync();
        db.Add(new LedgerSession
        {
            SessionId = id.Value, Customer = name, CustomerId = customer, Technician = by.Name, Machine = "PC-" + name.ToUpperInvariant(), AskedAt = from.AddMinutes(-3),
            JoinedAt = from.AddMinutes(-1), StartedAt = from, EndedAt = from.AddMinutes(minutes), Cause = EndCause.Technician,
            TariffVersion = tariff, CalendarVersion = 0, Unmade = true,
        });
        db.Add(new LedgerWorker { SessionId = id.Value, Participant = 2, Technician = by.Id, Name = by.Name });
        db.Add(new LedgerInterval
        {
            Id = Guid.NewGuid(), SessionId = id.Value, Seat = 1, Agent = 1, Console = 2, StartedAt = from, Seconds = minutes * 60, End = IntervalEnd.Ended,
        });
        await db.SaveChangesAsync();
        return id;
    }

    public async Task<SessionId> DecidedAsync(DateTimeOffset from, double minutes, Choice choice, Guid? customer = null, string name = "Frau Sauer")
    {
        var unit = await WorkedAsync(from, minutes, customer, name);
        (await WrapUps.SaveAsync(unit, Wrapped("Druckertreiber erneuert", choice), Tina, CancellationToken.None)).ShouldBeNull();
        (await DecideAsync(unit, null)).ShouldBeNull();
        return unit;
    }

    public static WrapUp Wrapped(string done, Choice choice) => new(WorkCause.OperatingError, null, done, choice, null);

    public async Task<ReviewRefusal?> DecideAsync(SessionId unit, Choice? choice, Person? by = null)
        => (await Review.DecideAsync([unit], choice, by ?? Olga, CancellationToken.None))[unit];

    public async Task<ReviewItem> ItemAsync(SessionId unit) => (await Review.FindAsync(unit, CancellationToken.None)).ShouldNotBeNull();

    public async Task<IReadOnlyList<LedgerLine>> LinesAsync(LineFilter? filter = null)
    {
        var lines = new List<LedgerLine>();
        await foreach (var line in Books.LinesAsync(filter ?? new LineFilter(), CancellationToken.None)) lines.Add(line);
        return lines;
    }

    public Task<BrokerDb> DbAsync() => Of<IDbContextFactory<BrokerDb>>().CreateDbContextAsync();

    public Task<Findings> VerifyAsync() => Of<LedgerVerification>().RunAsync(CancellationToken.None);

    /// <summary>As somebody who can write the file: past all triggers.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var connection = new SqliteConnection(StorageFeature.ConnectionString(Path.Combine(Broker.DataFolder, "broker.db")));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = string.Join(';', ChainTriggers.Names.Select(name => $"DROP TRIGGER IF EXISTS {name}")) + ";" + sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<string>> AskAsync(string sql)
    {
        await using var connection = new SqliteConnection(StorageFeature.ConnectionString(Path.Combine(Broker.DataFolder, "broker.db")));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) found.Add(reader.GetValue(0).ToString()!);
        return found;
    }

    public ValueTask DisposeAsync() => Broker.DisposeAsync();
}
