using Microsoft.Data.Sqlite;
using RemoteAssist.Broker.Ledger;
using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Review;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Benchmarks.Ledger;

/// <summary>
/// Fills a ledger with decided sessions of some years, the last few hundred undecided: entries with seals, personal fields with commitments, and all rows
/// that follow, as the broker writes them.
/// </summary>
internal sealed class LedgerFilling(BrokerDb db, SqliteConnection connection, byte[] key) : IDisposable
{
    public const int Undecided = 400;
    private const int Batch = 5000;
    private readonly BulkTable<LedgerSession> _sessions = new(db, connection);
    private readonly BulkTable<LedgerInterval> _intervals = new(db, connection);
    private readonly BulkTable<LedgerWorker> _workers = new(db, connection);
    private readonly BulkTable<UnitRow> _units = new(db, connection);
    private readonly BulkTable<UnitPrice> _prices = new(db, connection);
    private readonly BulkTable<StoredWrapUp> _wrapUps = new(db, connection);
    private readonly BulkTable<ChainEntry> _entries = new(db, connection);
    private readonly BulkTable<PersonalField> _personal = new(db, connection);
    private readonly BulkTable<DecisionRow> _decisions = new(db, connection);
    private readonly BulkTable<LineRow> _lines = new(db, connection);

    /// <param name="years">Over how many, up to <paramref name="until"/>.</param>
    public void Fill(int sessions, int years, DateTimeOffset until)
    {
        var monday = until.AddDays(-7 * 52 * years);
        var patterns = InventedWork.Patterns(monday);
        var bodies = patterns.Select(one => ChainJson.Write(one.Price)).ToArray();
        var head = new ChainHead();
        for (var done = 0; done < sessions;)
        {
            using var transaction = connection.BeginTransaction();
            for (var end = Math.Min(sessions, done + Batch); done < end; done++)
            {
                // In the order of time, so that the last are the newest.
                var week = (int)((long)done * 52 * years / sessions);
                var pattern = done % patterns.Count;
                var moved = TimeSpan.FromDays(7 * week);
                Add(done, patterns[pattern].From + moved, Moved(patterns[pattern].Price, moved), bodies[pattern], done < sessions - Undecided ? head : null, transaction);
            }

            Execute($"UPDATE LedgerHead SET Number = {head.Number}, Hash = '{head.Hash}'", transaction);
            Execute("INSERT INTO LedgerSearch(rowid, Customer, Technicians, Machines, Done) SELECT u.Id, u.Customer, u.Technicians, u.Machines, "
                + "json_extract(w.Body, '$.done') FROM LedgerUnits u JOIN LedgerWrapUps w ON w.SessionId = u.Unit WHERE u.Id > coalesce((SELECT max(rowid) FROM LedgerSearch), 0)", transaction);
            transaction.Commit();
        }
    }

    public void Dispose()
    {
        IDisposable[] tables = [_sessions, _intervals, _workers, _units, _prices, _wrapUps, _entries, _personal, _decisions, _lines];
        foreach (var table in tables) table.Dispose();
    }

    private void Add(int number, DateTimeOffset from, PricedUnit price, string body, ChainHead? head, SqliteTransaction transaction)
    {
        var id = Guid.CreateVersion7(from);
        var who = number * 31 % InventedWork.Customers;
        var (customer, machine, technician) = (InventedWork.Customer(who), $"PC-{who}", InventedWork.Technicians[number % InventedWork.Technicians.Length]);
        var to = from.AddSeconds(price.Seconds);
        var choice = Choices(number);
        var wrapUp = new WrapUp((WorkCause)(number % 5), null, InventedWork.Done(number), choice, null);
        var unit = new UnitRow
        {
            Unit = id, State = head is null ? (ReviewState)(number % 3) : ReviewState.Decided, AfterHours = price.ListNet != 0, CustomerId = InventedWork.CustomerId(who),
            Customer = customer, Technicians = technician, Machines = machine, From = from, To = to, Seconds = price.Seconds,
            ListNetCents = InCents.Of(price.ListNet), NetCents = InCents.Of(price.Net), TariffVersion = 0, CalendarVersion = 0,
            Month = new DateOnly(from.Year, from.Month, 1), Entry = head?.Number + 1,
        };
        _sessions.Add(new LedgerSession
        {
            SessionId = id, Customer = customer, CustomerId = unit.CustomerId, Technician = technician, Machine = machine, AskedAt = from.AddMinutes(-4),
            JoinedAt = from.AddMinutes(-1), StartedAt = from, EndedAt = to, Cause = EndCause.Technician, TariffVersion = 0, CalendarVersion = 0, Unit = id,
        }, transaction);
        _intervals.Add(new LedgerInterval { Id = id, SessionId = id, Seat = 1, Agent = 1, Console = 2, StartedAt = from, Seconds = price.Seconds, End = IntervalEnd.Ended }, transaction);
        _workers.Add(new LedgerWorker { SessionId = id, Participant = 2, Technician = technician, Name = technician }, transaction);
        _units.Add(unit, transaction);
        _prices.Add(new UnitPrice { Unit = id, Body = body }, transaction);
        _wrapUps.Add(new StoredWrapUp { SessionId = id, Unit = id, Body = ChainJson.Write(wrapUp), SavedAt = to, ById = technician, ByName = technician }, transaction);
        if (head is not null) Decide(unit, price, body, wrapUp, head, transaction);
    }

    private void Decide(UnitRow unit, PricedUnit price, string stored, WrapUp wrapUp, ChainHead head, SqliteTransaction transaction)
    {
        // The lines are cut from the price moved to its week; the stored one is hashed as it is.
        var made = DecisionBodies.Make(unit, ChainJson.Write(price), wrapUp.Proposal, wrapUp.Cause, null, new Person("office", "Olga Office"), false, [unit.Unit], [unit.Technicians], unit.Month);
        var body = made with { Price = Deciding.HashOf(stored) };
        var personal = new Dictionary<string, string?>
        {
            [PersonalFields.Customer] = unit.Customer, [PersonalFields.Machines] = unit.Machines, [PersonalFields.Technicians] = unit.Technicians,
            [PersonalFields.By] = "Olga Office", [PersonalFields.Done] = wrapUp.Done,
        };
        var (entry, fields) = ChainWriter.Make(key, head, EntryKind.Decision, unit.Unit, body, personal, unit.To.AddHours(14));
        _entries.Add(entry, transaction);
        foreach (var one in fields) _personal.Add(one, transaction);
        _decisions.Add(BookRows.Decision(entry.Number, new DateTimeOffset(entry.At, TimeSpan.Zero), body, personal), transaction);
        foreach (var line in BookRows.Lines(entry.Number, body, personal)) _lines.Add(line, transaction);
        (head.Number, head.Hash) = (entry.Number, entry.Hash);
    }

    private static Choice Choices(int number) => (number % 10) switch
    {
        0 => new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, null, 100),
        1 => new Choice(Outcome.Goodwill, GoodwillReason.FavouriteCustomer, null, 50),
        _ => new Choice(Outcome.Bill),
    };

    private static PricedUnit Moved(PricedUnit price, TimeSpan by)
        => price with { Segments = [.. price.Segments.Select(one => one with { From = one.From + by, To = one.To + by })] };

    private void Execute(string sql, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        command.ExecuteNonQuery();
    }
}
