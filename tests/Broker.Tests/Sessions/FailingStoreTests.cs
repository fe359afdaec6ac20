using System.Net;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Data.Sqlite;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Sessions;

/// <summary>The database refuses to write, as on a full disk: nothing counts that is not stored, and nothing is lost for good.</summary>
public sealed class FailingStoreTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_yes_that_could_not_be_stored_opens_nothing_and_can_be_said_again()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        await FailAsync("Sessions", "UPDATE");
        await Should.ThrowAsync<HubException>(() => session.Agent.ConsentAsync(Rights.View));
        await session.FromAgentAsync(Channel.Screen, 0, 1);
        await WorkAsync();
        await session.Agent.ConsentAsync(Rights.View);
        await session.Console.StateAsync(one => one.Phase == Phase.Live, TestSession.Soon());
        await session.FromAgentAsync(Channel.Screen, 0, 2);
        (await session.Console.Packets.ReadAsync(TestSession.Soon()))[^1].ShouldBe((byte)2);
    }

    [Fact]
    public async Task A_code_that_could_not_be_taken_is_not_used_up()
    {
        var offer = await _broker.OfferAsync();
        foreach (var (table, change) in new[] { ("Sessions", "UPDATE"), ("PairingCodes", "UPDATE") })
        {
            await FailAsync(table, change);
            (await _broker.JoinAsync(offer.Code)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
            await WorkAsync();
        }

        (await _broker.JoinAsync(offer.Code)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_code_is_shown_that_could_not_be_stored()
    {
        await FailAsync("PairingCodes", "INSERT");
        await Should.ThrowAsync<HttpRequestException>(() => _broker.OfferAsync());
    }

    [Fact]
    public async Task Somebody_whose_going_could_not_be_stored_is_gone_as_soon_as_it_can()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await FailAsync("Sessions", "UPDATE");
        await session.Agent.DisposeAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        await _broker.SweepAsync();
        await WorkAsync();
        await session.Console.StateAsync(one => one.Phase == Phase.Suspended, TestSession.Soon());
    }

    [Fact]
    public async Task One_session_that_cannot_be_stored_does_not_hold_the_others_up()
    {
        var (first, second) = (await _broker.OfferAsync(), await _broker.OfferAsync());
        foreach (var id in new[] { first.SessionId, second.SessionId }) await FailAsync("Sessions", "UPDATE", id);
        await WorkAsync(first.SessionId);
        _broker.Clock.Advance(TimeSpan.FromMinutes(16));
        await _broker.SweepAsync();
        (await _broker.LedgerAsync(first.SessionId)).Cause.ShouldBe(EndCause.CodeExpired);
        (await _broker.LedgerAsync(second.SessionId)).Cause.ShouldBeNull();
        await FailAsync("Sessions", "INSERT");
        await WorkAsync(second.SessionId);
        await _broker.SweepAsync();
        (await _broker.LedgerAsync(second.SessionId)).Cause.ShouldBe(EndCause.CodeExpired);
    }

    private Task FailAsync(string table, string change, SessionId? only = null)
        => ExecuteAsync($"CREATE TRIGGER \"full{only}\" BEFORE {change} ON {table} {(only is { } id ? $"WHEN upper(old.Id) = '{id.Value.ToString().ToUpperInvariant()}'" : "")} BEGIN SELECT RAISE(ABORT, 'full'); END");

    private Task WorkAsync(SessionId? only = null) => ExecuteAsync($"DROP TRIGGER \"full{only}\"");

    private async Task ExecuteAsync(string sql)
    {
        await using var db = new SqliteConnection(StorageFeature.ConnectionString(Path.Combine(_broker.DataFolder, "broker.db")));
        await db.OpenAsync();
        await using var command = db.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
