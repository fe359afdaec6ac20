using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RemoteAssist.Agent.Screen.Photos;

/// <summary>Pixels as JFIF's luminance and two colour differences (BT.601, full range), all around 0.</summary>
internal static class ColourSplit
{
    private const float Red = 0.299f;
    private const float Green = 0.587f;
    private const float Blue = 0.114f;
    private const float ToCb = 0.5f / (1 - Blue);
    private const float ToCr = 0.5f / (1 - Red);

    /// <param name="pixels">8 rows of 8, <paramref name="stride"/> pixels from one to the next.</param>
    /// <param name="blocks">64 values each of luminance, blue and red difference.</param>
    public static void Full(ReadOnlySpan<uint> pixels, int stride, Span<float> blocks)
    {
        _ = pixels[(7 * stride) + 7];
        _ = blocks[191];
        ref var from = ref MemoryMarshal.GetReference(pixels);
        ref var into = ref MemoryMarshal.GetReference(blocks);
        for (nuint y = 0; y < 8; y++)
        {
            Split(ref Unsafe.Add(ref from, y * (nuint)stride), out var luminance, out var blue, out var red);
            luminance.StoreUnsafe(ref into, y * 8);
            (blue * ToCb).StoreUnsafe(ref into, (y * 8) + 64);
            (red * ToCr).StoreUnsafe(ref into, (y * 8) + 128);
        }
    }

    /// <param name="pixels">16 rows of 16.</param>
    /// <param name="blocks">Four blocks of luminance (above left, above right, …), then one each of the mean blue and red difference of 2×2 pixels.</param>
    public static void Halved(ReadOnlySpan<uint> pixels, int stride, Span<float> blocks)
    {
        _ = pixels[(15 * stride) + 15];
        _ = blocks[383];
        ref var from = ref MemoryMarshal.GetReference(pixels);
        ref var into = ref MemoryMarshal.GetReference(blocks);
        for (nuint y = 0; y < 8; y++)
        {
            var at = ((y >> 2) * 128) + ((y & 3) * 16);
            ref var above = ref Unsafe.Add(ref from, 2 * y * (nuint)stride);
            ref var below = ref Unsafe.Add(ref above, (nuint)stride);
            Split(ref above, out var luminance, out var blueLeft, out var redLeft);
            luminance.StoreUnsafe(ref into, at);
            Split(ref below, out luminance, out var blue, out var red);
            luminance.StoreUnsafe(ref into, at + 8);
            blueLeft += blue;
            redLeft += red;
            Split(ref Unsafe.Add(ref above, 8), out luminance, out var blueRight, out var redRight);
            luminance.StoreUnsafe(ref into, at + 64);
            Split(ref Unsafe.Add(ref below, 8), out luminance, out blue, out red);
            luminance.StoreUnsafe(ref into, at + 72);
            blueRight += blue;
            redRight += red;
            (Pairs(blueLeft, blueRight) * (ToCb / 4)).StoreUnsafe(ref into, (y * 8) + 256);
            (Pairs(redLeft, redRight) * (ToCr / 4)).StoreUnsafe(ref into, (y * 8) + 320);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Split(ref uint pixels, out Vector256<float> luminance, out Vector256<float> blue, out Vector256<float> red)
    {
        var eight = Vector256.LoadUnsafe(ref pixels).AsInt32();
        var mask = Vector256.Create(0xFF);
        red = Vector256.ConvertToSingle((eight >> 16) & mask);
        blue = Vector256.ConvertToSingle(eight & mask);
        var light = (red * Red) + (Vector256.ConvertToSingle((eight >> 8) & mask) * Green) + (blue * Blue);
        (red, blue) = (red - light, blue - light);
        luminance = light - Vector256.Create(128f);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pairs(Vector256<float> left, Vector256<float> right)
    {
        var order = Vector256.Create(0, 2, 4, 6, 1, 3, 5, 7);
        left = Vector256.Shuffle(left, order);
        right = Vector256.Shuffle(right, order);
        return Vector256.Create(left.GetLower() + left.GetUpper(), right.GetLower() + right.GetUpper());
    }
}
