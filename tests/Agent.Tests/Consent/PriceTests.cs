using RemoteAssist.Agent.Tests.Connection;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Consent;

public sealed class PriceTests
{
    private static readonly PriceNotice Costs = new("Diese Hilfe kostet jetzt 2,68 € pro Minute.", "Ich nehme diesen Preis an.", "Kostenpflichtig beauftragen");
    private static readonly PriceNotice Rises = new("Ab 18:00 Uhr kostet diese Hilfe 2,68 € pro Minute.", "Ich nehme diesen Preis an.", "Preis annehmen", "Nicht annehmen");

    [Fact]
    public async Task A_ticked_price_goes_with_the_consent()
    {
        var broker = await FakeBroker.StartAsync();
        broker.Session.Price = Costs;
        await using var visitor = await Visitor.JoinAsync(broker);
        visitor.Start();
        await visitor.SeesAsync("session Frau Weber View, Control, Shell True");
        visitor.Ui.Shown.ShouldContain($"price {Costs.Text}");
        broker.Session.Heard.ShouldBe(["Consent View, Control, Shell, price accepted"]);
    }

    [Fact]
    public async Task Without_the_tick_nothing_begins_whatever_was_allowed()
    {
        var broker = await FakeBroker.StartAsync();
        broker.Session.Price = Costs;
        await using var visitor = await Visitor.JoinAsync(broker);
        visitor.Ui.TicksPrice = false;
        visitor.Start();
        (await visitor.Cause.WaitAsync(Visitor.Soon)).ShouldBe(EndCause.PriceDeclined);
        await visitor.LetBrokerKnowAsync();
        broker.Session.Heard.ShouldBe(["Consent View, Control, Shell, no price"]);
        visitor.Features.Granted.ShouldBeNull();
    }

    [Fact]
    public async Task What_costs_nothing_needs_no_tick()
    {
        var broker = await FakeBroker.StartAsync();
        broker.Session.Price = new PriceNotice("Diese Hilfe kostet jetzt nichts.");
        await using var visitor = await Visitor.JoinAsync(broker);
        visitor.Ui.TicksPrice = false;
        visitor.Start();
        await visitor.SeesAsync("session Frau Weber View, Control, Shell True");
    }

    [Fact]
    public async Task A_rise_is_asked_about_once_and_the_session_goes_on()
    {
        await using var visitor = await LiveAsync();
        var answer = new TaskCompletionSource<bool?>();
        visitor.Ui.PriceAnswer = (_, _, _) => answer.Task;
        await visitor.Broker.Session.TellAsync(State(PriceAnswer.Open));
        await visitor.Broker.Session.TellAsync(State(PriceAnswer.Open));
        await visitor.SeesAsync($"rise {Rises.Text}");
        visitor.Features.Feature.ShouldNotBeNull();
        answer.SetResult(true);
        await HearsAsync(visitor, "Price 1 True");
        await visitor.Broker.Session.TellAsync(State(PriceAnswer.Accepted));
        await visitor.SeesAsync("costs Preis ab 18:00 Uhr: 2,68 €");
        visitor.Ui.Shown.Count(one => one.StartsWith("rise", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_given_while_the_line_is_down_is_told_on_the_next_line()
    {
        await using var visitor = await LiveAsync();
        var answer = new TaskCompletionSource<bool?>();
        visitor.Ui.PriceAnswer = (_, _, _) => answer.Task;
        await visitor.Broker.Session.TellAsync(State(PriceAnswer.Open));
        await visitor.SeesAsync($"rise {Rises.Text}");
        visitor.Broker.Session.CutLine();
        answer.SetResult(false);
        await HearsAsync(visitor, "Price 1 False");
        visitor.Ui.Shown.Count(one => one.StartsWith("rise", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_another_PC_has_answered_is_not_asked_any_more()
    {
        await using var visitor = await LiveAsync();
        var withdrawn = new TaskCompletionSource();
        visitor.Ui.PriceAnswer = async (_, _, cancel) =>
        {
            await using var gone = cancel.Register(withdrawn.SetResult);
            await withdrawn.Task;
            return null;
        };
        await visitor.Broker.Session.TellAsync(State(PriceAnswer.Open));
        await visitor.SeesAsync($"rise {Rises.Text}");
        await visitor.Broker.Session.TellAsync(State(PriceAnswer.Declined));
        await withdrawn.Task.WaitAsync(Visitor.Soon);
        await visitor.SeesAsync("costs Den Preis ab 18:00 Uhr haben Sie nicht angenommen.");
        visitor.Broker.Session.Heard.ShouldNotContain(one => one.StartsWith("Price", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_technicians_own_click_is_no_answer()
    {
        await using var visitor = await LiveAsync();
        var asked = 0;
        visitor.Ui.PriceAnswer = async (_, again, cancel) =>
        {
            if (asked++ == 0)
            {
                await visitor.Broker.Session.SendAsync(Channel.Input, 0, 1, 1, 0, 0, 0, 0, 0, 1);
                // No feature here takes input: that it came is seen from its refusal.
                await Wait.UntilAsync(() => visitor.Log.Lines.Any(line => line.StartsWith("Refused Input", StringComparison.Ordinal)), Visitor.Soon, "the click", cancel);
                return true;
            }

            again.ShouldBeTrue();
            await Task.Delay(TimeSpan.FromSeconds(1.2), TimeProvider.System, cancel);
            return false;
        };
        await visitor.Broker.Session.TellAsync(State(PriceAnswer.Open));
        await HearsAsync(visitor, "Price 1 False");
        visitor.Ui.Shown.ShouldContain($"rise {Rises.Text} again");
        visitor.Broker.Session.Heard.ShouldNotContain("Price 1 True");
    }

    private static PriceState State(PriceAnswer answer)
        => new(1, answer, Rises, "2,68 € pro Minute (Abend)", "€2.68 per minute (Evening)", DateTimeOffset.UnixEpoch, 300, 1, false, "18:00");

    private static async Task<Visitor> LiveAsync() => await Visitor.LiveAsync(await FakeBroker.StartAsync());

    private static Task HearsAsync(Visitor visitor, string what)
        => Wait.UntilAsync(() => visitor.Broker.Session.Heard.Contains(what), Visitor.Soon, what);
}
