using RemoteAssist.Agent.Tests.Connection;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Consent;

public sealed class ConsentTests
{
    [Fact]
    public async Task Nothing_is_captured_or_sent_before_the_customer_has_answered()
    {
        await using var visitor = await Visitor.JoinAsync(await FakeBroker.StartAsync());
        var answer = new TaskCompletionSource<Rights>();
        visitor.Ui.Answer = (_, _) => answer.Task;
        visitor.Start();
        await visitor.SeesAsync("consent Frau Weber, IT-Service Weber, View, Control, Shell, 127.0.0.1");
        await visitor.Broker.Session.SendAsync(Channel.Shell, 1, 1, 1);
        await Wait.UntilAsync(() => visitor.Log.Lines.Any(line => line.StartsWith("Refused Shell from participant 1", StringComparison.Ordinal)), Visitor.Soon, "the refusal in the log");
        visitor.Features.Granted.ShouldBeNull();
        visitor.Broker.Session.Sent(Channel.Screen).ShouldBeEmpty();

        answer.SetResult(Rights.View | Rights.Shell);

        await Wait.UntilAsync(() => visitor.Broker.Session.Sent(Channel.Screen).Count > 0, Visitor.Soon, "the first picture");
        visitor.Features.Granted.ShouldBe(Rights.View | Rights.Shell);
        visitor.Broker.Session.Heard.ShouldBe(["Consent View, Shell"]);
    }

    [Fact]
    public async Task What_was_not_allowed_is_refused_and_logged_whatever_the_broker_lets_through()
    {
        await using var visitor = await Visitor.JoinAsync(await FakeBroker.StartAsync());
        visitor.Ui.Answer = (_, _) => Task.FromResult(Rights.View);
        visitor.Start();
        await visitor.SeesAsync("session Frau Weber View True");

        await visitor.Broker.Session.SendAsync(Channel.Shell, 1, 1, 1);
        await visitor.Broker.Session.SendAsync(Channel.Clipboard, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 65);
        await visitor.Broker.Session.SendAsync(Channel.Input, 0, 1, 5);

        await Wait.UntilAsync(() => visitor.Log.Lines.Any(line => line.StartsWith("Refused Input from participant 1", StringComparison.Ordinal)), Visitor.Soon, "the refusal in the log");
        visitor.Log.Lines.ShouldContain(line => line.StartsWith("Refused Clipboard from participant 1", StringComparison.Ordinal));
        visitor.Features.Feature!.Got.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rights_nobody_asked_for_are_not_granted()
    {
        var broker = await FakeBroker.StartAsync();
        broker.Session.Asks = Rights.View;
        await using var visitor = await Visitor.JoinAsync(broker);
        visitor.Ui.Answer = (_, _) => Task.FromResult(Rights.View | Rights.Files);

        visitor.Start();

        await visitor.SeesAsync("session Frau Weber View True");
        broker.Session.Heard.ShouldBe(["Consent View"]);
    }

    [Fact]
    public async Task A_no_is_told_and_ends_it()
    {
        await using var visitor = await Visitor.JoinAsync(await FakeBroker.StartAsync());
        visitor.Ui.Answer = (_, _) => Task.FromResult(Rights.None);

        visitor.Start();

        (await visitor.Cause.WaitAsync(Visitor.Soon)).ShouldBe(EndCause.ConsentRefused);
        await visitor.LetBrokerKnowAsync();
        visitor.Broker.Session.Heard.ShouldBe(["Consent None"]);
        visitor.Features.Granted.ShouldBeNull();
    }

    [Fact]
    public async Task Sixty_seconds_of_silence_are_a_no()
    {
        var clock = new FakeClock();
        await using var visitor = await Visitor.JoinAsync(await FakeBroker.StartAsync(), clock);
        visitor.Ui.Answer = async (_, cancel) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancel);
            return Rights.View;
        };
        visitor.Start();
        await visitor.SeesAsync("consent");

        clock.Advance(TimeSpan.FromSeconds(59));
        visitor.Cause.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(2));

        (await visitor.Cause.WaitAsync(Visitor.Soon)).ShouldBe(EndCause.ConsentTimedOut);
        visitor.Broker.Session.Heard.ShouldBeEmpty();
        visitor.Features.Granted.ShouldBeNull();
        clock.Advance(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task An_answer_given_while_the_line_is_down_is_told_on_the_next_line()
    {
        await using var visitor = await Visitor.JoinAsync(await FakeBroker.StartAsync());
        var answer = new TaskCompletionSource<Rights>();
        visitor.Ui.Answer = (_, _) => answer.Task;
        visitor.Start();
        await visitor.SeesAsync("consent");

        visitor.Broker.Session.CutLine();
        answer.SetResult(Rights.View);

        await visitor.SeesAsync("session Frau Weber View True");
        visitor.Broker.Session.Heard.ShouldBe(["Consent View"]);
        visitor.Ui.Shown.Count(one => one.StartsWith("consent", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_the_broker_took_as_the_line_broke_still_opens_what_was_allowed()
    {
        await using var visitor = await Visitor.JoinAsync(await FakeBroker.StartAsync());
        var session = visitor.Broker.Session;
        session.AfterConsent = () =>
        {
            session.CutLine();
            return Task.CompletedTask;
        };

        visitor.Start();

        await visitor.SeesAsync("session Frau Weber View, Control, Shell True");
        session.Heard.ShouldBe(["Consent View, Control, Shell"]);
        visitor.Features.Granted.ShouldBe(Rights.View | Rights.Control | Rights.Shell);
    }
}
