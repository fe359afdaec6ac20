using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger;

/// <summary>The broker is killed in a live session: the next one starts on what the dead one had in its database at that moment.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private const double Slack = 8;
    private TestBroker _first = null!;

    public async Task InitializeAsync() => _first = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _first.DisposeAsync();

    [Fact]
    public async Task Both_come_back_without_code_or_consent_and_the_gap_is_not_counted()
    {
        await using var session = await TestSession.LiveAsync(_first);
        _first.Clock.Advance(TimeSpan.FromSeconds(90));
        await _first.BeatAsync();
        _first.Clock.Advance(TimeSpan.FromSeconds(5));
        await using var next = await _first.StartAfterKillAsync(TimeSpan.FromSeconds(5));
        await using var console = await next.ConsoleAsync();
        var attached = await console.AttachAsync(new AttachRequest(Wire.Version, session.Id, session.Attached.ResumeToken, 5));
        attached.State.Phase.ShouldBe(Phase.Suspended);
        attached.Participant.ShouldBe(session.Attached.Participant);
        var answer = await next.ResumeAsync(session.Welcome.ResumeToken);
        await using var agent = await next.AgentAsync((await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json))!.Ticket);
        var welcome = await agent.AnnounceAsync(TestBroker.Who(5));
        welcome.State.Phase.ShouldBe(Phase.Live);
        welcome.Ask.ShouldBeNull();
        await agent.SendAsync(TestSession.Packet(Channel.Shell, attached.Participant, 42));
        (await console.Packets.ReadAsync(TestSession.Soon()))[^1].ShouldBe((byte)42);
        next.Clock.Advance(TimeSpan.FromSeconds(20));
        await agent.EndAsync();
        (await next.LedgerAsync(session.Id)).LiveSeconds.ShouldBeInRange(115, 115 + (2 * Slack));
    }

    [Fact]
    public async Task The_earlier_last_contact_of_the_two_ends_the_interval()
    {
        await using var session = await TestSession.LiveAsync(_first);
        _first.Clock.Advance(TimeSpan.FromSeconds(95));
        await _first.BeatAsync();
        _first.Clock.Advance(TimeSpan.FromSeconds(5));
        await using var next = await _first.StartAfterKillAsync(TimeSpan.FromSeconds(100));
        await using var console = await next.ConsoleAsync();
        await console.AttachAsync(new AttachRequest(Wire.Version, session.Id, session.Attached.ResumeToken, 100));
        (await next.LedgerAsync(session.Id)).LiveSeconds.ShouldBeInRange(100, 100 + Slack);
        var answer = await next.ResumeAsync(session.Welcome.ResumeToken);
        await using var agent = await next.AgentAsync((await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json))!.Ticket);
        await agent.AnnounceAsync(TestBroker.Who(115));
        await agent.EndAsync();
        (await next.LedgerAsync(session.Id)).LiveSeconds.ShouldBeInRange(85, 85 + Slack);
    }

    [Fact]
    public async Task When_nobody_comes_back_the_session_ends_at_its_last_heartbeat()
    {
        await using var session = await TestSession.LiveAsync(_first);
        _first.Clock.Advance(TimeSpan.FromSeconds(60));
        await _first.BeatAsync();
        await using var next = await _first.StartAfterKillAsync(TimeSpan.FromMinutes(61));
        await next.SweepAsync();
        var entry = await next.LedgerAsync(session.Id);
        entry.Cause.ShouldBe(EndCause.Abandoned);
        entry.LiveSeconds.ShouldBeInRange(60, 60 + Slack);
        (entry.EndedAt!.Value - entry.StartedAt!.Value).TotalSeconds.ShouldBeInRange(60, 60 + Slack);
        (await next.ResumeAsync(session.Welcome.ResumeToken)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_broker_that_is_stopped_closes_what_runs_and_both_come_back_to_the_next()
    {
        await using var session = await TestSession.LiveAsync(_first);
        _first.Clock.Advance(TimeSpan.FromSeconds(100));
        await _first.Services.GetRequiredService<IHost>().StopAsync();
        await Task.WhenAll(session.Agent.Closed, session.Console.Closed).WaitAsync(TestSession.Soon());
        await using var next = await _first.StartAfterKillAsync(TimeSpan.FromSeconds(40));
        var stopped = await next.LedgerAsync(session.Id);
        stopped.LiveSeconds.ShouldBeInRange(100, 100 + Slack);
        stopped.Cause.ShouldBeNull();
        stopped.Events.Count(one => one.Kind == SessionEventKind.ConnectionLost).ShouldBe(2);
        await using var console = await next.ConsoleAsync();
        await console.AttachAsync(new AttachRequest(Wire.Version, session.Id, session.Attached.ResumeToken, 40));
        var answer = await next.ResumeAsync(session.Welcome.ResumeToken);
        await using var agent = await next.AgentAsync((await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json))!.Ticket);
        (await agent.AnnounceAsync(TestBroker.Who(40))).State.Phase.ShouldBe(Phase.Live);
    }

    [Fact]
    public async Task A_code_that_was_given_out_is_still_good()
    {
        var offer = await _first.OfferAsync();
        await using var next = await _first.StartAfterKillAsync(TimeSpan.FromSeconds(5));
        await using var agent = await next.AgentAsync(await next.TicketAsync(offer.Code));
        (await agent.AnnounceAsync(TestBroker.Who())).Ask.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_customer_who_was_being_asked_is_asked_again()
    {
        await using var session = await TestSession.AskedAsync(_first);
        await using var next = await _first.StartAfterKillAsync(TimeSpan.FromSeconds(5));
        var answer = await next.ResumeAsync(session.Welcome.ResumeToken);
        await using var agent = await next.AgentAsync((await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json))!.Ticket);
        var welcome = await agent.AnnounceAsync(TestBroker.Who(5));
        welcome.Ask.ShouldNotBeNull();
        await agent.ConsentAsync(Rights.View);
        await agent.StateAsync(one => one.Phase == Phase.Consented, TestSession.Soon());
    }
}
