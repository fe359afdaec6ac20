using System.Buffers.Binary;
using System.Text;

namespace RemoteAssist.Support.Hubs;

/// <summary>
/// The few frames of SignalR's MessagePack protocol that the load needs, made by hand so that the generator costs little:
/// a length as a varint, then an array (docs/protocol.md).
/// </summary>
public static class HubFrames
{
    /// <summary>The handshake is JSON and ends with 0x1E.</summary>
    public static byte[] Handshake { get; } = "{\"protocol\":\"messagepack\",\"version\":2}\u001e"u8.ToArray();

    public static byte[] Ping { get; } = [2, 0x91, 6];

    /// <summary>Before a packet of that length: [1, {}, nil, "P", [bin]] up to the packet's first byte; after it comes <see cref="After"/>.</summary>
    public static byte[] Before(int packet)
    {
        byte[] message = [0x96, 1, 0x80, 0xc0, 0xa1, (byte)'P', 0x91, .. BinHead(packet)];
        return [.. VarInt(message.Length + packet + After.Length), .. message];
    }

    /// <summary>No streams.</summary>
    public static byte[] After { get; } = [0x90];

    /// <summary>A call that is answered, with one map as its argument, or none.</summary>
    public static byte[] Call(string id, string method, params (string Name, object? Value)[] argument)
    {
        byte[] message = [0x96, 1, 0x80, .. Text(id), .. Text(method), .. argument.Length == 0 ? [0x90] : (byte[])[0x91, .. Map(argument)], 0x90];
        return [.. VarInt(message.Length), .. message];
    }

    /// <summary>Reads a length. False: more bytes are needed.</summary>
    public static bool TryReadLength(ReadOnlySpan<byte> data, out int length, out int size)
    {
        (length, size) = (0, 0);
        for (; size < data.Length && size < 5; size++)
        {
            length |= (data[size] & 0x7f) << (7 * size);
            if ((data[size] & 0x80) != 0) continue;
            size++;
            return true;
        }

        return false;
    }

    /// <summary>The packet of an invocation of "P"; empty for any other message.</summary>
    public static ReadOnlySpan<byte> PacketOf(ReadOnlySpan<byte> message)
    {
        if (message.Length < 10 || message[1] != 1 || message[2] != 0x80 || message[3] != 0xc0) return [];
        if (message[4] != 0xa1 || message[5] != (byte)'P' || message[6] != 0x91) return [];
        var body = message[7..];
        return body[0] switch
        {
            0xc4 => body.Slice(2, body[1]),
            0xc5 => body.Slice(3, BinaryPrimitives.ReadUInt16BigEndian(body[1..])),
            0xc6 => body.Slice(5, BinaryPrimitives.ReadInt32BigEndian(body[1..])),
            _ => [],
        };
    }

    /// <summary>A completion: [3, {}, id, kind, …] with kind 1 = error, 2 = void, 3 = result.</summary>
    public static (string Id, int Kind, string Text)? CompletionOf(ReadOnlySpan<byte> message)
    {
        if (message.Length < 5 || message[1] != 3 || message[2] != 0x80) return null;
        var length = message[3] & 0x1f;
        return (Encoding.UTF8.GetString(message.Slice(4, length)), message[4 + length], Encoding.UTF8.GetString(message[(5 + length)..]));
    }

    private static byte[] Map((string Name, object? Value)[] fields)
        => [(byte)(0x80 | fields.Length), .. fields.SelectMany(field => Text(field.Name).Concat(Value(field.Value)))];

    private static byte[] Value(object? value) => value switch
    {
        null => [0xc0],
        bool yes => [yes ? (byte)0xc3 : (byte)0xc2],
        int number and >= 0 and < 128 => [(byte)number],
        string text => Text(text),
        _ => throw new NotSupportedException($"{value.GetType()} is not needed here."),
    };

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length < 32 ? [(byte)(0xa0 | bytes.Length), .. bytes] : [0xd9, (byte)bytes.Length, .. bytes];
    }

    private static byte[] BinHead(int length) => length switch
    {
        < 256 => [0xc4, (byte)length],
        < 65536 => [0xc5, (byte)(length >> 8), (byte)length],
        _ => [0xc6, 0, (byte)(length >> 16), (byte)(length >> 8), (byte)length],
    };

    private static byte[] VarInt(int value)
    {
        var bytes = new List<byte>();
        for (; value > 0x7f; value >>= 7) bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        return [.. bytes];
    }
}
