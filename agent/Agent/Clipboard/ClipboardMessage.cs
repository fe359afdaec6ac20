using System.Buffers.Binary;

namespace RemoteAssist.Agent.Clipboard;

/// <summary>The messages of the clipboard channel (docs/protocol.md, section 4). From a console comes one that begins a text, or a part of it.</summary>
/// <param name="Number">Null: a part.</param>
/// <param name="Size">Bytes of the whole text.</param>
internal readonly record struct ClipboardMessage(uint? Number, int Size, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The most bytes of UTF-8 that one text holds.</summary>
    public const int LongestText = 256 * 1024;

    private const byte BeginsKind = 1;
    private const byte PartKind = 2;
    private const byte TakenKind = 3;
    private const byte Withheld = 0;
    private const byte Text = 1;
    private const int BeforeBytes = 10;

    /// <summary>False: not exactly one well-formed message.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> payload, out ClipboardMessage message)
    {
        message = default;
        var bytes = payload.Span;
        switch (bytes.IsEmpty ? default : bytes[0])
        {
            case BeginsKind when bytes.Length >= BeforeBytes && bytes[5] == Text:
                var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[6..]);
                if (size is 0 or > LongestText || payload.Length - BeforeBytes > size) return false;
                message = new(BinaryPrimitives.ReadUInt32LittleEndian(bytes[1..]), (int)size, payload[BeforeBytes..]);
                return true;
            case PartKind when bytes.Length > 1:
                message = new(null, 0, payload[1..]);
                return true;
            default:
                return false;
        }
    }

    /// <param name="text">The whole; null: what was copied is not passed on.</param>
    /// <param name="first">How many of its bytes come along.</param>
    public static byte[] Begins(uint number, byte[]? text, int first)
    {
        var message = new byte[BeforeBytes + first];
        message[0] = BeginsKind;
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(1), number);
        message[5] = text is null ? Withheld : Text;
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(6), (uint)(text?.Length ?? 0));
        text.AsSpan(0, first).CopyTo(message.AsSpan(BeforeBytes));
        return message;
    }

    public static byte[] Part(ReadOnlySpan<byte> bytes) => [PartKind, .. bytes];

    /// <param name="isThere">Who pastes at this PC gets the console's text of that number.</param>
    public static byte[] Taken(uint number, bool isThere)
    {
        var message = new byte[6];
        message[0] = TakenKind;
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(1), number);
        message[5] = isThere ? (byte)1 : (byte)0;
        return message;
    }
}
