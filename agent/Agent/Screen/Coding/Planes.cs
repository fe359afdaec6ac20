using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>Pixels as three planes, green, red − green, blue − green, every value less its prediction.</summary>
internal static class Planes
{
    public const int PerPixel = 3;

    /// <param name="pixels">0x00RRGGBB, rows of <paramref name="stride"/> pixels.</param>
    /// <param name="into">Three times the box's area.</param>
    public static void Write(ReadOnlySpan<uint> pixels, int stride, Box box, PlaneFilter filter, Span<byte> into)
    {
        Split(pixels, stride, box, into);
        for (var plane = 0; plane < PerPixel; plane++) Filter(into.Slice(plane * box.Area, box.Area), box.Width, filter);
    }

    /// <summary>The filter that leaves the least of the green in a few of the box's rows.</summary>
    public static PlaneFilter Choose(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        var (left, above, median) = (0, 0, 0);
        for (var y = box.Y + 1; y < box.Bottom; y += 3)
        {
            var row = pixels.Slice((y * stride) + box.X, box.Width);
            var up = pixels.Slice(((y - 1) * stride) + box.X, box.Width);
            for (var x = 1; x < row.Length; x++)
            {
                var (here, a, b, c) = ((int)(byte)(row[x] >> 8), (int)(byte)(row[x - 1] >> 8), (int)(byte)(up[x] >> 8), (int)(byte)(up[x - 1] >> 8));
                left += Math.Abs(here - a);
                above += Math.Abs(here - b);
                median += Math.Abs(here - Math.Clamp(a + b - c, Math.Min(a, b), Math.Max(a, b)));
            }
        }

        if (median < left && median < above) return PlaneFilter.Median;
        return left <= above ? PlaneFilter.Left : PlaneFilter.Above;
    }

    private static void Split(ReadOnlySpan<uint> pixels, int stride, Box box, Span<byte> into)
    {
        var green = into[..box.Area];
        var red = into.Slice(box.Area, box.Area);
        var blue = into.Slice(2 * box.Area, box.Area);
        for (var y = 0; y < box.Height; y++)
        {
            var row = pixels.Slice(((box.Y + y) * stride) + box.X, box.Width);
            var at = y * box.Width;
            for (var x = 0; x < row.Length; x++, at++)
            {
                var pixel = row[x];
                var g = pixel >> 8;
                (green[at], red[at], blue[at]) = ((byte)g, (byte)((pixel >> 16) - g), (byte)(pixel - g));
            }
        }
    }

    /// <summary>In place, from the last value to the first, so that predictions see what has not been replaced yet.</summary>
    private static void Filter(Span<byte> plane, int width, PlaneFilter filter)
    {
        for (var start = plane.Length - width; start >= 0; start -= width)
        {
            var row = plane.Slice(start, width);
            var above = start > 0 ? plane.Slice(start - width, width) : default;
            switch (filter)
            {
                case PlaneFilter.Left: SubtractLeft(row); break;
                case PlaneFilter.Above when !above.IsEmpty: SubtractAbove(row, above); break;
                case PlaneFilter.Median: SubtractMedian(row, above); break;
            }
        }
    }

    private static void SubtractLeft(Span<byte> row)
    {
        for (var x = row.Length - 1; x > 0; x--) row[x] -= row[x - 1];
    }

    private static void SubtractAbove(Span<byte> row, ReadOnlySpan<byte> above)
    {
        var x = 0;
        ref var to = ref MemoryMarshal.GetReference(row);
        ref var from = ref MemoryMarshal.GetReference(above);
        for (; x + Vector256<byte>.Count <= row.Length; x += Vector256<byte>.Count)
            (Vector256.LoadUnsafe(ref to, (nuint)x) - Vector256.LoadUnsafe(ref from, (nuint)x)).StoreUnsafe(ref to, (nuint)x);
        for (; x < row.Length; x++) row[x] -= above[x];
    }

    private static void SubtractMedian(Span<byte> row, ReadOnlySpan<byte> above)
    {
        for (var x = row.Length - 1; x >= 0; x--)
        {
            int left = x > 0 ? row[x - 1] : 0;
            int up = above.IsEmpty ? 0 : above[x];
            int corner = x > 0 && !above.IsEmpty ? above[x - 1] : 0;
            var (low, high) = (Math.Min(left, up), Math.Max(left, up));
            row[x] -= (byte)Math.Clamp(left + up - corner, low, high);
        }
    }
}
