using System.Buffers.Binary;
using System.Text;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>
/// A call without answer whose only argument is bytes, found in what came off the line without reading the message as one: who passes it on
/// needs no more than where its bytes lie. Whatever is written in another way than usual is none, and is read as a message.
/// </summary>
/// <param name="Length">Of the whole message, its own length before it included.</param>
/// <param name="Argument">Where the argument's bytes begin in it.</param>
/// <param name="ArgumentLength">How many they are.</param>
public readonly record struct PacketCall(int Length, int Argument, int ArgumentLength)
{
    // Invocation, no headers, no id; then the target. Before it an array of five, or of six with no stream ids at its end.
    private static ReadOnlySpan<byte> Start => [0x01, 0x80, 0xc0];
    private const byte Five = 0x95;
    private const byte Six = 0x96;
    private const byte OneArgument = 0x91;
    private const byte NoStreams = 0x90;

    /// <summary>How long the first message is, its length before it included; 0: more bytes are needed to know, -1: it is none.</summary>
    public static long Measure(ReadOnlySpan<byte> input)
    {
        var length = 0L;
        for (var index = 0; index < MessageLength.MaxSize; index++)
        {
            if (index == input.Length) return 0;
            length |= (long)(input[index] & 0x7f) << (7 * index);
            if (input[index] <= 0x7f) return length <= int.MaxValue ? index + 1 + length : -1;
        }

        return -1;
    }

    /// <param name="message">One whole message, its length before it included.</param>
    /// <param name="target">In ASCII, at most 31 letters.</param>
    public static bool TryFind(ReadOnlySpan<byte> message, string target, out PacketCall call)
    {
        call = default;
        var at = 0;
        while (message[at] > 0x7f) at++;
        at++;
        var before = at + 1 + Start.Length + 1 + target.Length + 1;
        if (message.Length < before + 3) return false;
        var items = message[at++];
        if (items is not (Five or Six) || !message[at..].StartsWith(Start)) return false;
        at += Start.Length;
        if (message[at++] != (MessagePackCode.FixedString | target.Length)) return false;
        if (!Ascii.Equals(message.Slice(at, target.Length), target)) return false;
        at += target.Length;
        if (message[at++] != OneArgument) return false;
        if (!TryReadBinaryHead(message, ref at, out var length)) return false;
        var end = at + (long)length + (items == Six ? 1 : 0);
        if (end != message.Length || (items == Six && message[^1] != NoStreams)) return false;
        call = new PacketCall(message.Length, at, (int)length);
        return true;
    }

    private static bool TryReadBinaryHead(ReadOnlySpan<byte> message, ref int at, out uint length)
    {
        length = 0;
        var code = message[at++];
        var width = code switch { MessagePackCode.Binary8 => 1, MessagePackCode.Binary16 => 2, MessagePackCode.Binary32 => 4, _ => 0 };
        if (width == 0 || message.Length < at + width) return false;
        length = width switch
        {
            1 => message[at],
            2 => BinaryPrimitives.ReadUInt16BigEndian(message[at..]),
            _ => BinaryPrimitives.ReadUInt32BigEndian(message[at..]),
        };
        at += width;
        return true;
    }
}
