using System.Net.Http.Json;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Broker.Tests.Client;

namespace RemoteAssist.Broker.Tests.Ledger;

/// <summary>What an end says of its absence moves the time charged by no more than the broker itself could have missed.</summary>
public sealed class ReportedTimeTests : IAsyncLifetime
{
    private const double Slack = 8;
    private const double Unnoticed = 30;
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_customer_cannot_talk_away_the_time_that_the_broker_saw()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        _broker.Clock.Advance(TimeSpan.FromSeconds(1000));
        await session.Agent.DisposeAsync();
        await session.Console.StateAsync(one => one.Phase == Phase.Suspended, TestSession.Soon());
        var (second, token) = await ReturnAsync(_broker, session.Welcome.ResumeToken, 9_999_999);
        await second.DisposeAsync();
        var (third, _) = await ReturnAsync(_broker, token, 9_999_999);
        await using (third) await third.EndAsync();
        (await _broker.LedgerAsync(session.Id)).LiveSeconds.ShouldBeInRange(1000 - Unnoticed, 1000 + Slack);
    }

    [Fact]
    public async Task A_connection_that_another_one_replaced_was_gone_since_last_contact()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        _broker.Clock.Advance(TimeSpan.FromSeconds(100));
        var (agent, _) = await ReturnAsync(_broker, session.Welcome.ResumeToken, 20);
        await using (agent)
        {
            _broker.Clock.Advance(TimeSpan.FromSeconds(50));
            await agent.EndAsync();
        }

        (await _broker.LedgerAsync(session.Id)).LiveSeconds.ShouldBeInRange(130, 130 + Slack);
    }

    [Fact]
    public async Task After_a_restart_nobody_stretches_the_time_beyond_the_heartbeat()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        _broker.Clock.Advance(TimeSpan.FromSeconds(100));
        await _broker.BeatAsync();
        await using var next = await _broker.StartAfterKillAsync(TimeSpan.FromMinutes(50));
        await using var console = await next.ConsoleAsync();
        await console.AttachAsync(new AttachRequest(Wire.Version, session.Id, session.Attached.ResumeToken, 0));
        await console.EndAsync();
        (await next.LedgerAsync(session.Id)).LiveSeconds.ShouldBeInRange(100, 100 + 20 + Slack);
    }

    [Fact]
    public async Task A_clock_set_back_between_two_stretches_takes_no_time_away()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        _broker.Clock.Advance(TimeSpan.FromSeconds(600));
        await session.Agent.DisposeAsync();
        await session.Console.StateAsync(one => one.Phase == Phase.Suspended, TestSession.Soon());
        _broker.Clock.SetWall(TimeSpan.FromSeconds(-600));
        var (agent, _) = await ReturnAsync(_broker, session.Welcome.ResumeToken, 0);
        await using (agent)
        {
            _broker.Clock.Advance(TimeSpan.FromSeconds(300));
            await agent.EndAsync();
        }

        (await _broker.LedgerAsync(session.Id)).LiveSeconds.ShouldBeInRange(900, 900 + (2 * Slack));
    }

    private static async Task<(HubEnd Agent, string Token)> ReturnAsync(TestBroker broker, string token, double away)
    {
        var answer = await broker.ResumeAsync(token);
        var agent = await broker.AgentAsync((await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json))!.Ticket);
        return (agent, (await agent.AnnounceAsync(TestBroker.Who(away))).ResumeToken);
    }
}
