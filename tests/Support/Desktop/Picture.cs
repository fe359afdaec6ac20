namespace RemoteAssist.Support.Desktop;

/// <summary>Exact pixels: three bytes (red, green, blue) each, row by row without gaps.</summary>
public sealed record Picture(int Width, int Height, byte[] Rgb)
{
    public (byte Red, byte Green, byte Blue) At(int x, int y)
    {
        var at = (y * Width + x) * 3;
        return (Rgb[at], Rgb[at + 1], Rgb[at + 2]);
    }

    /// <summary>How many pixels differ; all of them when the sizes do.</summary>
    public int Differences(Picture other)
    {
        if (other.Width != Width || other.Height != Height) return Math.Max(Width * Height, other.Width * other.Height);
        var count = 0;
        for (var at = 0; at < Rgb.Length; at += 3)
        {
            if (!Rgb.AsSpan(at, 3).SequenceEqual(other.Rgb.AsSpan(at, 3))) count++;
        }

        return count;
    }
}
