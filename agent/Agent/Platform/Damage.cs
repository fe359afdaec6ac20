namespace RemoteAssist.Agent.Platform;

/// <summary>Where a picture may differ from what it was: a few boxes, or everywhere. They may overlap and be too large, never too small.</summary>
public sealed class Damage
{
    /// <summary>More boxes than this are joined, those first that waste the least.</summary>
    public const int Most = 32;

    /// <summary>Two boxes become the one around them when that has no more pixels than this that neither has.</summary>
    private const int Waste = 4096;

    private readonly List<Box> _boxes = new(Most);

    /// <summary>The whole picture, whatever its size; <see cref="Boxes"/> is empty then.</summary>
    public bool Everywhere { get; private set; }

    public bool IsEmpty => !Everywhere && _boxes.Count == 0;

    /// <summary>Within the picture.</summary>
    public IReadOnlyList<Box> Boxes => _boxes;

    public void Add(Box box)
    {
        if (Everywhere) return;
        for (var i = 0; i < _boxes.Count;)
        {
            if (Wasted(_boxes[i], box) > Waste)
            {
                i++;
                continue;
            }

            // What has grown may now reach those that were looked at before.
            box = Take(i).With(box);
            i = 0;
        }

        if (_boxes.Count == Most) box = Take(Nearest(box)).With(box);
        _boxes.Add(box);
    }

    /// <summary>What of the box lies outside another one.</summary>
    public void AddOutside(Box box, Box other)
    {
        if (!box.Touches(other))
        {
            Add(box);
            return;
        }

        var (top, bottom) = (Math.Max(box.Y, other.Y), Math.Min(box.Bottom, other.Bottom));
        if (box.Y < top) Add(box with { Height = top - box.Y });
        if (box.X < other.X) Add(new Box(box.X, top, other.X - box.X, bottom - top));
        if (box.Right > other.Right) Add(new Box(other.Right, top, box.Right - other.Right, bottom - top));
        if (box.Bottom > bottom) Add(box with { Y = bottom, Height = box.Bottom - bottom });
    }

    public void AddEverywhere()
    {
        Everywhere = true;
        _boxes.Clear();
    }

    public void Add(Damage other)
    {
        if (other.Everywhere) AddEverywhere();
        else
            for (var i = 0; i < other._boxes.Count; i++) Add(other._boxes[i]);
    }

    public void Clear()
    {
        Everywhere = false;
        _boxes.Clear();
    }

    private static long Wasted(Box one, Box other) => (long)one.With(other).Area - one.Area - other.Area;

    private Box Take(int at)
    {
        var box = _boxes[at];
        _boxes[at] = _boxes[^1];
        _boxes.RemoveAt(_boxes.Count - 1);
        return box;
    }

    private int Nearest(Box box)
    {
        var best = 0;
        for (var i = 1; i < _boxes.Count; i++)
            if (Wasted(_boxes[i], box) < Wasted(_boxes[best], box)) best = i;
        return best;
    }
}
