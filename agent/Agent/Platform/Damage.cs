namespace RemoteAssist.Agent.Platform;

/// <summary>Where a picture may differ from what it was: a few boxes, or everywhere. They may overlap and be too large, never too small.</summary>
public sealed class Damage
{
    /// <summary>More boxes than this become the one around them.</summary>
    public const int Most = 32;

    private readonly List<Box> _boxes = new(Most);

    /// <summary>The whole picture, whatever its size; <see cref="Boxes"/> is empty then.</summary>
    public bool Everywhere { get; private set; }

    public bool IsEmpty => !Everywhere && _boxes.Count == 0;

    /// <summary>Within the picture.</summary>
    public IReadOnlyList<Box> Boxes => _boxes;

    public void Add(Box box)
    {
        if (Everywhere) return;
        if (_boxes.Count == Most)
        {
            for (var i = 0; i < _boxes.Count; i++) box = box.With(_boxes[i]);
            _boxes.Clear();
        }

        _boxes.Add(box);
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
}
