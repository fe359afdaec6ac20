using System.Runtime.InteropServices;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Finds what moved: a rectangle of the new picture that stands elsewhere in the old one, pixel by pixel, and would be sent otherwise. Looks
/// for a few distinctive runs of the new picture (anchors) in the old one, the offset found last first, and grows a rectangle around where
/// they agree. What it misses costs bytes, never exactness.
/// </summary>
internal sealed class MoveSearch
{
    /// <summary>Fewer changed pixels than this are sent as they are.</summary>
    public const int LeastArea = 64 * 48;

    private const int Run = 16;
    private const int Anchors = 12;
    private const int MostHits = 48;
    private const int Agreeing = 3;

    private readonly List<(int X, int Y)> _anchors = new(Anchors);
    private readonly Dictionary<(int Dx, int Dy), int> _votes = new(Anchors * (MostHits + 8));
    private readonly MatchGrid _grid = new();
    private (int Dx, int Dy) _last;

    /// <param name="now">Rows of <paramref name="width"/> pixels without a gap.</param>
    /// <param name="before">The same shape.</param>
    /// <param name="dirty">Where they differ, as <see cref="PictureCompare"/> finds it.</param>
    /// <param name="move">The rectangle of the new picture, and where it stands in the old one relative to that.</param>
    public bool TryFind(
        ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, List<Box> dirty, out (Box To, int Dx, int Dy) move)
    {
        move = default;
        var area = 0;
        for (var i = 0; i < dirty.Count; i++) area += dirty[i].Area;
        if (area < LeastArea) return false;
        var region = dirty[0];
        for (var i = 1; i < dirty.Count; i++) region = region.With(dirty[i]);
        ChooseAnchors(now, width, dirty, area);
        if (_anchors.Count < Agreeing) return false;
        if (!LastAgrees(now, before, width, region) && !Vote(now, before, width, region)) return false;
        if (!_grid.TryGrow(now, before, width, region, _last.Dx, _last.Dy, out var to)) return false;
        move = (to, _last.Dx, _last.Dy);
        return true;
    }

    /// <summary>Spread over what changed: runs that begin at a change of colour and hold several.</summary>
    private void ChooseAnchors(ReadOnlySpan<uint> now, int width, List<Box> dirty, int area)
    {
        _anchors.Clear();
        var every = Math.Max(1, area / (Anchors * 4));
        var due = every / 2;
        for (var i = 0; i < dirty.Count && _anchors.Count < Anchors; i++)
        {
            var box = dirty[i];
            for (var y = box.Y; y < box.Bottom && box.Width > Run && _anchors.Count < Anchors; y++)
            {
                due -= box.Width;
                if (due > 0) continue;
                // Here and there along the rows: one near an edge came from outside as often as not.
                var start = _anchors.Count * 5 % Anchors * (box.Width - Run) / Anchors;
                var x = Distinctive(now.Slice((y * width) + box.X, box.Width), start);
                if (x < 0) continue;
                _anchors.Add((box.X + x, y));
                due = every * 4;
            }
        }
    }

    private static int Distinctive(ReadOnlySpan<uint> row, int start)
    {
        for (var x = start + 1; x + Run <= row.Length; x++)
        {
            if (row[x] == row[x - 1]) continue;
            var changes = 0;
            for (var i = x + 1; i < x + Run; i++)
                if (row[i] != row[i - 1]) changes++;
            if (changes >= 6) return x;
            x += Run / 2;
        }

        return -1;
    }

    private bool LastAgrees(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, Box region)
    {
        if (_last == default) return false;
        var agreeing = 0;
        foreach (var (x, y) in CollectionsMarshal.AsSpan(_anchors))
        {
            var (fromX, fromY) = (x + _last.Dx, y + _last.Dy);
            if (fromX < region.X || fromY < region.Y || fromX + Run > region.Right || fromY >= region.Bottom) continue;
            if (now.Slice((y * width) + x, Run).SequenceEqual(before.Slice((fromY * width) + fromX, Run))) agreeing++;
        }

        return agreeing * 2 >= _anchors.Count;
    }

    private bool Vote(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, Box region)
    {
        _votes.Clear();
        foreach (var (x, y) in CollectionsMarshal.AsSpan(_anchors))
        {
            var run = now.Slice((y * width) + x, Run);
            var hits = 0;
            for (var away = 0; away < region.Height && hits < MostHits; away++)
            {
                hits += Hits(run, before, width, region, x, y, y - away);
                if (away > 0) hits += Hits(run, before, width, region, x, y, y + away);
            }
        }

        var most = 0;
        foreach (var (offset, votes) in _votes)
        {
            if (votes < most || (votes == most && Distance(offset) >= Distance(_last))) continue;
            (most, _last) = (votes, offset);
        }

        return most >= Agreeing;
    }

    private int Hits(ReadOnlySpan<uint> run, ReadOnlySpan<uint> before, int width, Box region, int x, int y, int row)
    {
        if (row < region.Y || row >= region.Bottom) return 0;
        var line = before.Slice((row * width) + region.X, region.Width);
        var hits = 0;
        for (var at = 0; hits < 4; at++)
        {
            var next = line[at..].IndexOf(run);
            if (next < 0) break;
            at += next;
            var offset = (region.X + at - x, row - y);
            if (offset == default) continue;
            CollectionsMarshal.GetValueRefOrAddDefault(_votes, offset, out _)++;
            hits++;
        }

        return hits;
    }

    private static int Distance((int Dx, int Dy) offset) => Math.Abs(offset.Dx) + Math.Abs(offset.Dy);
}
