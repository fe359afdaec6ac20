using System.Buffers;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>Packets are most of what passes; they have a way of their own through the protocol.</summary>
public sealed class PacketTests
{
    private const int Largest = PacketHeader.Size + Limits.Payload;
    private const int Objects = 1024;

    private static readonly ExpectedTypes Bytes = new([typeof(byte[])]);

    [Theory]
    [InlineData("P")]
    [InlineData("Thirty-one characters long name")]
    [InlineData("Thirty-two characters long name!")]
    [InlineData("Päckchen")]
    public void A_packet_is_framed_the_same_whatever_its_method_is_called(string target)
    {
        foreach (var size in new[] { 0, 1, 100, 255, 256, 16_384, ushort.MaxValue, ushort.MaxValue + 1, Largest })
        {
            var packet = Enumerable.Range(0, size).Select(at => (byte)at).ToArray();
            var bytes = Frames.Protocol.GetMessageBytes(new InvocationMessage(target, [packet]));
            var call = Frames.Parse(new ReadOnlySequence<byte>(bytes), Bytes).ShouldBeOfType<InvocationMessage>();
            (call.Target, call.InvocationId, call.StreamIds!.Length).ShouldBe((target, null, 0));
            call.Arguments.ShouldHaveSingleItem().ShouldBeOfType<byte[]>().SequenceEqual(packet).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_call_that_is_more_than_a_packet_keeps_the_rest_of_it()
    {
        byte[] packet = [1, 2, 3];
        var headers = new InvocationMessage("P", [packet]) { Headers = new Dictionary<string, string> { ["x"] = "y" } };
        InvocationMessage[] calls = [new("7", "P", [packet]), new(null, "P", [packet], ["s"]), headers];
        foreach (var call in calls)
        {
            var read = Frames.Parse(Frames.Protocol.GetMessageBytes(call).ToArray(), Bytes).ShouldBeOfType<InvocationMessage>();
            MessageItemsJson.Of(read).ToJsonString().ShouldBe(MessageItemsJson.Of(call).ToJsonString());
        }
    }

    [Fact]
    public void Writing_a_packet_allocates_nothing_of_its_size()
    {
        var message = new InvocationMessage("P", [new byte[Largest]]);
        var output = new ArrayBufferWriter<byte>(2 * Limits.HubMessage);
        Allocated(() => Frames.Protocol.WriteMessage(message, output), output.ResetWrittenCount).ShouldBeLessThan(Objects);
    }

    [Fact]
    public void Reading_a_packet_allocates_it_once()
    {
        var bytes = new ReadOnlySequence<byte>(Frames.Protocol.GetMessageBytes(new InvocationMessage("P", [new byte[Largest]])));
        Allocated(() => Frames.Parse(bytes, Bytes)).ShouldBeLessThan(Largest + Objects);
    }

    /// <summary>In the second of two runs: the first pays for what is made once.</summary>
    private static long Allocated(Action action, Action? between = null)
    {
        action();
        between?.Invoke();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
