using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace RemoteAssist.Contracts.HubProtocol;

/// <summary>
/// Reads MessagePack values one after the other. A length or count that promises more than is there is refused before
/// anything is allocated for it; every failure is an <see cref="InvalidDataException"/>.
/// </summary>
internal ref partial struct MessagePackReader(ReadOnlySequence<byte> source)
{
    private SequenceReader<byte> bytes = new(source);

    public readonly bool AtEnd => bytes.End;

    /// <summary>What comes next, without consuming it.</summary>
    public readonly MessagePackKind Kind
        => bytes.TryPeek(out var code) ? MessagePackCode.KindOf(code) : throw CutShort();

    public bool TryReadNil()
    {
        if (Kind != MessagePackKind.Nil) return false;
        bytes.Advance(1);
        return true;
    }

    public bool ReadBoolean() => TakeCode(MessagePackKind.Boolean) == MessagePackCode.True;

    public string ReadString() => Encoding.UTF8.GetString(ReadUtf8());

    /// <summary>A string's bytes, checked to be UTF-8; good until the source changes.</summary>
    public ReadOnlySpan<byte> ReadUtf8()
    {
        var code = TakeCode(MessagePackKind.String);
        var text = TakeSpan(code < MessagePackCode.Nil ? code & 0x1f : ReadLength(1 << (code - MessagePackCode.String8)));
        return Utf8.IsValid(text) ? text : throw new InvalidDataException("A string is not UTF-8.");
    }

    /// <summary>A bin's bytes; the only copy on a packet's way in.</summary>
    public byte[] ReadBinary()
    {
        var length = ReadBinaryLength();
        var binary = GC.AllocateUninitializedArray<byte>(length);
        bytes.TryCopyTo(binary);
        bytes.Advance(length);
        return binary;
    }

    /// <summary>A bin's bytes, where they lie in one piece not copied; good until the source changes.</summary>
    public ReadOnlySpan<byte> ReadBinarySpan() => TakeSpan(ReadBinaryLength());

    /// <summary>How many values follow; each is at least a byte, so there are never more than bytes left.</summary>
    public int ReadArrayLength()
    {
        var code = TakeCode(MessagePackKind.Array);
        return code < MessagePackCode.FixedString ? Fits(code & 0x0f) : ReadLength(2 << (code - MessagePackCode.Array16));
    }

    /// <summary>How many pairs follow.</summary>
    public int ReadMapLength()
    {
        var code = TakeCode(MessagePackKind.Map);
        var pairs = code < MessagePackCode.FixedArray ? code & 0x0f : ReadLength(2 << (code - MessagePackCode.Map16));
        Fits(2L * pairs);
        return pairs;
    }

    /// <summary>An extension's type and bytes.</summary>
    public ReadOnlySpan<byte> ReadExtension(out sbyte type)
    {
        var code = TakeCode(MessagePackKind.Extension);
        var length = code >= MessagePackCode.FixedExtension1
            ? 1 << (code - MessagePackCode.FixedExtension1)
            : ReadLength(1 << (code - MessagePackCode.Extension8));
        type = (sbyte)TakeBits(1);
        return TakeSpan(length);
    }

    private int ReadBinaryLength()
        => ReadLength(1 << (TakeCode(MessagePackKind.Binary) - MessagePackCode.Binary8));

    private int ReadLength(int width) => Fits((long)TakeBits(width));

    private readonly int Fits(long length) => length <= bytes.Remaining ? (int)length : throw CutShort();

    private byte TakeCode(MessagePackKind expected)
    {
        var found = Kind;
        if (found != expected) throw new InvalidDataException($"{expected} expected, {found} found.");
        bytes.TryRead(out var code);
        return code;
    }

    private ulong TakeBits(int width)
    {
        Span<byte> bits = stackalloc byte[sizeof(ulong)];
        bits.Clear();
        if (!bytes.TryCopyTo(bits[^width..])) throw CutShort();
        bytes.Advance(width);
        return BinaryPrimitives.ReadUInt64BigEndian(bits);
    }

    private ReadOnlySpan<byte> TakeSpan(int length)
    {
        Fits(length);
        var unread = bytes.UnreadSpan;
        ReadOnlySpan<byte> taken = unread.Length >= length ? unread[..length] : bytes.UnreadSequence.Slice(0, length).ToArray();
        bytes.Advance(length);
        return taken;
    }

    private static InvalidDataException CutShort() => new("The message ends within a value.");
}
