using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RemoteAssist.Agent.Screen.Photos;

/// <summary>
/// Discrete cosine transform and quantization of 8×8 samples, by the method of Arai, Agui and Nakajima with eight columns at a time.
/// Adds and multiplies one after the other on every machine, so that the same picture gives the same bytes everywhere.
/// </summary>
internal static class BlockTransform
{
    /// <summary>Added to a small number it leaves that number, rounded, in the low bits.</summary>
    private const float Rounding = 12582912;

    /// <param name="samples">64 values around 0, row by row.</param>
    /// <param name="factors">64 values of a <see cref="Quantizer"/>.</param>
    /// <param name="quantized">64 values, column by column.</param>
    /// <returns>A bit for every value that is not 0, the first lowest.</returns>
    public static ulong Apply(ref float samples, ref float factors, ref int quantized)
    {
        var r0 = Vector256.LoadUnsafe(ref samples);
        var r1 = Vector256.LoadUnsafe(ref samples, 8);
        var r2 = Vector256.LoadUnsafe(ref samples, 16);
        var r3 = Vector256.LoadUnsafe(ref samples, 24);
        var r4 = Vector256.LoadUnsafe(ref samples, 32);
        var r5 = Vector256.LoadUnsafe(ref samples, 40);
        var r6 = Vector256.LoadUnsafe(ref samples, 48);
        var r7 = Vector256.LoadUnsafe(ref samples, 56);
        Columns(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Columns(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        return Quantize(r0, ref factors, ref quantized, 0) | Quantize(r1, ref factors, ref quantized, 8)
            | Quantize(r2, ref factors, ref quantized, 16) | Quantize(r3, ref factors, ref quantized, 24)
            | Quantize(r4, ref factors, ref quantized, 32) | Quantize(r5, ref factors, ref quantized, 40)
            | Quantize(r6, ref factors, ref quantized, 48) | Quantize(r7, ref factors, ref quantized, 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Quantize(Vector256<float> row, ref float factors, ref int quantized, int at)
    {
        var rounded = (row * Vector256.LoadUnsafe(ref factors, (nuint)at)) + Vector256.Create(Rounding);
        var values = rounded.AsInt32() - Vector256.Create(Rounding).AsInt32();
        values.StoreUnsafe(ref quantized, (nuint)at);
        return (ulong)(byte)~Vector256.Equals(values, Vector256<int>.Zero).ExtractMostSignificantBits() << at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Columns(
        ref Vector256<float> r0, ref Vector256<float> r1, ref Vector256<float> r2, ref Vector256<float> r3,
        ref Vector256<float> r4, ref Vector256<float> r5, ref Vector256<float> r6, ref Vector256<float> r7)
    {
        var (s0, d0) = (r0 + r7, r0 - r7);
        var (s1, d1) = (r1 + r6, r1 - r6);
        var (s2, d2) = (r2 + r5, r2 - r5);
        var (s3, d3) = (r3 + r4, r3 - r4);

        var (even0, even3) = (s0 + s3, s0 - s3);
        var (even1, even2) = (s1 + s2, s1 - s2);
        var turned = (even2 + even3) * 0.707106781f;
        (r0, r4) = (even0 + even1, even0 - even1);
        (r2, r6) = (even3 + turned, even3 - turned);

        var odd0 = d3 + d2;
        var odd1 = (d2 + d1) * 0.707106781f;
        var odd2 = d1 + d0;
        var shared = (odd0 - odd2) * 0.382683433f;
        var first = (odd0 * 0.541196100f) + shared;
        var last = (odd2 * 1.306562965f) + shared;
        var (sum, difference) = (d0 + odd1, d0 - odd1);
        (r5, r3) = (difference + first, difference - first);
        (r1, r7) = (sum + last, sum - last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector256<float> r0, ref Vector256<float> r1, ref Vector256<float> r2, ref Vector256<float> r3,
        ref Vector256<float> r4, ref Vector256<float> r5, ref Vector256<float> r6, ref Vector256<float> r7)
    {
        if (!Avx.IsSupported)
        {
            TransposePlainly(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
            return;
        }

        var (a0, a1) = (Avx.UnpackLow(r0, r1), Avx.UnpackHigh(r0, r1));
        var (a2, a3) = (Avx.UnpackLow(r2, r3), Avx.UnpackHigh(r2, r3));
        var (a4, a5) = (Avx.UnpackLow(r4, r5), Avx.UnpackHigh(r4, r5));
        var (a6, a7) = (Avx.UnpackLow(r6, r7), Avx.UnpackHigh(r6, r7));
        var (b0, b1) = (Avx.Shuffle(a0, a2, 0x44), Avx.Shuffle(a0, a2, 0xEE));
        var (b2, b3) = (Avx.Shuffle(a1, a3, 0x44), Avx.Shuffle(a1, a3, 0xEE));
        var (b4, b5) = (Avx.Shuffle(a4, a6, 0x44), Avx.Shuffle(a4, a6, 0xEE));
        var (b6, b7) = (Avx.Shuffle(a5, a7, 0x44), Avx.Shuffle(a5, a7, 0xEE));
        (r0, r4) = (Avx.Permute2x128(b0, b4, 0x20), Avx.Permute2x128(b0, b4, 0x31));
        (r1, r5) = (Avx.Permute2x128(b1, b5, 0x20), Avx.Permute2x128(b1, b5, 0x31));
        (r2, r6) = (Avx.Permute2x128(b2, b6, 0x20), Avx.Permute2x128(b2, b6, 0x31));
        (r3, r7) = (Avx.Permute2x128(b3, b7, 0x20), Avx.Permute2x128(b3, b7, 0x31));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TransposePlainly(
        ref Vector256<float> r0, ref Vector256<float> r1, ref Vector256<float> r2, ref Vector256<float> r3,
        ref Vector256<float> r4, ref Vector256<float> r5, ref Vector256<float> r6, ref Vector256<float> r7)
    {
        Span<float> rows = stackalloc float[64];
        ref var at = ref rows[0];
        r0.StoreUnsafe(ref at);
        r1.StoreUnsafe(ref at, 8);
        r2.StoreUnsafe(ref at, 16);
        r3.StoreUnsafe(ref at, 24);
        r4.StoreUnsafe(ref at, 32);
        r5.StoreUnsafe(ref at, 40);
        r6.StoreUnsafe(ref at, 48);
        r7.StoreUnsafe(ref at, 56);
        for (var y = 1; y < 8; y++)
            for (var x = 0; x < y; x++) (rows[(y * 8) + x], rows[(x * 8) + y]) = (rows[(x * 8) + y], rows[(y * 8) + x]);
        r0 = Vector256.LoadUnsafe(ref at);
        r1 = Vector256.LoadUnsafe(ref at, 8);
        r2 = Vector256.LoadUnsafe(ref at, 16);
        r3 = Vector256.LoadUnsafe(ref at, 24);
        r4 = Vector256.LoadUnsafe(ref at, 32);
        r5 = Vector256.LoadUnsafe(ref at, 40);
        r6 = Vector256.LoadUnsafe(ref at, 48);
        r7 = Vector256.LoadUnsafe(ref at, 56);
    }
}
