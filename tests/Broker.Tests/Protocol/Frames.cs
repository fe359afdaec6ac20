using System.Buffers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts.HubProtocol;

namespace RemoteAssist.Broker.Tests.Protocol;

internal static class Frames
{
    public static MessagePackHubProtocol Protocol { get; } = new(WireSample.Json);

    /// <summary>The length before a body of less than 128 bytes.</summary>
    public static byte[] Framed(params byte[] body) => [checked((byte)(body.Length < 128 ? body.Length : 256)), .. body];

    /// <summary>The one message in the bytes, or null; nothing may be left over.</summary>
    public static HubMessage? Parse(ReadOnlySequence<byte> bytes, IInvocationBinder binder)
    {
        var found = Protocol.TryParseMessage(ref bytes, binder, out var message);
        bytes.IsEmpty.ShouldBeTrue();
        found.ShouldBe(message is not null);
        return message;
    }

    public static HubMessage? Parse(byte[] bytes, IInvocationBinder binder) => Parse(new ReadOnlySequence<byte>(bytes), binder);

    /// <summary>The bytes in as many pieces as there are bytes, as a slow line delivers them.</summary>
    public static ReadOnlySequence<byte> InSingleBytes(ReadOnlyMemory<byte> bytes)
    {
        var first = new Piece(bytes[..1], 0);
        var last = first;
        for (var index = 1; index < bytes.Length; index++) last = last.Append(bytes.Slice(index, 1));
        return new ReadOnlySequence<byte>(first, 0, last, 1);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> bytes, long start) => (Memory, RunningIndex) = (bytes, start);

        public Piece Append(ReadOnlyMemory<byte> bytes)
        {
            var next = new Piece(bytes, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
