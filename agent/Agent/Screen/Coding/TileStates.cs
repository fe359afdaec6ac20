using System.Numerics;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>How near to the screen a tile is at the other end.</summary>
internal enum Likeness : byte
{
    Exact,
    Fine,
    Coarse,
}

/// <summary>
/// What is known of every tile of 64×16 pixels: how exact the other end has it, when it changed last, and whether it moves, that is changed
/// in at least five of the last ten spans of 50 ms. A tile is as good as its worst pixel.
/// </summary>
internal sealed class TileStates
{
    public const int TileWidth = PictureCompare.CellWidth;
    public const int TileHeight = PictureCompare.CellHeight;

    private const int Span = 50;
    private const int Spans = 10;
    private const int Moving = 5;

    private Tile[] _tiles = [];
    private Tile[] _copied = [];
    private int _width;
    private int _height;

    public int Columns { get; private set; }

    public int Rows { get; private set; }

    /// <summary>How many tiles are not exact.</summary>
    public int Lossy { get; private set; }

    public void Resize(int width, int height)
    {
        (_width, _height) = (width, height);
        (Columns, Rows) = ((width + TileWidth - 1) / TileWidth, (height + TileHeight - 1) / TileHeight);
        _tiles = new Tile[Columns * Rows];
        _copied = new Tile[Columns * Rows];
        Lossy = 0;
    }

    public Likeness LikenessOf(int column, int row) => _tiles[(row * Columns) + column].Likeness;

    public long ChangedAt(int column, int row) => _tiles[(row * Columns) + column].ChangedAt;

    /// <summary>A box of changes was captured.</summary>
    public void Changed(Box box, long now)
    {
        for (var row = box.Y / TileHeight; row * TileHeight < box.Bottom; row++)
            for (var column = box.X / TileWidth; column * TileWidth < box.Right; column++) _tiles[(row * Columns) + column].Change(now);
    }

    /// <summary>Whether most of the box's tiles move.</summary>
    public bool IsMoving(Box box, long now)
    {
        var (moving, all) = (0, 0);
        for (var row = box.Y / TileHeight; row * TileHeight < box.Bottom; row++)
        {
            for (var column = box.X / TileWidth; column * TileWidth < box.Right; column++, all++)
                if (_tiles[(row * Columns) + column].Moves(now)) moving++;
        }

        return moving * 2 > all;
    }

    /// <summary>The other end has the box's pixels so exactly now. Tiles that the box covers in part do not get better by it.</summary>
    public void Sent(Box box, Likeness likeness)
    {
        for (var row = box.Y / TileHeight; row * TileHeight < box.Bottom; row++)
        {
            for (var column = box.X / TileWidth; column * TileWidth < box.Right; column++)
            {
                ref var tile = ref _tiles[(row * Columns) + column];
                if (likeness > tile.Likeness || Covers(box, column, row)) Set(ref tile, likeness);
            }
        }
    }

    /// <summary>Pixels were copied to the box from <paramref name="dx"/>, <paramref name="dy"/> beside it, and what they lack with them.</summary>
    public void Copied(Box box, int dx, int dy)
    {
        if (Lossy == 0) return;
        _tiles.CopyTo(_copied, 0);
        for (var row = box.Y / TileHeight; row * TileHeight < box.Bottom; row++)
        {
            for (var column = box.X / TileWidth; column * TileWidth < box.Right; column++)
            {
                var worst = WorstBefore(column, row, box, dx, dy);
                ref var tile = ref _tiles[(row * Columns) + column];
                if (worst > tile.Likeness || Covers(box, column, row)) Set(ref tile, worst);
            }
        }
    }

    private Likeness WorstBefore(int column, int row, Box box, int dx, int dy)
    {
        var left = Math.Max(column * TileWidth, box.X) + dx;
        var right = Math.Min((column + 1) * TileWidth, box.Right) + dx;
        var top = Math.Max(row * TileHeight, box.Y) + dy;
        var bottom = Math.Min((row + 1) * TileHeight, box.Bottom) + dy;
        var worst = Likeness.Exact;
        for (var y = top / TileHeight; y * TileHeight < bottom; y++)
            for (var x = left / TileWidth; x * TileWidth < right; x++)
                if (_copied[(y * Columns) + x].Likeness > worst) worst = _copied[(y * Columns) + x].Likeness;
        return worst;
    }

    private bool Covers(Box box, int column, int row)
        => box.X <= column * TileWidth && box.Right >= Math.Min((column + 1) * TileWidth, _width)
            && box.Y <= row * TileHeight && box.Bottom >= Math.Min((row + 1) * TileHeight, _height);

    private void Set(ref Tile tile, Likeness likeness)
    {
        Lossy += (likeness == Likeness.Exact ? 0 : 1) - (tile.Likeness == Likeness.Exact ? 0 : 1);
        tile.Likeness = likeness;
    }

    private struct Tile
    {
        public Likeness Likeness;
        public long ChangedAt;
        private uint _history;

        public void Change(long now) => (_history, ChangedAt) = (Shifted(now) | 1, now);

        public readonly bool Moves(long now) => BitOperations.PopCount(Shifted(now) & ((1u << Spans) - 1)) >= Moving;

        private readonly uint Shifted(long now)
        {
            var spans = (now / Span) - (ChangedAt / Span);
            return spans >= Spans ? 0 : _history << (int)spans;
        }
    }
}
