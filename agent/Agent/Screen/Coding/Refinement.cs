using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Says which tiles are to be improved now: coarse ones after 120 ms without a change, all that are not exact after 0.7 s, all at once where
/// a viewer wants every pixel exact. The coarse ones go first.
/// </summary>
internal sealed class Refinement(TileStates tiles)
{
    private const int FineAfter = 120;
    private const int ExactAfter = 700;

    /// <summary>Of what is due, as <see cref="Choose"/> found it last.</summary>
    public List<Box> Boxes { get; } = [];

    /// <param name="exactOnly">Everything is due, and becomes exact.</param>
    /// <param name="next">When something is due, if nothing is now; null: never.</param>
    /// <returns>What the boxes shall become, null where nothing is due.</returns>
    public Likeness? Choose(long now, bool exactOnly, int width, int height, out long? next)
    {
        Boxes.Clear();
        next = null;
        if (tiles.Lossy == 0) return null;
        var (fine, exact) = (false, false);
        for (var row = 0; row < tiles.Rows; row++)
        {
            for (var column = 0; column < tiles.Columns; column++)
            {
                if (DueAt(column, row, exactOnly, out var wish) is not { } due) continue;
                if (due > now) next = Math.Min(next ?? long.MaxValue, due);
                else (fine, exact) = (fine || wish == Likeness.Fine, exact || wish == Likeness.Exact);
            }
        }

        if (!fine && !exact) return null;
        var aim = fine ? Likeness.Fine : Likeness.Exact;
        Collect(now, exactOnly, aim, width, height);
        next = now;
        return aim;
    }

    private long? DueAt(int column, int row, bool exactOnly, out Likeness wish)
    {
        wish = Likeness.Exact;
        var likeness = tiles.LikenessOf(column, row);
        if (likeness == Likeness.Exact) return null;
        if (exactOnly) return long.MinValue;
        if (likeness != Likeness.Coarse) return tiles.ChangedAt(column, row) + ExactAfter;
        wish = Likeness.Fine;
        return tiles.ChangedAt(column, row) + FineAfter;
    }

    /// <summary>Runs of tiles, joined downwards where they are equally wide.</summary>
    private void Collect(long now, bool exactOnly, Likeness aim, int width, int height)
    {
        for (var row = 0; row < tiles.Rows; row++)
        {
            for (var column = 0; column < tiles.Columns; column++)
            {
                var first = column;
                while (column < tiles.Columns && DueAt(column, row, exactOnly, out var wish) <= now && wish == aim) column++;
                if (column == first) continue;
                var (x, y) = (first * TileStates.TileWidth, row * TileStates.TileHeight);
                Add(new Box(x, y, Math.Min(column * TileStates.TileWidth, width) - x, Math.Min(y + TileStates.TileHeight, height) - y));
            }
        }
    }

    private void Add(Box box)
    {
        for (var i = Boxes.Count - 1; i >= 0; i--)
        {
            if (Boxes[i].Bottom != box.Y || Boxes[i].X != box.X || Boxes[i].Width != box.Width) continue;
            Boxes[i] = Boxes[i].With(box);
            return;
        }

        Boxes.Add(box);
    }
}
