using System.Runtime.InteropServices;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// The order of what changed where a frame holds a few lines of text only: strips of a row of tiles, of which those around the last input go
/// first, without what stands far beside it.
/// </summary>
internal sealed class ThinOrder
{
    /// <summary>Frames of fewer bytes are so thin.</summary>
    public const int Most = 1024;

    private const int NearRows = 24;
    private const int NearColumns = 160;

    private readonly List<Box> _near = [];
    private readonly List<Box> _strips = [];

    public void Cut(List<Box> boxes, (int X, int Y)? touched)
    {
        _near.Clear();
        _strips.Clear();
        foreach (var box in CollectionsMarshal.AsSpan(boxes))
        {
            for (var rest = box; rest.Height > 0;)
            {
                var strip = FrameBudget.Upper(rest, 0);
                rest = FrameBudget.Below(rest, strip);
                if (touched is { } at) Part(strip, at.X, at.Y);
                else _strips.Add(strip);
            }
        }

        boxes.Clear();
        boxes.AddRange(_near);
        boxes.AddRange(_strips);
    }

    private void Part(Box strip, int x, int y)
    {
        var (left, right) = (Math.Max(strip.X, x - NearColumns), Math.Min(strip.Right, x + NearColumns));
        if (left >= right || strip.Y > y + NearRows || strip.Bottom < y - NearRows)
        {
            _strips.Add(strip);
            return;
        }

        _near.Add(strip with { X = left, Width = right - left });
        if (strip.X < left) _strips.Add(strip with { Width = left - strip.X });
        if (right < strip.Right) _strips.Add(strip with { X = right, Width = strip.Right - right });
    }
}
