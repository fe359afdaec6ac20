using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Contracts;

namespace RemoteAssist.Broker.Tests.Sessions;

public sealed class LongSessionTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_console_that_drops_after_two_hours_finds_its_session_again()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        _broker.Clock.Advance(TimeSpan.FromHours(2));
        await session.Console.DisposeAsync();
        await session.Agent.StateAsync(one => one.Phase == Phase.Suspended, TestSession.Soon());
        await _broker.SweepAsync();
        await using var back = await _broker.ConsoleAsync();
        var attached = await back.AttachAsync(new AttachRequest(Wire.Version, session.Id, session.Attached.ResumeToken, 1));
        attached.State.Phase.ShouldBe(Phase.Live);
    }

    [Fact]
    public async Task A_technician_who_leaves_after_two_hours_leaves_the_customer_an_hour()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        _broker.Clock.Advance(TimeSpan.FromHours(2));
        await session.Console.LeaveAsync();
        await _broker.SweepAsync();
        (await _broker.LedgerAsync(session.Id)).Cause.ShouldBeNull();
        _broker.Clock.Advance(TimeSpan.FromMinutes(60));
        await _broker.SweepAsync();
        (await _broker.LedgerAsync(session.Id)).Cause.ShouldBe(EndCause.Abandoned);
    }
}
