using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Broker.Tests.Client;

namespace RemoteAssist.Broker.Tests.Sessions;

public sealed class ComingBackTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task An_agent_comes_back_with_its_number_and_consent()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await session.Agent.DisposeAsync();
        await session.Console.StateAsync(one => one.Phase == Phase.Suspended, TestSession.Soon());
        await using var agent = await ReturnAsync(session.Welcome.ResumeToken);
        var welcome = await agent.AnnounceAsync(TestBroker.Who(1));
        welcome.Participant.ShouldBe(session.Welcome.Participant);
        welcome.Ask.ShouldBeNull();
        welcome.State.Phase.ShouldBe(Phase.Live);
        welcome.ResumeToken.ShouldNotBe(session.Welcome.ResumeToken);
    }

    [Fact]
    public async Task The_old_token_stays_good_until_the_new_one_is_used()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        var first = session.Welcome.ResumeToken;
        await using var second = await ReturnAsync(first);
        var lost = await second.AnnounceAsync(TestBroker.Who(1));
        await using var third = await ReturnAsync(first);
        var got = (await third.AnnounceAsync(TestBroker.Who(1))).ResumeToken;
        (await _broker.ResumeAsync(lost.ResumeToken)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        await using var fourth = await ReturnAsync(got);
        await fourth.AnnounceAsync(TestBroker.Who(1));
        (await _broker.ResumeAsync(first)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await _broker.ResumeAsync(got)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_connection_takes_the_place_of_the_old_one()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await using var agent = await ReturnAsync(session.Welcome.ResumeToken);
        await agent.AnnounceAsync(TestBroker.Who(0));
        await session.Agent.Closed.WaitAsync(TestSession.Soon());
        await session.FromConsoleAsync(Channel.Input, session.Welcome.Participant, 5);
        (await agent.Packets.ReadAsync(TestSession.Soon()))[^1].ShouldBe((byte)5);
    }

    [Fact]
    public async Task A_console_comes_back_as_who_it_was_and_a_reload_as_a_new_one()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await session.Console.DisposeAsync();
        await session.Agent.StateAsync(one => one.Phase == Phase.Suspended, TestSession.Soon());
        await using var back = await _broker.ConsoleAsync();
        var attached = await back.AttachAsync(new AttachRequest(Wire.Version, session.Id, session.Attached.ResumeToken, 1));
        attached.Participant.ShouldBe(session.Attached.Participant);
        attached.State.Phase.ShouldBe(Phase.Live);
        await using var reload = await _broker.ConsoleAsync();
        (await reload.AttachAsync(new AttachRequest(Wire.Version, session.Id, null, null))).Participant.ShouldBeGreaterThan(attached.Participant);
    }

    [Fact]
    public async Task Another_technician_cannot_use_a_consoles_token()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await using var other = await _broker.ConsoleAsync(name: "Tom");
        var error = await Should.ThrowAsync<HubException>(
            () => other.AttachAsync(new AttachRequest(Wire.Version, session.Id, session.Attached.ResumeToken, 1)));
        error.Message.ShouldContain(nameof(SessionRefusal.Over));
    }

    [Fact]
    public async Task After_sixty_minutes_the_session_is_abandoned()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await session.Agent.DisposeAsync();
        await session.Console.StateAsync(one => one.Phase == Phase.Suspended, TestSession.Soon());
        _broker.Clock.Advance(TimeSpan.FromMinutes(59));
        await _broker.SweepAsync();
        (await _broker.LedgerAsync(session.Id)).Cause.ShouldBeNull();
        _broker.Clock.Advance(TimeSpan.FromMinutes(1));
        (await session.Console.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.Abandoned);
        (await _broker.ResumeAsync(session.Welcome.ResumeToken)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_console_that_leaves_is_gone_and_the_session_waits()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await session.Console.LeaveAsync();
        var state = await session.Agent.StateAsync(one => one.Phase == Phase.Suspended, TestSession.Soon());
        state.Participants.Select(one => one.Number).ShouldBe([session.Welcome.Participant]);
        await session.Console.Closed.WaitAsync(TestSession.Soon());
    }

    [Fact]
    public async Task The_customer_ends_the_session_for_both()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await session.Agent.EndAsync();
        (await session.Console.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.Customer);
        (await session.Agent.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.Customer);
        (await _broker.ResumeAsync(session.Welcome.ResumeToken)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    private async Task<HubEnd> ReturnAsync(string token)
    {
        var answer = await _broker.ResumeAsync(token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await _broker.AgentAsync((await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json))!.Ticket);
    }
}
