using System.Globalization;
using System.Text;

namespace RemoteAssist.Support.Desktop;

/// <summary>Exact pixels: three bytes (red, green, blue) each, row by row without gaps.</summary>
public sealed record Picture(int Width, int Height, byte[] Rgb)
{
    /// <param name="file">A portable pixmap: P6, width, height and 255, each ended by white space, then the pixels.</param>
    public static Picture OfPixmap(byte[] file)
    {
        var words = new string[4];
        var at = 0;
        for (var word = 0; word < words.Length; word++)
        {
            var end = at + file.AsSpan(at).IndexOfAny((byte)' ', (byte)'\n');
            words[word] = Encoding.ASCII.GetString(file, at, end - at);
            at = end + 1;
        }

        if (words[0] != "P6" || words[3] != "255") throw new InvalidDataException("Not a pixmap of three bytes a pixel.");
        return new Picture(int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture), file[at..]);
    }

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
