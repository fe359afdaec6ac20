namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>A buffer that grows and is kept, so that a warm coder allocates nothing.</summary>
internal sealed class GrowingBytes
{
    private byte[] _bytes = new byte[64 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    /// <summary>The array itself, for a writer that grows it: it says afterwards by <see cref="Advance"/> how far it came.</summary>
    public ref byte[] Array => ref _bytes;

    public void Clear() => Length = 0;

    /// <summary>Takes back what came after <paramref name="length"/>.</summary>
    public void Truncate(int length) => Length = length;

    /// <returns>At least that many bytes behind what is written; nothing counts as written before <see cref="Advance"/>.</returns>
    public Span<byte> Room(int count)
    {
        if (Length + count > _bytes.Length) System.Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    public void Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Unsigned LEB128.</summary>
    public void AddVarint(uint value)
    {
        for (; value >= 0x80; value >>= 7) Add((byte)(value | 0x80));
        Add((byte)value);
    }

    /// <summary>Zigzag, then LEB128.</summary>
    public void AddSigned(int value) => AddVarint((uint)((value << 1) ^ (value >> 31)));
}
