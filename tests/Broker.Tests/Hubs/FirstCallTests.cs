using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Hubs;

public sealed class FirstCallTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_connection_that_says_nothing_is_closed_and_one_that_has_its_place_is_not()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await using var console = await _broker.ConsoleAsync();
        await using var agent = await _broker.AgentAsync(await _broker.TicketAsync((await _broker.OfferAsync()).Code));
        await Task.WhenAll(console.Closed, agent.Closed).WaitAsync(TimeSpan.FromSeconds(25), TimeProvider.System);
        session.Console.Closed.IsCompleted.ShouldBeFalse();
        session.Agent.Closed.IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("PC\nSAUER")]
    [InlineData("PC\u0000")]
    [InlineData("PC\u202Exe.ofni")]
    [InlineData("PC\u2028")]
    public async Task A_name_that_does_not_stand_in_one_plain_line_is_refused(string machine)
    {
        await using var agent = await _broker.AgentAsync(await _broker.TicketAsync((await _broker.OfferAsync()).Code));
        var refused = await Should.ThrowAsync<HubException>(() => agent.AnnounceAsync(TestBroker.Who() with { Machine = machine }));
        refused.Message.ShouldContain(nameof(SessionRefusal.BadRequest));
        (await agent.AnnounceAsync(TestBroker.Who() with { Machine = "Büro-PC 2 (Straße) 電腦" })).Ask.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nothing_instead_of_a_message_is_refused_in_words()
    {
        await using var console = await _broker.ConsoleAsync();
        await using var agent = await _broker.AgentAsync(await _broker.TicketAsync((await _broker.OfferAsync()).Code));
        (await Should.ThrowAsync<HubException>(() => console.AttachAsync(null!))).Message.ShouldContain(nameof(SessionRefusal.BadRequest));
        (await Should.ThrowAsync<HubException>(() => agent.AnnounceAsync(null!))).Message.ShouldContain(nameof(SessionRefusal.BadRequest));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1e300)]
    public async Task An_absence_that_cannot_be_is_refused(double away)
    {
        await using var agent = await _broker.AgentAsync(await _broker.TicketAsync((await _broker.OfferAsync()).Code));
        var refused = await Should.ThrowAsync<HubException>(() => agent.AnnounceAsync(TestBroker.Who(away)));
        refused.Message.ShouldContain(nameof(SessionRefusal.BadRequest));
    }

    [Fact]
    public async Task A_yes_after_the_time_to_answer_opens_nothing()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        _broker.Clock.Advance(Limits.ConsentWait);
        await Task.WhenAny(session.Agent.ConsentAsync(Rights.View), session.Agent.Closed);
        (await session.Console.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.ConsentTimedOut);
    }
}
