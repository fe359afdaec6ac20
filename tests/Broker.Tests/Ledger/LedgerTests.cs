using System.Net.Http.Json;
using RemoteAssist.Broker.Ledger;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger;

public sealed class LedgerTests : IAsyncLifetime
{
    // What a loaded machine may take for the steps around a measured time, in seconds.
    private const double Slack = 8;
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_session_is_written_down_from_the_first_word_to_the_last()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        _broker.Clock.Advance(TimeSpan.FromMinutes(7));
        await session.Console.EndAsync();
        var entry = await _broker.LedgerAsync(session.Id);
        entry.Customer.ShouldBe("Frau Sauer");
        entry.Technician.ShouldBe(TestBroker.Technician);
        entry.Machine.ShouldBe("PC-SAUER");
        entry.Cause.ShouldBe(EndCause.Technician);
        entry.LiveSeconds.ShouldBeInRange(420, 420 + Slack);
        (entry.EndedAt!.Value - entry.StartedAt!.Value).TotalSeconds.ShouldBeInRange(420, 420 + Slack);
        entry.Events.Select(one => one.Kind).ShouldBe(
        [
            SessionEventKind.Asked, SessionEventKind.ConsoleJoined, SessionEventKind.AgentJoined, SessionEventKind.Consented,
            SessionEventKind.Started, SessionEventKind.SeatEnded, SessionEventKind.Ended,
        ]);
        entry.Events.Single(one => one.Kind == SessionEventKind.Consented).Granted.ShouldBe(Rights.View | Rights.Control | Rights.Shell);
    }

    [Fact]
    public async Task A_jump_of_the_wall_clock_changes_no_duration()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        _broker.Clock.Advance(TimeSpan.FromMinutes(2));
        _broker.Clock.SetWall(TimeSpan.FromMinutes(30));
        await session.Agent.DisposeAsync();
        await session.Console.StateAsync(state => state.Phase == Phase.Suspended, TestSession.Soon());
        _broker.Clock.SetWall(TimeSpan.FromMinutes(-31));
        var answer = await _broker.ResumeAsync(session.Welcome.ResumeToken);
        await using var agent = await _broker.AgentAsync((await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json))!.Ticket);
        await agent.AnnounceAsync(TestBroker.Who(0));
        await session.Console.EndAsync();
        (await _broker.LedgerAsync(session.Id)).LiveSeconds.ShouldBeInRange(120, 120 + Slack);
    }

    [Fact]
    public async Task Gaps_are_not_counted_and_end_where_the_returning_side_says()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        _broker.Clock.Advance(TimeSpan.FromSeconds(100));
        await session.Agent.DisposeAsync();
        await session.Console.StateAsync(one => one.Phase == Phase.Suspended, TestSession.Soon());
        _broker.Clock.Advance(TimeSpan.FromSeconds(50));
        var answer = await _broker.ResumeAsync(session.Welcome.ResumeToken);
        await using var agent = await _broker.AgentAsync((await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json))!.Ticket);
        await agent.AnnounceAsync(TestBroker.Who(70));
        _broker.Clock.Advance(TimeSpan.FromSeconds(30));
        await agent.EndAsync();
        (await _broker.LedgerAsync(session.Id)).LiveSeconds.ShouldBeInRange(100 - 20 + 30, 100 - 20 + 30 + (2 * Slack));
    }

    [Fact]
    public async Task Two_consoles_at_a_time_count_once()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await using var second = await _broker.ConsoleAsync(name: "Tom");
        await second.AttachAsync(new AttachRequest(Wire.Version, session.Id, null, null));
        _broker.Clock.Advance(TimeSpan.FromSeconds(200));
        await session.Console.EndAsync();
        var entry = await _broker.LedgerAsync(session.Id);
        entry.LiveSeconds.ShouldBeInRange(200, 200 + Slack);
        entry.Technician.ShouldBe($"{TestBroker.Technician}, Tom");
    }

    [Fact]
    public void Live_time_is_what_the_intervals_cover()
    {
        LiveTime.Of([Interval(0, 100), Interval(50, 100), Interval(200, 10), Interval(60, 20)]).ShouldBe(TimeSpan.FromSeconds(160));
        LiveTime.Of([]).ShouldBe(TimeSpan.Zero);
    }

    private static LedgerInterval Interval(int from, int seconds) => new()
    {
        Id = Guid.NewGuid(),
        SessionId = Guid.Empty,
        Seat = 1,
        Agent = 1,
        Console = 2,
        StartedAt = DateTimeOffset.UnixEpoch.AddSeconds(from),
        Seconds = seconds,
        End = IntervalEnd.Ended,
    };
}
