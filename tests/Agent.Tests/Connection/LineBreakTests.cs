using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Connection;

public sealed class LineBreakTests
{
    private static readonly byte[] Ls = "ls"u8.ToArray();

    [Fact]
    public async Task After_a_break_it_comes_back_by_itself_with_the_newest_token()
    {
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync());
        var session = visitor.Broker.Session;

        for (var broken = 1; broken <= 3; broken++)
        {
            session.CutLine();
            await visitor.SeesAsync("session Frau Weber View, Control, Shell False", broken);
            await visitor.SeesAsync("progress Die Verbindung steht wieder.", broken);
        }

        session.Resumed.ShouldBe(["token-1", "token-2", "token-3"]);
        session.Heard.ShouldBe(["Consent View, Control, Shell"]);
        visitor.Ui.Shown.Count(one => one.StartsWith("consent", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_welcome_that_was_lost_with_the_line_leaves_the_token_before_in_use()
    {
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync());
        var session = visitor.Broker.Session;
        session.BeforeWelcome = line =>
        {
            if (line == 2) session.CutLine();
            return Task.CompletedTask;
        };

        session.CutLine();
        await visitor.SeesAsync("progress Die Verbindung steht wieder.");

        session.Resumed.ShouldBe(["token-1", "token-1"]);
    }

    [Fact]
    public async Task A_line_without_a_byte_for_fifteen_seconds_counts_as_broken()
    {
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync(isMute: true));
        var start = TimeProvider.System.GetTimestamp();

        await visitor.SeesAsync("progress Die Verbindung steht wieder.");

        TimeProvider.System.GetElapsedTime(start).TotalSeconds.ShouldBeInRange(12, 22);
        visitor.Broker.Session.Announced.Last().SecondsSinceLastContact.ShouldNotBeNull().ShouldBeInRange(12, 22);
    }

    [Fact]
    public async Task The_last_contact_is_the_last_byte_of_the_session_not_of_the_way_back()
    {
        var clock = new FakeClock();
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync(isMute: true), clock);
        var session = visitor.Broker.Session;
        session.BeforeWelcome = line =>
        {
            // Line 2 is opened, shakes hands and dies: none of its bytes is contact with the session.
            if (line == 2) session.CutLine();
            return Task.CompletedTask;
        };
        visitor.Broker.OnResume = (_, _) =>
        {
            clock.Advance(TimeSpan.FromSeconds(100));
            return null;
        };

        session.CutLine();
        await Wait.UntilAsync(() => session.Announced.Count >= 2, Visitor.Soon, "the second line");
        await AdvanceUntilAsync(clock, () => session.Announced.Count >= 3);

        var told = session.Announced.Select(one => one.SecondsSinceLastContact).ToArray();
        told[0].ShouldBeNull();
        told[1].ShouldNotBeNull().ShouldBe(100, 0.1);
        told[2].ShouldNotBeNull().ShouldBeInRange(200, 205);
    }

    [Fact]
    public async Task A_broker_that_is_away_is_tried_at_once_then_after_half_a_second_doubling_to_four()
    {
        var clock = new FakeClock();
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync(), clock);
        var tried = new List<double>();
        var start = clock.GetTimestamp();
        visitor.Broker.OnResume = (_, _) =>
        {
            tried.Add(clock.GetElapsedTime(start).TotalSeconds);
            return Microsoft.AspNetCore.Http.TypedResults.StatusCode(503);
        };

        visitor.Broker.Session.CutLine();
        await AdvanceUntilAsync(clock, () => tried.Count >= 7);

        var pauses = tried.Zip(tried.Skip(1), (one, next) => next - one).ToArray();
        tried[0].ShouldBe(0, 0.3);
        double[] expected = [0.5, 1, 2, 4, 4, 4];
        for (var i = 0; i < expected.Length; i++) pauses[i].ShouldBe(expected[i], 0.3);
    }

    [Fact]
    public async Task What_the_console_typed_before_the_break_and_sends_again_arrives_once()
    {
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync());
        var session = visitor.Broker.Session;
        await session.SendAsync(Channel.Shell, 1, 1, Ls);
        await Wait.UntilAsync(() => visitor.Features.Feature!.Got.Count == 1, Visitor.Soon, "the first packet");

        session.CutLine();
        await visitor.SeesAsync("progress Die Verbindung steht wieder.");
        await session.SendAsync(Channel.Shell, 1, 1, Ls);
        await session.SendAsync(Channel.Shell, 1, 2, "pwd"u8.ToArray());

        await Wait.UntilAsync(() => visitor.Features.Feature!.Got.Count == 2, Visitor.Soon, "the second packet");
        visitor.Features.Feature!.Got.ShouldBe(["ls", "pwd"]);
    }

    [Fact]
    public async Task What_the_agent_said_before_the_break_and_nobody_acknowledged_goes_out_again()
    {
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync());
        var session = visitor.Broker.Session;
        await visitor.Features.Feature!.Outlet.SendReliableAsync(new(FakeBroker.Console, Channel.Shell, 1), [2, 65], CancellationToken.None);
        await Wait.UntilAsync(() => session.Sent(Channel.Shell).Count == 1, Visitor.Soon, "the shell's word");

        session.CutLine();

        await Wait.UntilAsync(() => session.Sent(Channel.Shell).Count >= 2, Visitor.Soon, "the shell's word again");
        session.Sent(Channel.Shell).Select(one => one.Sequence).Distinct().ShouldBe([1u]);
    }

    [Fact]
    public async Task A_broker_that_does_not_want_it_back_ends_it()
    {
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync());
        visitor.Broker.OnResume = (_, _) => FakeBroker.Refused(410, Refusal.Over, "Die Sitzung ist vorbei.");

        visitor.Broker.Session.CutLine();

        (await visitor.Cause.WaitAsync(Visitor.Soon)).ShouldBe(EndCause.Abandoned);
        visitor.Features.Feature!.IsClosed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Over")]
    [InlineData("NoSession")]
    public async Task A_hub_that_says_it_is_over_is_not_asked_again(string name)
    {
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync());
        var session = visitor.Broker.Session;
        session.BeforeWelcome = _ => throw new Microsoft.AspNetCore.SignalR.HubException($"{name}: The session is over.");

        session.CutLine();

        (await visitor.Cause.WaitAsync(Visitor.Soon)).ShouldBe(EndCause.Abandoned);
        session.Resumed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_end_that_comes_instead_of_the_welcome_is_the_end()
    {
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync());
        var session = visitor.Broker.Session;
        session.BeforeWelcome = async _ =>
        {
            await session.ToAgent.Ended(new SessionEnd(EndCause.Technician));
            session.CutLine();
        };

        session.CutLine();

        (await visitor.Cause.WaitAsync(Visitor.Soon)).ShouldBe(EndCause.Technician);
    }

    private static Task AdvanceUntilAsync(FakeClock clock, Func<bool> isTrue) => Wait.UntilAsync(
        () =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            return isTrue();
        },
        TimeSpan.FromSeconds(30), "it after some time of the clock");
}
