using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Agent.Screen;
using RemoteAssist.Agent.Screen.Coding;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Tests.Connection;

public sealed class PacketSenderTests
{
    private const ushort Console = 1;

    [Fact]
    public async Task A_shells_word_and_the_cursor_overtake_the_slices_of_a_large_frame()
    {
        using var sender = new PacketSender(TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var taken = new SemaphoreSlim(0);
        var sent = new List<Channel>();
        sender.PeerConnected(Console);
        sender.Acknowledged(Console, new HaveMessage(true, []));
        var running = sender.RunAsync(
            async (packet, cancel) =>
            {
                PacketHeader.TryRead(packet, out var header).ShouldBeTrue();
                if (header is { Channel: Channel.Control }) return;
                lock (sent) sent.Add(header.Channel);
                await taken.WaitAsync(cancel);
            },
            stop.Token);

        Slices.Cut(1, 1, new EncodedFrame(new byte[200_000]), slice => sender.SendResettable(Channel.Screen, 0, 1, slice));
        taken.Release(2);
        await SentAsync(sent, 3);
        await sender.SendReliableAsync(new StreamKey(Console, Channel.Shell, 1), [2, 65], CancellationToken.None);
        sender.SendResettable(Channel.Cursor, 0, 1, [3]);
        taken.Release(100);
        await SentAsync(sent, 15);

        sent[..5].ShouldBe([Channel.Screen, Channel.Screen, Channel.Screen, Channel.Shell, Channel.Cursor]);
        sent.Count(channel => channel == Channel.Screen).ShouldBe(13);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    private static Task SentAsync(List<Channel> sent, int count) => Support.Wait.UntilAsync(
        () =>
        {
            lock (sent) return sent.Count >= count;
        },
        Visitor.Soon, $"{count} packets");
}
