using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts.HubProtocol;

namespace RemoteAssist.Broker.Tests.Protocol;

public sealed class PacketCallTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65535)]
    [InlineData(65536)]
    public void A_packet_is_found_where_the_protocol_wrote_it(int size)
    {
        var packet = new byte[size];
        Random.Shared.NextBytes(packet);
        var message = Frames.Protocol.GetMessageBytes(new InvocationMessage("P", [packet])).ToArray();
        PacketCall.Measure(message).ShouldBe(message.Length);
        PacketCall.Measure([.. message, 1, 2, 3]).ShouldBe(message.Length);
        PacketCall.TryFind(message, "P", out var call).ShouldBeTrue();
        message.AsSpan(call.Argument, call.ArgumentLength).ToArray().ShouldBe(packet);
        call.Length.ShouldBe(message.Length);
    }

    [Fact]
    public void The_official_clients_shorter_form_is_one_too()
    {
        var message = Frames.Framed(0x95, 1, 0x80, 0xc0, 0xa1, (byte)'P', 0x91, 0xc4, 2, 7, 8);
        PacketCall.TryFind(message, "P", out var call).ShouldBeTrue();
        message.AsSpan(call.Argument, call.ArgumentLength).ToArray().ShouldBe([7, 8]);
    }

    [Fact]
    public void Every_other_message_is_left_to_be_read_as_one()
    {
        HubMessage[] others =
        [
            PingMessage.Instance, CloseMessage.Empty, new InvocationMessage("Q", [new byte[3]]), new InvocationMessage("1", "P", [new byte[3]]),
            new InvocationMessage("P", []), new InvocationMessage("P", [new byte[3], new byte[3]]), new InvocationMessage("P", ["text"]),
            new InvocationMessage("PP", [new byte[3]]), new InvocationMessage(null, "P", [new byte[3]], ["stream"]),
            new InvocationMessage("P", [new byte[3]]) { Headers = new Dictionary<string, string> { ["a"] = "b" } },
            CompletionMessage.Empty("1"),
        ];
        foreach (var other in others) PacketCall.TryFind(Frames.Protocol.GetMessageBytes(other).Span, "P", out _).ShouldBeFalse();
    }

    [Fact]
    public void No_beginning_of_a_message_and_no_message_with_a_changed_byte_is_read_beyond_its_end()
    {
        var message = Frames.Protocol.GetMessageBytes(new InvocationMessage("P", [new byte[300]])).ToArray();
        for (var length = 1; length < message.Length; length++)
        {
            var cut = message[..length];
            cut[0] &= 0x7f;
            PacketCall.TryFind(cut, "P", out _).ShouldBeFalse();
        }

        for (var at = 2; at < 14; at++)
            for (var value = 0; value < 256; value++)
            {
                var changed = message.ToArray();
                changed[at] = (byte)value;
                if (PacketCall.TryFind(changed, "P", out var call)) (call.Argument + call.ArgumentLength).ShouldBeLessThanOrEqualTo(changed.Length);
            }
    }

    [Theory]
    [InlineData(new byte[] { }, 0)]
    [InlineData(new byte[] { 0x80 }, 0)]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80 }, 0)]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80 }, -1)]
    [InlineData(new byte[] { 0xff, 0xff, 0xff, 0xff, 0x7f }, -1)]
    [InlineData(new byte[] { 0xff, 0xff, 0xff, 0xff, 0x07 }, 5L + int.MaxValue)]
    [InlineData(new byte[] { 0x00 }, 1)]
    public void A_length_is_known_unknown_or_none(byte[] input, long length) => PacketCall.Measure(input).ShouldBe(length);
}
