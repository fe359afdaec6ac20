using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Verification;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Tests.Ledger.WorkTimes;

/// <summary>What is asked of a big ledger goes by indexes: the database says how it would find the rows.</summary>
public sealed class PlanTests : IAsyncLifetime, IDisposable
{
    // Listens before anything is asked: for a second after a question that nobody listens to, EF tells of none.
    private readonly Commands _commands = new();
    private Shop _shop = null!;

    private string File => Path.Combine(_shop.Broker.DataFolder, "broker.db");

    public async Task InitializeAsync()
    {
        _shop = await Shop.OpenAsync();
        await _shop.DecidedAsync(Shop.Evening, 30, new Choice(Outcome.Bill));
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    public void Dispose() => _commands.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("id-tina")]
    public async Task A_month_of_hours_goes_through_the_months_sessions_only(string? technician)
    {
        var plans = await PlansAsync(() => _shop.Of<IWorkTimes>().DaysAsync(new(2026, 3, 1), new(2026, 3, 31), technician, default));
        plans.ShouldContain(plan => plan.Contains("LedgerWorkers", StringComparison.Ordinal));
        plans.ShouldAllBe(plan => !plan.Contains("SCAN", StringComparison.Ordinal));
    }

    // Once through the units at the end, not with every step.
    [Fact]
    public async Task The_verification_finds_the_prices_of_a_step_by_their_units()
    {
        var plans = await PlansAsync(() => _shop.Of<LedgerVerification>().RunAsync(default));
        plans.ShouldContain(plan => plan.Contains("LedgerPrices", StringComparison.Ordinal));
        plans.Where(plan => plan.Contains("LedgerPrices", StringComparison.Ordinal)).ShouldAllBe(plan => !plan.Contains("SCAN", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> PlansAsync(Func<Task> work)
    {
        _commands.Asked.Clear();
        await work();
        var plans = new List<string>();
        await using var connection = new SqliteConnection(StorageFeature.ConnectionString(File));
        await connection.OpenAsync();
        foreach (var (_, text, values) in _commands.Asked.Where(one => one.File == File).ToArray())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + text;
            foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
            await using var reader = await command.ExecuteReaderAsync();
            var steps = new List<string>();
            while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
            plans.Add($"{string.Join("; ", steps)} <- {text}");
        }

        return plans;
    }

    /// <summary>What is asked of the databases of all tests that run.</summary>
    private sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentQueue<IDisposable> _subscriptions = [];

        public Commands() => _subscriptions.Enqueue(DiagnosticListener.AllListeners.Subscribe(this));

        public ConcurrentQueue<(string? File, string Text, (string Name, object Value)[] Values)> Asked { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Enqueue(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData { Command: var command }) return;
            if (!command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) return;
            Asked.Enqueue((command.Connection?.DataSource, command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value ?? DBNull.Value))]));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            foreach (var one in _subscriptions) one.Dispose();
        }
    }
}
