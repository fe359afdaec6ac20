using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Photos;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Chooses for each box how to say it exactly: one colour, numbers of agreed colours, or filtered planes. What shows a photograph is put
/// aside for <see cref="PhotoWriter"/>, unless every pixel is to be exact.
/// </summary>
internal sealed class RegionEncoder(ColourTable table, FrameWriter writer)
{
    private const int StripHeight = 64;
    private const int PieceWidth = 256;
    private const int LeastPhoto = 16;

    private readonly ColourTable _scratch = new();
    private readonly NumberWriter _numbers = new(table, writer);
    private readonly int[] _rarity = new int[ColourTable.Most];

    /// <summary>What showed a photograph, in pieces that do not overlap; whoever sends them takes them out.</summary>
    public List<Box> Photos { get; } = [];

    /// <param name="pixels">0x00RRGGBB, rows of <paramref name="stride"/> pixels.</param>
    /// <param name="exact">Photographs too.</param>
    public void Encode(ReadOnlySpan<uint> pixels, int stride, Box box, bool exact)
    {
        var first = pixels[(box.Y * stride) + box.X];
        if (IsSolid(pixels, stride, box, first)) writer.Solid(box, first);
        else if (AgreeColours(pixels, stride, box)) _numbers.Write(pixels, stride, box);
        else if (!exact && PhotoTest.IsPhoto(pixels, stride, box)) AddPhoto(box);
        else if (box.Height > StripHeight) Split(pixels, stride, box, StripHeight, box.Width, exact);
        else if (box.Width > PieceWidth) Split(pixels, stride, box, box.Height, PieceWidth, exact);
        else if (!exact && (box.Height > TileStates.TileHeight || box.Width > TileStates.TileWidth))
            Split(pixels, stride, box, TileStates.TileHeight, TileStates.TileWidth, exact);
        else if (!exact && box.Width > LeastPhoto) Split(pixels, stride, box, box.Height, LeastPhoto, exact);
        else Rgb(pixels, stride, box);
    }

    /// <summary>A box with too many colours is tried again in pieces: text beside a photograph stays indexed. Pieces end at the tiles' edges.</summary>
    private void Split(ReadOnlySpan<uint> pixels, int stride, Box box, int height, int width, bool exact)
    {
        for (var y = box.Y; y < box.Bottom; y = Next(y, height, box.Bottom))
        {
            var bottom = Next(y, height, box.Bottom);
            for (var x = box.X; x < box.Right;)
            {
                var right = width == box.Width ? box.Right : Next(x, width, box.Right);
                Encode(pixels, stride, new Box(x, y, right - x, bottom - y), exact);
                x = right;
            }
        }
    }

    /// <summary>Joined with what stands beside or above it: each costs the other end a decoder's start.</summary>
    private void AddPhoto(Box box)
    {
        for (var i = Photos.Count - 1; i >= 0; i--)
        {
            var other = Photos[i];
            var beside = other.Y == box.Y && other.Height == box.Height && other.Right == box.X;
            var above = other.X == box.X && other.Width == box.Width && other.Bottom == box.Y;
            if (!beside && !above) continue;
            box = other.With(box);
            Photos.RemoveAt(i);
            i = Photos.Count;
        }

        Photos.Add(box);
    }

    private static int Next(int from, int step, int end) => Math.Min((from / step * step) + step, end);

    private static bool IsSolid(ReadOnlySpan<uint> pixels, int stride, Box box, uint colour)
    {
        for (var y = box.Y; y < box.Bottom; y++)
            if (pixels.Slice((y * stride) + box.X, box.Width).ContainsAnyExcept(colour)) return false;
        return true;
    }

    /// <summary>False: the box has more new colours than its size allows; the table is as it was.</summary>
    private bool AgreeColours(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        // Noise and gradients would fill the table with colours that never come again.
        var most = Math.Clamp(box.Area / 16, 64, 2048);
        if (TryAgree(pixels, stride, box, most)) return true;
        if (table.Count + most <= ColourTable.Most) return false;
        // Perhaps the table is only full of what is long gone.
        _scratch.Clear();
        if (!Collect(_scratch, pixels, stride, box, most)) return false;
        table.Clear();
        writer.Forget();
        return TryAgree(pixels, stride, box, most);
    }

    private bool TryAgree(ReadOnlySpan<uint> pixels, int stride, Box box, int most)
    {
        var before = table.Count;
        if (before == 0) table.AddGrounds();
        if (!Collect(table, pixels, stride, box, table.Count + most))
        {
            table.Truncate(before);
            return false;
        }

        if (before == 0 && table.Count > ColourTable.Short) CommonFirst(pixels, stride, box);
        writer.Colours(table, before);
        return true;
    }

    /// <summary>A first page may begin with a gradient: the short numbers are for what comes often.</summary>
    private void CommonFirst(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        Array.Clear(_rarity, 0, table.Count);
        for (var y = box.Y; y < box.Bottom; y++)
        {
            var row = pixels.Slice((y * stride) + box.X, box.Width);
            for (var x = 0; x < row.Length;)
            {
                var run = row[x..].IndexOfAnyExcept(row[x]);
                if (run < 0) run = row.Length - x;
                _rarity[table.Find(row[x])] -= run;
                x += run;
            }
        }

        for (var number = 0; number < ColourTable.Grounds; number++) _rarity[number] = int.MinValue;
        table.Order(_rarity);
    }

    /// <summary>False: they would be more than <paramref name="most"/>.</summary>
    private static bool Collect(ColourTable into, ReadOnlySpan<uint> pixels, int stride, Box box, int most)
    {
        var last = ~pixels[(box.Y * stride) + box.X];
        for (var y = box.Y; y < box.Bottom; y++)
        {
            foreach (var pixel in pixels.Slice((y * stride) + box.X, box.Width))
            {
                if (pixel == last) continue;
                last = pixel;
                if (into.Add(pixel) < 0 || into.Count > most) return false;
            }
        }

        return true;
    }

    private void Rgb(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        var filter = Planes.Choose(pixels, stride, box);
        writer.Rgb(box, filter);
        var length = box.Area * Planes.PerPixel;
        Planes.Write(pixels, stride, box, filter, writer.Room(length)[..length]);
        writer.Advance(length);
    }
}
