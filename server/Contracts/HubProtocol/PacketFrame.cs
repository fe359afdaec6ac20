using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>
/// A call without answer whose only argument is bytes, as every packet is. Its size is known beforehand, so length,
/// head and bytes go straight to where they are wanted: the packet is copied once.
/// </summary>
internal readonly record struct PacketFrame(string Target, ReadOnlyMemory<byte> Packet)
{
    // Array of 6, invocation, no headers, no id; array of 1 argument; no stream ids.
    private static ReadOnlySpan<byte> Start => [0x96, 0x01, 0x80, 0xc0];
    private const byte OneArgument = 0x91;
    private const byte NoStreams = 0x90;

    private const int MaxTarget = 31;
    private const int MaxHead = MessageLength.MaxSize + 4 + 1 + MaxTarget + 1;

    public static bool TryFrom(HubMessage message, [NotNullWhen(true)] out PacketFrame? frame)
    {
        frame = null;
        if (message is not InvocationMessage { InvocationId: null, Arguments: [var argument] } call
            || call.Target.Length > MaxTarget || call.Headers is { Count: > 0 } || call.StreamIds is { Length: > 0 }
            || !Ascii.IsValid(call.Target)) return false;
        if (argument is byte[] array) frame = new PacketFrame(call.Target, array);
        if (argument is ReadOnlyMemory<byte> memory) frame = new PacketFrame(call.Target, memory);
        return frame is not null;
    }

    /// <summary>Room that is enough to write it without growing.</summary>
    public int Room => MaxHead + BodySize;

    private int BodySize
        => checked(Start.Length + 1 + Target.Length + 1 + BinaryHeadSize + Packet.Length + 1);

    private int BinaryHeadSize => Packet.Length <= byte.MaxValue ? 2 : Packet.Length <= ushort.MaxValue ? 3 : 5;

    public void WriteTo(IBufferWriter<byte> output)
    {
        var head = output.GetSpan(MaxHead);
        var size = MessageLength.Write(BodySize, head);
        Start.CopyTo(head[size..]);
        size += Start.Length;
        head[size++] = (byte)(MessagePackCode.FixedString | Target.Length);
        size += Encoding.ASCII.GetBytes(Target, head[size..]);
        head[size++] = OneArgument;
        output.Advance(size);
        new MessagePackWriter(output).WriteBinary(Packet.Span);
        output.GetSpan(1)[0] = NoStreams;
        output.Advance(1);
    }
}
