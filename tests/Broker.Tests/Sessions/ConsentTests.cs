using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Sessions;

public sealed class ConsentTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task The_customer_is_asked_by_whom_and_for_what()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        var ask = session.Welcome.Ask.ShouldNotBeNull();
        ask.Firm.ShouldBe("Muster IT");
        ask.Technician.ShouldBe(TestBroker.Technician);
        ask.Asks.ShouldBe(Rights.View | Rights.Control | Rights.Shell);
        ask.SecondsToAnswer.ShouldBeInRange(50, 60);
        session.Welcome.State.Phase.ShouldBe(Phase.Joined);
    }

    [Fact]
    public async Task Only_what_was_asked_for_can_be_granted()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        await session.Agent.ConsentAsync(Rights.View | Rights.Tunnel);
        var state = await session.Console.StateAsync(one => one.Phase == Phase.Live, TestSession.Soon());
        state.Seats.Single().Granted.ShouldBe(Rights.View);
        state.LiveSince.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refusal_ends_the_session_for_both()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        await session.Agent.ConsentAsync(Rights.None);
        (await session.Agent.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.ConsentRefused);
        (await session.Console.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.ConsentRefused);
        await session.Agent.Closed.WaitAsync(TestSession.Soon());
        (await _broker.LedgerAsync(session.Id)).Events.ShouldContain(one => one.Kind == SessionEventKind.ConsentRefused);
    }

    [Fact]
    public async Task Sixty_seconds_of_silence_are_a_refusal()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        _broker.Clock.Advance(TimeSpan.FromSeconds(60));
        (await session.Agent.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.ConsentTimedOut);
        (await session.Console.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.ConsentTimedOut);
        (await _broker.LedgerAsync(session.Id)).Events.ShouldContain(one => one.Kind == SessionEventKind.ConsentTimedOut);
    }

    [Fact]
    public async Task Setting_the_clock_does_not_answer_for_the_customer()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        _broker.Clock.SetWall(TimeSpan.FromMinutes(5));
        await _broker.SweepAsync();
        await session.Agent.ConsentAsync(Rights.View);
        await session.Console.StateAsync(one => one.Phase == Phase.Live, TestSession.Soon());
    }

    [Fact]
    public async Task The_question_is_answered_once()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        var error = await Should.ThrowAsync<HubException>(() => session.Agent.ConsentAsync(Rights.View));
        error.Message.ShouldContain(nameof(SessionRefusal.NotAsked));
    }
}
