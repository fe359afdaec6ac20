using System.Buffers.Binary;

namespace RemoteAssist.Support.Screen;

/// <summary>Reads a frame's commands, never past their end.</summary>
internal ref struct FrameReader(ReadOnlySpan<byte> rest)
{
    private ReadOnlySpan<byte> _rest = rest;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte U8() => Bytes(1)[0];

    public ushort U16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

    public uint Varint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = U8();
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value <= uint.MaxValue ? (uint)value : throw new MalformedScreenException("A number is too large.");
        }

        throw new MalformedScreenException("A number is too long.");
    }

    public int Signed()
    {
        var value = Varint();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <returns>At most <paramref name="most"/>.</returns>
    public int Count(int most, string complaint)
    {
        var value = Varint();
        return value <= (uint)most ? (int)value : throw new MalformedScreenException(complaint);
    }

    public uint Colour()
    {
        var bytes = Bytes(3);
        return (uint)((bytes[0] << 16) | (bytes[1] << 8) | bytes[2]);
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > _rest.Length) throw new MalformedScreenException("A frame ends too early.");
        var bytes = _rest[..count];
        _rest = _rest[count..];
        return bytes;
    }
}
