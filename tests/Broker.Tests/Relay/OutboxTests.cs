using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Broker.Relay.HotPath;

namespace RemoteAssist.Broker.Tests.Relay;

public sealed class OutboxTests
{
    private static QueuedMessage Message(int size, bool resettable = false, ushort stream = 0) => new(PingMessage.Instance, size, resettable, Stream: stream);

    [Fact]
    public async Task Urgent_messages_overtake_bulk_and_each_row_keeps_its_order()
    {
        var outbox = new Outbox(1000);
        outbox.TryAdd(Message(10, true, 1), false, out _);
        outbox.TryAdd(Message(10, true, 2), false, out _);
        outbox.TryAdd(Message(10, false, 3), true, out _);
        outbox.TryAdd(Message(10, false, 4), true, out _);
        outbox.Complete();
        var order = new List<int>();
        while (await outbox.TakeAsync() is { } next) order.Add(next.Stream);
        order.ShouldBe([3, 4, 1, 2]);
    }

    [Fact]
    public void A_resettable_message_that_does_not_fit_is_dropped_with_all_like_it()
    {
        var outbox = new Outbox(100);
        outbox.TryAdd(Message(60, true, 1), false, out _).ShouldBeTrue();
        outbox.TryAdd(Message(60, true, 2), false, out var dropped).ShouldBeTrue();
        dropped.Select(one => one.Stream).ShouldBe([(ushort)1, (ushort)2]);
    }

    [Fact]
    public void A_reliable_message_takes_the_room_of_resettable_ones_and_is_refused_without_any()
    {
        var outbox = new Outbox(100);
        outbox.TryAdd(Message(60, true, 1), false, out _).ShouldBeTrue();
        outbox.TryAdd(Message(60, false, 2), true, out var dropped).ShouldBeTrue();
        dropped.Count.ShouldBe(1);
        outbox.TryAdd(Message(60, false, 3), true, out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Room_comes_back_as_messages_are_taken()
    {
        var outbox = new Outbox(100);
        for (var round = 0; round < 50; round++)
        {
            outbox.TryAdd(Message(90), true, out _).ShouldBeTrue();
            (await outbox.TakeAsync()).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Who_waits_goes_on_within_the_adding()
    {
        var outbox = new Outbox(100);
        var taking = outbox.TakeAsync();
        taking.IsCompleted.ShouldBeFalse();
        outbox.TryAdd(Message(10, stream: 7), true, out _).ShouldBeTrue();
        taking.IsCompleted.ShouldBeTrue();
        (await taking)!.Value.Stream.ShouldBe((ushort)7);
    }

    [Fact]
    public async Task Who_waits_is_told_of_the_end_and_a_broken_one_gives_nothing_more()
    {
        var completed = new Outbox(100);
        var taking = completed.TakeAsync();
        completed.Complete();
        (await taking).ShouldBeNull();

        var broken = new Outbox(100);
        broken.TryAdd(Message(10), true, out _);
        broken.Break();
        (await broken.TakeAsync()).ShouldBeNull();
        broken.TryAdd(Message(10), true, out _).ShouldBeTrue();
        (await broken.TakeAsync()).ShouldBeNull();
    }
}
