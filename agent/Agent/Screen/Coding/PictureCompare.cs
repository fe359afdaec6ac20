using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Finds where two pictures of the same size differ: boxes that do not overlap, hold every differing pixel, and touch one on each of their
/// edges before neighbours are joined. Looks at cells of 64×16 pixels, joins dirty neighbours to wide rows and equal rows to tall boxes.
/// </summary>
internal sealed class PictureCompare
{
    private const int CellWidth = 64;
    private const int BandHeight = 16;

    private readonly List<Box> _boxes = [];
    private readonly List<Box> _band = [];
    private Cell[] _cells = [];

    /// <param name="now">Rows of <paramref name="width"/> pixels without a gap.</param>
    /// <param name="before">The same shape.</param>
    /// <returns>Valid until the next call.</returns>
    public IReadOnlyList<Box> Compare(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, int height)
    {
        _boxes.Clear();
        if (_cells.Length != (width + CellWidth - 1) / CellWidth) _cells = new Cell[(width + CellWidth - 1) / CellWidth];
        for (var top = 0; top < height; top += BandHeight)
        {
            var bottom = Math.Min(top + BandHeight, height);
            if (!MarkBand(now, before, width, top, bottom)) continue;
            JoinCells();
            JoinBands();
        }

        return _boxes;
    }

    private bool MarkBand(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, int top, int bottom)
    {
        var all = now[(top * width)..(bottom * width)];
        if (all.SequenceEqual(before[(top * width)..(bottom * width)])) return false;
        Array.Fill(_cells, Cell.Clean);
        for (var y = top; y < bottom; y++)
        {
            var row = now.Slice(y * width, width);
            var old = before.Slice(y * width, width);
            if (row.SequenceEqual(old)) continue;
            for (var cell = 0; cell < _cells.Length; cell++)
            {
                var left = cell * CellWidth;
                var length = Math.Min(CellWidth, width - left);
                var mask = Differences(row.Slice(left, length), old.Slice(left, length));
                if (mask != 0)
                    _cells[cell].Add(left + BitOperations.TrailingZeroCount(mask), left + 63 - BitOperations.LeadingZeroCount(mask), y);
            }
        }

        return true;
    }

    /// <returns>One bit per pixel, the first lowest.</returns>
    private static ulong Differences(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before)
    {
        ulong mask = 0;
        var i = 0;
        ref var a = ref MemoryMarshal.GetReference(now);
        ref var b = ref MemoryMarshal.GetReference(before);
        for (; i + Vector256<uint>.Count <= now.Length; i += Vector256<uint>.Count)
        {
            var equal = Vector256.Equals(Vector256.LoadUnsafe(ref a, (nuint)i), Vector256.LoadUnsafe(ref b, (nuint)i));
            mask |= (ulong)(byte)~equal.ExtractMostSignificantBits() << i;
        }

        for (; i < now.Length; i++)
            if (now[i] != before[i]) mask |= 1UL << i;
        return mask;
    }

    private void JoinCells()
    {
        _band.Clear();
        var touching = false;
        foreach (var cell in _cells)
        {
            if (cell.IsClean)
            {
                touching = false;
                continue;
            }

            var box = cell.Box;
            if (touching && IsWorthwhile(_band[^1], box)) _band[^1] = _band[^1].With(box);
            else _band.Add(box);
            touching = true;
        }
    }

    private void JoinBands()
    {
        foreach (var box in _band)
        {
            var above = _boxes.FindLastIndex(one => one.Bottom == box.Y && one.X == box.X && one.Width == box.Width);
            if (above >= 0) _boxes[above] = _boxes[above].With(box);
            else _boxes.Add(box);
        }
    }

    /// <summary>A box costs about a dozen bytes and breaks the rows that the coder likes long; unchanged pixels in it cost little.</summary>
    private static bool IsWorthwhile(Box left, Box right)
    {
        var joined = left.With(right).Area;
        return joined <= ((left.Area + right.Area) * 3 / 2) + 128;
    }

    private struct Cell
    {
        public static readonly Cell Clean = new() { _left = int.MaxValue, _top = int.MaxValue, _right = -1, _bottom = -1 };

        private int _left;
        private int _top;
        private int _right;
        private int _bottom;

        public readonly bool IsClean => _right < 0;

        public readonly Box Box => new(_left, _top, _right - _left + 1, _bottom - _top + 1);

        public void Add(int first, int last, int y)
        {
            _left = Math.Min(_left, first);
            _right = Math.Max(_right, last);
            _top = Math.Min(_top, y);
            _bottom = y;
        }
    }
}
