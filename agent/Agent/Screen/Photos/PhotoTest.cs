using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Photos;

/// <summary>
/// Says what a box shows by looking at cells of 16×16 pixels. In a photograph hardly two neighbours are equal, and what a pixel's neighbours
/// do not foretell is small but seldom nothing. Text, however it is smoothed, has few colours in one place, and strong contrasts; the
/// gradients of user interfaces are foretold by their neighbours; charts have equal ones. What holds such parts beside a photograph is none.
/// </summary>
internal static class PhotoTest
{
    private const int Cell = 16;

    /// <summary>Fewer cells than this are all looked at, of more a sample.</summary>
    private const int Most = 256;

    /// <summary>Pixels of a cell that have neighbours to the left and above; those of one column count twice.</summary>
    private const int Looked = (Cell - 1) * Cell;

    /// <summary>More colours than the smoothest text has in one cell (seen: 82, coloured letters on a gradient).</summary>
    private const int Rich = 112;

    private enum Look
    {
        Flat,
        Drawn,
        Photo,
        Film,
    }

    /// <summary>True: a photograph or noise. Never for text, gradients, charts and flat colours, nor for what is smaller than a cell.</summary>
    /// <param name="pixels">0x00RRGGBB, rows of <paramref name="stride"/> pixels.</param>
    public static bool IsPhoto(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        var cells = Count(pixels, stride, box);
        return cells.All > 0 && cells.Photo * 8 >= cells.All * 5 && cells.Drawn * 16 <= cells.All;
    }

    /// <summary>
    /// For a whole region that changes again and again: true if it may be film. Smooth and flat parts count neither for nor against, since
    /// drawn films have many; text and other drawings count against it.
    /// </summary>
    public static bool IsFilm(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        var cells = Count(pixels, stride, box);
        return cells.All > 0 && (cells.Photo + cells.Film) * 8 >= cells.All && cells.Drawn * 8 <= cells.All;
    }

    private static Cells Count(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        var cells = default(Cells);
        // So small a box costs little however it is sent.
        if (box.Width < Cell || box.Height < Cell) return cells;
        var (columns, rows) = (box.Width / Cell, box.Height / Cell);
        var step = Math.Max(1, (int)Math.Sqrt((double)columns * rows / Most));
        for (var row = 0; row < rows; row += step)
        {
            // Shifted from row to row, so that no stripe escapes.
            for (var column = row / step % step; column < columns; column += step)
                cells.Add(Seen(pixels[(((box.Y + (row * Cell)) * stride) + box.X + (column * Cell))..], stride));
        }

        return cells;
    }

    private static Look Seen(ReadOnlySpan<uint> pixels, int stride)
    {
        _ = pixels[((Cell - 1) * stride) + Cell - 1];
        ref var first = ref MemoryMarshal.GetReference(pixels);
        var (equal, foretold, contrast) = (0, 0, 0);
        for (var y = 1; y < Cell; y++)
        {
            for (var x = 1; x < Cell; x += 7)
            {
                var at = (nuint)((y * stride) + x);
                var here = Vector256.LoadUnsafe(ref first, at);
                var left = Vector256.LoadUnsafe(ref first, at - 1);
                var up = Vector256.LoadUnsafe(ref first, at - (nuint)stride);
                var corner = Vector256.LoadUnsafe(ref first, at - (nuint)stride - 1);
                equal += Ones((Vector256.Equals(here, left) | Vector256.Equals(here, up)).ExtractMostSignificantBits());
                var low = Surprise(Lower(here), Lower(left), Lower(up), Lower(corner));
                var high = Surprise(Upper(here), Upper(left), Upper(up), Upper(corner));
                foretold += 8 - Above(low, 1) - Above(high, 1);
                contrast += Above(low, 96) + Above(high, 96);
            }
        }

        var plain = contrast * 64 <= Looked;
        if (plain && equal * 2 > Looked) return Look.Flat;
        if (Colours(ref first, stride) < Rich) return plain ? Look.Flat : Look.Drawn;
        return (foretold + equal) * 3 < Looked * 2 ? Look.Photo : Look.Film;
    }

    private static Vector256<ushort> Lower(Vector256<uint> pixels) => Vector256.WidenLower(pixels.AsByte());

    private static Vector256<ushort> Upper(Vector256<uint> pixels) => Vector256.WidenUpper(pixels.AsByte());

    /// <summary>How far every channel is from what its neighbours foretell.</summary>
    private static Vector256<short> Surprise(Vector256<ushort> here, Vector256<ushort> left, Vector256<ushort> up, Vector256<ushort> corner)
        => Vector256.Abs((here - left - up + corner).AsInt16());

    /// <returns>How many of the four pixels have a channel above the limit.</returns>
    private static int Above(Vector256<short> surprise, short limit)
        => 4 - Ones(Vector256.Equals(Vector256.GreaterThan(surprise, Vector256.Create(limit)).AsUInt64(), Vector256<ulong>.Zero).ExtractMostSignificantBits());

    private static int Ones(uint mask) => BitOperations.PopCount(mask);

    /// <returns>How many colours a cell has, or a little less: those that share a bit count once.</returns>
    private static int Colours(ref uint first, int stride)
    {
        Span<ulong> seen = stackalloc ulong[64];
        seen.Clear();
        for (var y = 0; y < Cell; y++)
        {
            foreach (var pixel in MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref first, y * stride), Cell))
            {
                var bit = (pixel * 2654435769u) >> 20;
                seen[(int)(bit >> 6)] |= 1UL << (int)(bit & 63);
            }
        }

        var count = 0;
        foreach (var bits in seen) count += BitOperations.PopCount(bits);
        return count;
    }

    private struct Cells
    {
        public int All { get; private set; }

        public int Drawn { get; private set; }

        public int Photo { get; private set; }

        public int Film { get; private set; }

        public void Add(Look look)
        {
            All++;
            if (look == Look.Drawn) Drawn++;
            else if (look == Look.Photo) Photo++;
            else if (look == Look.Film) Film++;
        }
    }
}
