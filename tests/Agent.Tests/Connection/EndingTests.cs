using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Connection;

public sealed class EndingTests
{
    [Fact]
    public async Task The_customers_end_is_told_to_the_broker()
    {
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync());

        visitor.Ui.WishToEnd();

        (await visitor.Cause.WaitAsync(Visitor.Soon)).ShouldBe(EndCause.Customer);
        await visitor.LetBrokerKnowAsync();
        visitor.Broker.Session.Heard.Last().ShouldBe("End");
        visitor.Features.Feature!.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task An_end_while_the_line_is_down_is_an_end_at_once_and_the_broker_hears_of_it_later()
    {
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync());
        var session = visitor.Broker.Session;
        var isAway = true;
        visitor.Broker.OnResume = (_, _) => isAway ? Microsoft.AspNetCore.Http.TypedResults.StatusCode(503) : null;
        session.CutLine();
        await visitor.SeesAsync("session Frau Weber View, Control, Shell False");
        var shared = session.Sent(Channel.Screen).Count;

        visitor.Ui.WishToEnd();
        (await visitor.Cause.WaitAsync(TimeSpan.FromSeconds(2))).ShouldBe(EndCause.Customer);
        visitor.Features.Feature!.IsClosed.ShouldBeTrue();
        isAway = false;

        await visitor.LetBrokerKnowAsync();
        session.Heard.Last().ShouldBe("End");
        session.Sent(Channel.Screen).Count.ShouldBe(shared);
        visitor.Ui.Shown.ShouldNotContain(one => one.Contains("steht wieder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broker_that_stays_away_is_given_up_half_a_minute_after_the_customers_end()
    {
        var clock = new FakeClock();
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync(), clock);
        visitor.Broker.OnResume = (_, _) => Microsoft.AspNetCore.Http.TypedResults.StatusCode(503);
        visitor.Broker.Session.CutLine();
        await visitor.SeesAsync("progress Die Verbindung ist unterbrochen");
        visitor.Ui.WishToEnd();
        await visitor.Cause.WaitAsync(Visitor.Soon);
        var start = clock.GetTimestamp();

        var told = visitor.LetBrokerKnowAsync().AsTask();
        await Wait.UntilAsync(
            () =>
            {
                if (!told.IsCompleted) clock.Advance(TimeSpan.FromMilliseconds(250));
                return told.IsCompleted;
            },
            TimeSpan.FromSeconds(30), "it gives up");

        clock.GetElapsedTime(start).TotalSeconds.ShouldBeInRange(29, 33);
    }

    [Fact]
    public async Task The_technicians_end_closes_what_was_shared()
    {
        await using var visitor = await Visitor.LiveAsync(await FakeBroker.StartAsync());

        await visitor.Broker.Session.ToAgent.Ended(new SessionEnd(EndCause.Technician));

        (await visitor.Cause.WaitAsync(Visitor.Soon)).ShouldBe(EndCause.Technician);
        visitor.Features.Feature!.IsClosed.ShouldBeTrue();
    }
}
