using RemoteAssist.Broker.Relay.HotPath;

namespace RemoteAssist.Broker.Tests.Relay;

public sealed class OutboxTests
{
    private const int Overhead = 64;

    private static QueuedMessage Message(int size, bool resettable = false, ushort stream = 0)
        => new(QueuedMessage.Copy(new byte[size]), size, resettable, Stream: stream);

    [Fact]
    public void Urgent_messages_overtake_bulk_and_each_row_keeps_its_order()
    {
        var outbox = new Outbox(1000);
        outbox.TryAdd(Message(10, true, 1), false, out _, out _);
        outbox.TryAdd(Message(10, true, 2), false, out _, out _);
        outbox.TryAdd(Message(10, false, 3), true, out _, out _);
        outbox.TryAdd(Message(10, false, 4), true, out _, out _);
        outbox.Complete();
        var order = new List<int>();
        while (outbox.TryTake(out var next)) order.Add(next.Stream);
        order.ShouldBe([3, 4, 1, 2]);
    }

    [Fact]
    public void A_resettable_message_that_does_not_fit_is_dropped_with_all_like_it()
    {
        var outbox = new Outbox(100 + Overhead);
        outbox.TryAdd(Message(60, true, 1), false, out _, out _).ShouldBeTrue();
        outbox.TryAdd(Message(60, true, 2), false, out var dropped, out _).ShouldBeTrue();
        dropped.Select(one => one.Stream).ShouldBe([(ushort)1, (ushort)2]);
    }

    [Fact]
    public void A_reliable_message_takes_the_room_of_resettable_ones_and_is_refused_without_any()
    {
        var outbox = new Outbox(100 + Overhead);
        outbox.TryAdd(Message(60, true, 1), false, out _, out _).ShouldBeTrue();
        outbox.TryAdd(Message(60, false, 2), true, out var dropped, out _).ShouldBeTrue();
        dropped.Count.ShouldBe(1);
        outbox.TryAdd(Message(60, false, 3), true, out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void Room_comes_back_as_messages_are_taken()
    {
        var outbox = new Outbox(100 + Overhead);
        for (var round = 0; round < 50; round++)
        {
            outbox.TryAdd(Message(90), true, out _, out _).ShouldBeTrue();
            outbox.TryTake(out _).ShouldBeTrue();
        }
    }

    [Fact]
    public void One_at_a_time_sends_and_takes_what_was_added_meanwhile()
    {
        var outbox = new Outbox(1000);
        outbox.TryEnter().ShouldBeTrue();
        outbox.TryEnter().ShouldBeFalse();
        outbox.TryAdd(Message(10, stream: 7), true, out _, out var isEntered).ShouldBeTrue();
        isEntered.ShouldBeFalse();
        outbox.TryTake(out var next).ShouldBeTrue();
        next.Stream.ShouldBe((ushort)7);
        outbox.TryEnter().ShouldBeFalse();
        outbox.TryTake(out _).ShouldBeFalse();
        outbox.TryAdd(Message(10), true, out _, out isEntered).ShouldBeTrue();
        isEntered.ShouldBeTrue();
    }

    [Fact]
    public async Task It_ends_when_everything_is_out_and_a_broken_one_gives_nothing_more()
    {
        var completed = new Outbox(1000);
        completed.TryAdd(Message(10), true, out _, out _);
        completed.Complete();
        completed.Ended.IsCompleted.ShouldBeFalse();
        completed.TryTake(out _).ShouldBeTrue();
        completed.TryTake(out _).ShouldBeFalse();
        (await completed.Ended).ShouldBe(PumpEnd.Finished);

        var broken = new Outbox(1000);
        broken.TryAdd(Message(10), true, out _, out _);
        broken.Break();
        (await broken.Ended).ShouldBe(PumpEnd.Broken);
        broken.TryTake(out _).ShouldBeFalse();
        broken.TryAdd(Message(10), true, out _, out _).ShouldBeTrue();
        broken.TryTake(out _).ShouldBeFalse();
        broken.TryEnter().ShouldBeFalse();
    }
}
