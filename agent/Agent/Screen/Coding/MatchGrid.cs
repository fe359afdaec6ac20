using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>Where two pictures agree at one offset: blocks of 16×16 pixels, and the largest rectangle of them, grown to the pixel.</summary>
internal sealed class MatchGrid
{
    private const int Block = 16;

    /// <summary>So many blocks must have changed for a copy to be worth it.</summary>
    private const int Least = 6;

    private bool[] _agree = [];
    private int[] _heights = [];
    private int[] _open = [];
    private int _columns;
    private int _rows;

    public bool TryGrow(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, Box region, int dx, int dy, out Box to)
    {
        to = default;
        var height = before.Length / width;
        // What may be the target: within the region, and its source within the picture.
        var (left, right) = (Math.Max(region.X, -dx), Math.Min(region.Right, width - dx));
        var (top, bottom) = (Math.Max(region.Y, -dy), Math.Min(region.Bottom, height - dy));
        (_columns, _rows) = ((right - left) / Block, (bottom - top) / Block);
        if (_columns <= 0 || _rows <= 0) return false;
        Fill(now, before, width, left, top, dx, dy);
        if (!LargestRectangle(out var blocks) || !Saves(now, before, width, left, top, blocks)) return false;
        to = Grow(now, before, width, new Box(left, top, right - left, bottom - top), dx, dy,
            new Box(left + (blocks.X * Block), top + (blocks.Y * Block), blocks.Width * Block, blocks.Height * Block));
        return true;
    }

    private void Fill(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, int left, int top, int dx, int dy)
    {
        if (_agree.Length < _columns * _rows) _agree = new bool[_columns * _rows];
        if (_heights.Length < _columns + 1) (_heights, _open) = (new int[_columns + 1], new int[_columns + 1]);
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                var at = ((top + (row * Block)) * width) + left + (column * Block);
                _agree[(row * _columns) + column] = IsEqual(now, before, width, at, at + (dy * width) + dx);
            }
        }
    }

    private static bool IsEqual(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, int at, int from)
    {
        for (var y = 0; y < Block; y++, at += width, from += width)
            if (!IsEqual(now.Slice(at, Block), before.Slice(from, Block))) return false;
        return true;
    }

    /// <summary>Of the length of a block.</summary>
    private static bool IsEqual(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        ref var a = ref MemoryMarshal.GetReference(one);
        ref var b = ref MemoryMarshal.GetReference(other);
        var first = Vector256.LoadUnsafe(ref a) ^ Vector256.LoadUnsafe(ref b);
        var second = Vector256.LoadUnsafe(ref a, Block / 2) ^ Vector256.LoadUnsafe(ref b, Block / 2);
        return (first | second) == Vector256<uint>.Zero;
    }

    /// <summary>The largest rectangle under a histogram of agreeing blocks, row by row.</summary>
    private bool LargestRectangle(out Box best)
    {
        best = default;
        Array.Clear(_heights);
        var most = 0;
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
                _heights[column] = _agree[(row * _columns) + column] ? _heights[column] + 1 : 0;
            var open = 0;
            for (var column = 0; column <= _columns; column++)
            {
                var here = column < _columns ? _heights[column] : 0;
                while (open > 0 && _heights[_open[open - 1]] >= here)
                {
                    var high = _heights[_open[--open]];
                    var first = open > 0 ? _open[open - 1] + 1 : 0;
                    if ((column - first) * high <= most) continue;
                    most = (column - first) * high;
                    best = new Box(first, row - high + 1, column - first, high);
                }

                _open[open++] = column;
            }
        }

        return most >= Least;
    }

    /// <summary>Whether enough of the blocks do not look as they did before anyway.</summary>
    private static bool Saves(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, int left, int top, Box blocks)
    {
        var saved = 0;
        for (var row = blocks.Y; row < blocks.Bottom && saved < Least; row++)
        {
            for (var column = blocks.X; column < blocks.Right && saved < Least; column++)
            {
                var at = ((top + (row * Block)) * width) + left + (column * Block);
                if (!IsEqual(now, before, width, at, at)) saved++;
            }
        }

        return saved == Least;
    }

    private static Box Grow(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, Box bounds, int dx, int dy, Box box)
    {
        var (left, top, right, bottom) = (box.X, box.Y, box.Right, box.Bottom);
        var shift = (dy * width) + dx;
        while (left > bounds.X && ColumnAgrees(now, before, width, shift, left - 1, top, bottom)) left--;
        while (right < bounds.Right && ColumnAgrees(now, before, width, shift, right, top, bottom)) right++;
        while (top > bounds.Y && RowAgrees(now, before, width, shift, left, right, top - 1)) top--;
        while (bottom < bounds.Bottom && RowAgrees(now, before, width, shift, left, right, bottom)) bottom++;
        return new Box(left, top, right - left, bottom - top);
    }

    private static bool RowAgrees(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, int shift, int left, int right, int y)
        => now[((y * width) + left)..((y * width) + right)].SequenceEqual(before[((y * width) + left + shift)..((y * width) + right + shift)]);

    private static bool ColumnAgrees(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, int shift, int x, int top, int bottom)
    {
        for (var y = top; y < bottom; y++)
            if (now[(y * width) + x] != before[(y * width) + x + shift]) return false;
        return true;
    }
}
