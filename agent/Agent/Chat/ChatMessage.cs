using System.Buffers.Binary;
using System.Text;

namespace RemoteAssist.Agent.Chat;

/// <summary>The messages of the chat channel (docs/protocol.md, section 4). From a console comes an id and a text, nothing else.</summary>
internal readonly record struct ChatMessage(uint Id, string Text)
{
    /// <summary>The most bytes of UTF-8 that one text holds.</summary>
    public const int LongestText = 4000;

    private const int LongestName = 400;
    private const byte Say = 1;
    private const byte OpensKind = 1;
    private const byte SaidKind = 2;
    private const int BeforeText = 7;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>False: not exactly one well-formed message.</summary>
    public static bool TryRead(ReadOnlySpan<byte> payload, out ChatMessage message)
    {
        message = default;
        if (payload.Length < BeforeText || payload[0] != Say) return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(payload[5..]);
        if (length > LongestText || payload.Length != BeforeText + length) return false;
        try
        {
            message = new(BinaryPrimitives.ReadUInt32LittleEndian(payload[1..]), Strict.GetString(payload[BeforeText..]));
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The transcript begins, for the first time or anew.</summary>
    /// <param name="now">Seconds since the chat was opened.</param>
    /// <param name="had">The highest id that this console's messages have had.</param>
    /// <param name="before">How many of the entries that follow were said before this console came.</param>
    public static byte[] Opens(uint now, uint had, ushort before)
    {
        var message = new byte[11];
        message[0] = OpensKind;
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(1), now);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(5), had);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(9), before);
        return message;
    }

    public static byte[] Said(ChatEntry entry)
    {
        var (name, text) = (Bytes(entry.Name, LongestName), Bytes(entry.Text, LongestText));
        var message = new byte[15 + name.Length + text.Length];
        message[0] = SaidKind;
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(1), entry.Party);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(3), entry.Id);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(7), entry.At);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(11), (ushort)name.Length);
        name.CopyTo(message, 13);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(13 + name.Length), (ushort)text.Length);
        text.CopyTo(message, 15 + name.Length);
        return message;
    }

    /// <summary>A text of any length as texts that each fit into one message, cut between letters.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        var (start, at, bytes) = (0, 0, 0);
        foreach (var letter in text.EnumerateRunes())
        {
            if (bytes + letter.Utf8SequenceLength > LongestText)
            {
                yield return text[start..at];
                (start, bytes) = (at, 0);
            }

            at += letter.Utf16SequenceLength;
            bytes += letter.Utf8SequenceLength;
        }

        if (at > start) yield return text[start..at];
    }

    private static byte[] Bytes(string text, int most) => Encoding.UTF8.GetBytes(text) is var bytes && bytes.Length <= most
        ? bytes : throw new ArgumentException($"A text of {bytes.Length} bytes does not fit.", nameof(text));
}
