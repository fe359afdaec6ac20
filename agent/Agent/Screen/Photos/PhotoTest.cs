using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Photos;

/// <summary>
/// Says whether a box shows a photograph or film: hardly two neighbours are equal, most differ a little, and what a pixel's neighbours do
/// not foretell is small but seldom nothing. Text, however it is smoothed, has equal neighbours and strong contrasts; the gradients of user
/// interfaces are foretold by their neighbours; charts have few colours. A box that holds such parts beside a photograph is none.
/// </summary>
internal static class PhotoTest
{
    private const int Cell = 16;

    /// <summary>Fewer cells than this are all looked at, of more a sample.</summary>
    private const int Most = 256;

    private enum Look
    {
        Flat,
        Drawn,
        Photo,
    }

    /// <param name="pixels">0x00RRGGBB, rows of <paramref name="stride"/> pixels.</param>
    public static bool IsPhoto(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        // So small a box costs little however it is sent.
        if (box.Width < Cell || box.Height < Cell) return false;
        var (columns, rows) = (box.Width / Cell, box.Height / Cell);
        var step = Math.Max(1, (int)Math.Sqrt((double)columns * rows / Most));
        var (all, drawn, photo) = (0, 0, 0);
        for (var row = 0; row < rows; row += step)
        {
            // Shifted from row to row, so that no stripe escapes.
            for (var column = row / step % step; column < columns; column += step)
            {
                var look = Seen(pixels[(((box.Y + (row * Cell)) * stride) + box.X + (column * Cell))..], stride);
                all++;
                if (look == Look.Drawn) drawn++;
                else if (look == Look.Photo) photo++;
            }
        }

        return photo * 4 >= all * 3 && drawn * 16 <= all;
    }

    private static Look Seen(ReadOnlySpan<uint> pixels, int stride)
    {
        var (equal, foretold, contrast) = (0, 0, 0);
        for (var y = 1; y < Cell; y++)
        {
            var above = pixels.Slice((y - 1) * stride, Cell);
            var row = pixels.Slice(y * stride, Cell);
            for (var x = 1; x < Cell; x++)
            {
                var (here, left, up, corner) = (row[x], row[x - 1], above[x], above[x - 1]);
                if (here == left || here == up) equal++;
                var surprise = Surprise(here, left, up, corner);
                if (surprise <= 1) foretold++;
                else if (surprise > 96) contrast++;
            }
        }

        const int All = (Cell - 1) * (Cell - 1);
        if (equal * 2 > All) return contrast * 24 > All ? Look.Drawn : Look.Flat;
        if (contrast * 8 > All && equal * 8 > All) return Look.Drawn;
        return (foretold + equal) * 3 < All * 2 ? Look.Photo : Look.Flat;
    }

    /// <summary>How far the channel that is worst foretold from its neighbours is off.</summary>
    private static int Surprise(uint here, uint left, uint up, uint corner)
        => Math.Max(Surprise(here, left, up, corner, 16), Math.Max(Surprise(here, left, up, corner, 8), Surprise(here, left, up, corner, 0)));

    private static int Surprise(uint here, uint left, uint up, uint corner, int shift)
        => Math.Abs((int)((here >> shift) & 0xFF) - (int)((left >> shift) & 0xFF) - (int)((up >> shift) & 0xFF) + (int)((corner >> shift) & 0xFF));
}
