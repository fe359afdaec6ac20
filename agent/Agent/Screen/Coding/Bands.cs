using System.Runtime.InteropServices;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Cuts large changes along the same lines every time. What comes again, a window that is raised, costs next to nothing when it is cut as
/// it was before, and a match in every row when it is not; and how a window is repainted differs from time to time.
/// </summary>
internal sealed class Bands
{
    private const int Height = 128;

    /// <summary>Changes of less than this part of the screen are cut as they come.</summary>
    private const int LeastPart = 4;

    private readonly List<Box> _cut = [];

    /// <summary>Bands of which at least half has changed become one box over the whole width; the rest stays as it is, cut at the bands' edges.</summary>
    public void Cut(List<Box> boxes, int width, int height)
    {
        if (AreaWithin(boxes, new Box(0, 0, width, height)) < width * height / LeastPart) return;
        _cut.Clear();
        for (var y = 0; y < height; y += Height)
        {
            var band = new Box(0, y, width, Math.Min(Height, height - y));
            if (AreaWithin(boxes, band) >= band.Area / 2) _cut.Add(band);
            else
                foreach (var box in CollectionsMarshal.AsSpan(boxes))
                    if (box.Touches(band)) _cut.Add(Part(box, band));
        }

        boxes.Clear();
        boxes.AddRange(_cut);
    }

    private static int AreaWithin(List<Box> boxes, Box band)
    {
        var area = 0;
        foreach (var box in CollectionsMarshal.AsSpan(boxes))
            if (box.Touches(band)) area += Part(box, band).Area;
        return area;
    }

    private static Box Part(Box box, Box band)
    {
        var (top, bottom) = (Math.Max(box.Y, band.Y), Math.Min(box.Bottom, band.Bottom));
        return box with { Y = top, Height = bottom - top };
    }
}
