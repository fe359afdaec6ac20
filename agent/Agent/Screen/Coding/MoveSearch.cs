using System.Runtime.InteropServices;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Finds what moved: a rectangle of the new picture that stands elsewhere in the old one, pixel by pixel, and would be sent otherwise. Looks
/// for a few distinctive runs of the new picture (anchors) in the old one, the offsets found last first, and grows a rectangle around where
/// they agree. What it misses costs bytes, never exactness: so it does not look far for little.
/// </summary>
internal sealed class MoveSearch
{
    /// <summary>Fewer changed pixels than this are sent as they are.</summary>
    public const int LeastArea = 64 * 48;

    private const int Run = 16;
    private const int Anchors = 12;
    private const int MostHits = 48;
    private const int Agreeing = 3;
    private const int MostHitsInRow = 4;

    /// <summary>To look for an offset in more pixels than this for each that changed costs more than it saves.</summary>
    private const int Farthest = 8;

    /// <summary>A log scrolls by a line, by two, by one again: the offsets that were found last are likely to come again.</summary>
    private readonly (int Dx, int Dy)[] _recent = new (int Dx, int Dy)[6];

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
        if (!TryChoose(now, width, dirty, out var region, out var area)) return false;
        if (!RecentAgrees(now, before, width, region) && (area < region.Area / Farthest || !Vote(now, before, width, region))) return false;
        return TryGrow(now, before, width, region, out move);
    }

    /// <summary>The same, only for what goes on moving as it did lately: for that nobody needs to know yet where the pictures differ.</summary>
    /// <param name="damage">Where they may differ.</param>
    public bool TryRepeat(
        ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, List<Box> damage, out (Box To, int Dx, int Dy) move)
    {
        move = default;
        return TryChoose(now, width, damage, out var region, out _) && RecentAgrees(now, before, width, region)
            && TryGrow(now, before, width, region, out move);
    }

    private bool TryChoose(ReadOnlySpan<uint> now, int width, List<Box> dirty, out Box region, out int area)
    {
        (region, area) = (default, 0);
        for (var i = 0; i < dirty.Count; i++)
        {
            area += dirty[i].Area;
            region = i == 0 ? dirty[i] : region.With(dirty[i]);
        }

        if (area < LeastArea) return false;
        ChooseAnchors(now, width, dirty, area);
        return _anchors.Count >= Agreeing;
    }

    private bool TryGrow(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, Box region, out (Box To, int Dx, int Dy) move)
    {
        var grows = _grid.TryGrow(now, before, width, region, _last.Dx, _last.Dy, out var to);
        move = (to, _last.Dx, _last.Dy);
        if (grows) Remember();
        return grows;
    }

    private void Remember()
    {
        var at = 0;
        while (at < _recent.Length - 1 && _recent[at] != _last) at++;
        for (; at > 0; at--) _recent[at] = _recent[at - 1];
        _recent[0] = _last;
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
                var row = now.Slice((y * width) + box.X, box.Width);
                var x = Distinctive(row, start);
                if (x < 0 && (x = Distinctive(row, 0)) < 0) continue;
                _anchors.Add((box.X + x, y));
                due = every * 4;
            }
        }
    }

    private static int Distinctive(ReadOnlySpan<uint> row, int start)
    {
        for (var x = start + 1; x + Run <= row.Length; x++)
        {
            var same = row[x..].IndexOfAnyExcept(row[x - 1]);
            if (same < 0 || (x += same) + Run > row.Length) return -1;
            var changes = 0;
            for (var i = x + 1; i < x + Run; i++)
                if (row[i] != row[i - 1]) changes++;
            if (changes >= 6) return x;
            x += Run / 2;
        }

        return -1;
    }

    private bool RecentAgrees(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, Box region)
    {
        var most = 0;
        foreach (var offset in _recent)
        {
            if (offset == default) break;
            var agreeing = CountAgreeing(now, before, width, region, offset);
            if (agreeing > most) (most, _last) = (agreeing, offset);
        }

        return most > 0 && most * 2 >= _anchors.Count;
    }

    private int CountAgreeing(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, Box region, (int Dx, int Dy) offset)
    {
        var agreeing = 0;
        foreach (var (x, y) in CollectionsMarshal.AsSpan(_anchors))
        {
            var (fromX, fromY) = (x + offset.Dx, y + offset.Dy);
            if (fromX < region.X || fromY < region.Y || fromX + Run > region.Right || fromY >= region.Bottom) continue;
            if (now.Slice((y * width) + x, Run).SequenceEqual(before.Slice((fromY * width) + fromX, Run))) agreeing++;
        }

        return agreeing;
    }

    /// <summary>Takes the first offset that most anchors agree on, else the one that was found most often.</summary>
    private bool Vote(ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, Box region)
    {
        _votes.Clear();
        foreach (var (x, y) in CollectionsMarshal.AsSpan(_anchors))
        {
            var run = new RunSearch(now.Slice((y * width) + x, Run));
            var hits = 0;
            for (var away = 0; away < region.Height && hits < MostHits; away++)
            {
                if (Finds(run, now, before, width, region, x, y, y - away, ref hits)) return true;
                if (away > 0 && Finds(run, now, before, width, region, x, y, y + away, ref hits)) return true;
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

    /// <summary>Votes for where a run stands in a row. True: most others moved likewise, which is the answer.</summary>
    private bool Finds(
        RunSearch run, ReadOnlySpan<uint> now, ReadOnlySpan<uint> before, int width, Box region, int x, int y, int row, ref int hits)
    {
        if (row < region.Y || row >= region.Bottom) return false;
        var line = before.Slice((row * width) + region.X, region.Width);
        var inRow = 0;
        for (var at = run.IndexIn(line, 0); at >= 0 && inRow < MostHitsInRow; at = run.IndexIn(line, at + 1))
        {
            var offset = (region.X + at - x, row - y);
            if (offset == default) continue;
            inRow++;
            ref var votes = ref CollectionsMarshal.GetValueRefOrAddDefault(_votes, offset, out var isKnown);
            votes++;
            if (isKnown || CountAgreeing(now, before, width, region, offset) * 4 < _anchors.Count * 3) continue;
            _last = offset;
            return true;
        }

        hits += inRow;
        return false;
    }

    private static int Distance((int Dx, int Dy) offset) => Math.Abs(offset.Dx) + Math.Abs(offset.Dy);
}
