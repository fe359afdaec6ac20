using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Screen.Photos;

/// <summary>Writes quantized blocks with the typical Huffman codes, most significant bit first, a 0 behind every byte of 0xFF.</summary>
internal ref struct EntropyWriter(Span<byte> into)
{
    /// <summary>No block takes more bytes: 64 coefficients of at most 27 bits, every byte stuffed.</summary>
    public const int MostPerBlock = 448;

    private static readonly ulong[] LuminanceDc = JpegTables.Codes(JpegTables.LuminanceDc);
    private static readonly ulong[] LuminanceAc = JpegTables.Codes(JpegTables.LuminanceAc);
    private static readonly ulong[] ChrominanceDc = JpegTables.Codes(JpegTables.ChrominanceDc);
    private static readonly ulong[] ChrominanceAc = JpegTables.Codes(JpegTables.ChrominanceAc);

    /// <summary>Per row of a block and per set of its bits the same bits in zigzag order.</summary>
    private static readonly ulong[] Ordered = Order();

    private Span<byte> _into = into;
    private ulong _bits;
    private int _free = 64;

    public int Written { get; private set; }

    /// <summary>Column by column position of the first, second, … coefficient.</summary>
    private static ReadOnlySpan<byte> Places =>
    [
        0, 8, 1, 2, 9, 16, 24, 17, 10, 3, 4, 11, 18, 25, 32, 40, 33, 26, 19, 12, 5, 6, 13, 20, 27, 34, 41, 48, 56, 49, 42, 35,
        28, 21, 14, 7, 15, 22, 29, 36, 43, 50, 57, 58, 51, 44, 37, 30, 23, 31, 38, 45, 52, 59, 60, 53, 46, 39, 47, 54, 61, 62, 55, 63,
    ];

    /// <summary>What is written goes on in a longer copy.</summary>
    public void Continue(Span<byte> into) => _into = into;

    /// <param name="quantized">64 values, column by column.</param>
    /// <param name="present">A bit for every value that is not 0.</param>
    /// <param name="before">The first coefficient of this component's block before; becomes this block's.</param>
    public void Block(ref int quantized, ulong present, ref int before, bool chrominance)
    {
        if (_into.Length - Written < MostPerBlock + 16) throw new InvalidOperationException("There is no room for a block.");
        ref var dc = ref MemoryMarshal.GetArrayDataReference(chrominance ? ChrominanceDc : LuminanceDc);
        ref var ac = ref MemoryMarshal.GetArrayDataReference(chrominance ? ChrominanceAc : LuminanceAc);
        ref var places = ref MemoryMarshal.GetReference(Places);
        ref var into = ref MemoryMarshal.GetReference(_into);
        var (bits, free, at) = (_bits, _free, Written);

        var value = quantized - before;
        before = quantized;
        var size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
        var code = Unsafe.Add(ref dc, size);
        Put(ref into, ref bits, ref free, ref at, (uint)(code >> 32) | Low(value, size), (int)code);

        var left = InOrder(present) & ~1UL;
        var last = 0;
        while (left != 0)
        {
            var place = BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            var run = place - last - 1;
            last = place;
            while (run > 15)
            {
                var sixteen = Unsafe.Add(ref ac, 0xF0);
                Put(ref into, ref bits, ref free, ref at, (uint)(sixteen >> 32), (int)sixteen);
                run -= 16;
            }

            value = Unsafe.Add(ref quantized, (nint)Unsafe.Add(ref places, place));
            size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
            code = Unsafe.Add(ref ac, (run << 4) + size);
            Put(ref into, ref bits, ref free, ref at, (uint)(code >> 32) | Low(value, size), (int)code);
        }

        if (last != 63) Put(ref into, ref bits, ref free, ref at, (uint)(ac >> 32), (int)ac);
        (_bits, _free, Written) = (bits, free, at);
    }

    /// <summary>Fills the last byte with ones. Needs room for 16 bytes.</summary>
    public void End()
    {
        var used = 64 - _free;
        var fill = -used & 7;
        var bits = (_bits << fill) | ((1UL << fill) - 1);
        for (var left = used + fill - 8; left >= 0; left -= 8) Stuffed((byte)(bits >> left));
    }

    private void Stuffed(byte value)
    {
        _into[Written++] = value;
        if (value == 0xFF) _into[Written++] = 0;
    }

    /// <summary>A negative number is written as one less, its low bits only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Low(int value, int size) => (uint)(value + (value >> 31)) & ((1u << size) - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref byte into, ref ulong bits, ref int free, ref int at, uint code, int length)
    {
        free -= length;
        if (free >= 0)
        {
            bits = (bits << length) | code;
            return;
        }

        bits = (bits << (length + free)) | (code >> -free);
        at = Store(ref into, at, bits);
        free += 64;
        bits = code;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Store(ref byte into, int at, ulong bits)
    {
        if ((bits & 0x8080808080808080 & ~(bits + 0x0101010101010101)) != 0) return StoreStuffed(ref into, at, bits);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref into, at), BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(bits) : bits);
        return at + 8;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int StoreStuffed(ref byte into, int at, ulong bits)
    {
        for (var left = 56; left >= 0; left -= 8)
        {
            var value = (byte)(bits >> left);
            Unsafe.Add(ref into, at++) = value;
            if (value == 0xFF) Unsafe.Add(ref into, at++) = 0;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong InOrder(ulong present)
    {
        ref var ordered = ref MemoryMarshal.GetArrayDataReference(Ordered);
        return Unsafe.Add(ref ordered, (nint)(byte)present)
            | Unsafe.Add(ref ordered, (nint)(0x100 + (byte)(present >> 8)))
            | Unsafe.Add(ref ordered, (nint)(0x200 + (byte)(present >> 16)))
            | Unsafe.Add(ref ordered, (nint)(0x300 + (byte)(present >> 24)))
            | Unsafe.Add(ref ordered, (nint)(0x400 + (byte)(present >> 32)))
            | Unsafe.Add(ref ordered, (nint)(0x500 + (byte)(present >> 40)))
            | Unsafe.Add(ref ordered, (nint)(0x600 + (byte)(present >> 48)))
            | Unsafe.Add(ref ordered, (nint)(0x700 + (byte)(present >> 56)));
    }

    private static ulong[] Order()
    {
        var ordered = new ulong[8 * 256];
        for (var i = 0; i < 64; i++)
        {
            var place = Places[i];
            for (var set = 0; set < 256; set++)
                if ((set & (1 << (place & 7))) != 0) ordered[((place >> 3) << 8) + set] |= 1UL << i;
        }

        return ordered;
    }
}
