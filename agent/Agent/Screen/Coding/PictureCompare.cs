using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Finds where two pictures of the same size differ: boxes that do not overlap, hold every pixel that differs within the damage, and touch
/// one on each of their edges before neighbours are joined. Looks at cells of 64×16 pixels, joins dirty neighbours to wide rows and equal
/// rows to tall boxes.
/// </summary>
internal sealed class PictureCompare
{
    public const int CellWidth = 64;
    public const int CellHeight = 16;

    private const int Eight = 8;
    private const int Eights = CellWidth / Eight;

    /// <summary>Boxes that are asked whether a new one joins them.</summary>
    private const int MostLooked = 24;

    private readonly List<Box> _band = [];
    private Cell[] _cells = [];
    private bool[] _looked = [];

    /// <param name="now">Rows of <paramref name="width"/> pixels without a gap.</param>
    /// <param name="before">The same shape.</param>
    /// <param name="boxes">Emptied, then filled.</param>
    public void Compare(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, int height, Damage damage, List<Box> boxes)
    {
        boxes.Clear();
        var cells = (width + CellWidth - 1) / CellWidth;
        if (_cells.Length != cells) (_cells, _looked) = (new Cell[cells], new bool[cells]);
        for (var top = 0; top < height; top += CellHeight)
        {
            var bottom = Math.Min(top + CellHeight, height);
            if (!Look(damage, top, bottom) || !MarkBand(now, before, width, top, bottom)) continue;
            JoinCells();
            JoinBands(boxes);
        }
    }

    /// <summary>Which cells of a band the damage touches.</summary>
    private bool Look(Damage damage, int top, int bottom)
    {
        Array.Fill(_looked, damage.Everywhere);
        var any = damage.Everywhere;
        for (var i = 0; i < damage.Boxes.Count; i++)
        {
            var box = damage.Boxes[i];
            if (box.Y >= bottom || box.Bottom <= top) continue;
            any = true;
            var first = box.X / CellWidth;
            _looked.AsSpan(first, ((box.Right - 1) / CellWidth) - first + 1).Fill(true);
        }

        return any;
    }

    private bool MarkBand(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, int top, int bottom)
    {
        Array.Fill(_cells, Cell.Clean);
        var dirty = false;
        for (var first = 0; first < _cells.Length; first++)
        {
            if (!_looked[first]) continue;
            var end = first + 1;
            while (end < _cells.Length && _looked[end]) end++;
            dirty |= MarkRun(now, before, width, top, bottom, first, end);
            first = end;
        }

        return dirty;
    }

    private bool MarkRun(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, int top, int bottom, int first, int end)
    {
        var dirty = false;
        var (left, right) = (first * CellWidth, Math.Min(end * CellWidth, width));
        for (var y = top; y < bottom; y++)
        {
            var row = now[((y * width) + left)..((y * width) + right)];
            var old = before[((y * width) + left)..((y * width) + right)];
            var same = row.CommonPrefixLength(old);
            if (same == row.Length) continue;
            dirty = true;
            for (var cell = first + (same / CellWidth); cell < end; cell++)
            {
                var x = cell * CellWidth;
                var length = Math.Min(CellWidth, right - x);
                if (length == CellWidth) _cells[cell].Add(row.Slice(x - left, length), old.Slice(x - left, length), x, y);
                else _cells[cell].AddPart(row.Slice(x - left, length), old.Slice(x - left, length), x, y);
            }
        }

        return dirty;
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

    private void JoinBands(List<Box> boxes)
    {
        for (var i = 0; i < _band.Count; i++)
        {
            var box = _band[i];
            var above = boxes.Count - 1;
            while (above >= 0 && (boxes[above].Bottom != box.Y || boxes[above].X != box.X || boxes[above].Width != box.Width)) above--;
            if (above < 0) above = Near(boxes, box);
            if (above >= 0) boxes[above] = boxes[above].With(box);
            else boxes.Add(box);
        }
    }

    /// <summary>A box a little above, a line's gap at most between, that joined with this one holds little else and no part of a third.</summary>
    private static int Near(List<Box> boxes, Box box)
    {
        for (var i = boxes.Count - 1; i >= Math.Max(0, boxes.Count - MostLooked); i--)
        {
            var above = boxes[i];
            if (above.Bottom > box.Y || box.Y - above.Bottom >= CellHeight) continue;
            var joined = above.With(box);
            if (joined.Area > ((above.Area + box.Area) * 6 / 5) + 128) continue;
            var others = 0;
            for (var j = 0; j < boxes.Count; j++)
                if (boxes[j].X < joined.Right && boxes[j].Right > joined.X && boxes[j].Y < joined.Bottom && boxes[j].Bottom > joined.Y) others++;
            if (others == 1) return i;
        }

        return -1;
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

        /// <summary>A whole row of the cell. Looks only where a difference would make the box wider, else whether there is any.</summary>
        public void Add(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int x, int y)
        {
            ref var a = ref MemoryMarshal.GetReference(now);
            ref var b = ref MemoryMarshal.GetReference(before);
            var (low, high) = (0, Eights - 1);
            uint mask = 0;
            while (low < Eights && (mask = Differences(ref a, ref b, low)) == 0) low++;
            if (low == Eights) return;
            var first = x + (low * Eight) + BitOperations.TrailingZeroCount(mask);
            var widest = Math.Max(low, (_right - x) / Eight);
            while (high > widest && (mask = Differences(ref a, ref b, high)) == 0) high--;
            if (high == widest) mask = Differences(ref a, ref b, high);
            var last = mask == 0 ? first : x + (high * Eight) + BitOperations.Log2(mask);
            Add(first, last, y);
        }

        public void AddPart(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int x, int y)
        {
            var same = now.CommonPrefixLength(before);
            if (same == now.Length) return;
            var last = now.Length - 1;
            while (now[last] == before[last]) last--;
            Add(x + same, x + last, y);
        }

        /// <returns>One bit per pixel, the first lowest.</returns>
        private static uint Differences(ref uint a, ref uint b, int eighth)
            => (byte)~Vector256.Equals(Vector256.LoadUnsafe(ref a, (nuint)(eighth * Eight)), Vector256.LoadUnsafe(ref b, (nuint)(eighth * Eight)))
                .ExtractMostSignificantBits();

        private void Add(int first, int last, int y)
        {
            _left = Math.Min(_left, first);
            _right = Math.Max(_right, last);
            _top = Math.Min(_top, y);
            _bottom = y;
        }
    }
}
