using System.Buffers.Binary;

namespace RemoteAssist.Support.Desktop;

/// <summary>Exact pixels: three bytes (red, green, blue) each, row by row without gaps.</summary>
public sealed record Picture(int Width, int Height, byte[] Rgb)
{
    /// <summary>Reads a dump of the X window dump format, version 7, of a 24- or 32-bit true-colour screen.</summary>
    public static Picture FromXwd(ReadOnlySpan<byte> dump)
    {
        int Field(ReadOnlySpan<byte> from, int number) => BinaryPrimitives.ReadInt32BigEndian(from[(number * 4)..]);
        if (Field(dump, 1) != 7 || Field(dump, 11) != 32) throw new FormatException("Not a 32 bits per pixel dump of version 7.");
        var (width, height, stride) = (Field(dump, 4), Field(dump, 5), Field(dump, 12));
        var isLittle = Field(dump, 7) == 0;
        var pixels = dump[(Field(dump, 0) + Field(dump, 19) * 12)..];
        var rgb = new byte[width * height * 3];
        var to = 0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var pixel = pixels.Slice(y * stride + x * 4, 4);
                var colour = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(pixel) : BinaryPrimitives.ReadUInt32BigEndian(pixel);
                rgb[to++] = (byte)(colour >> 16);
                rgb[to++] = (byte)(colour >> 8);
                rgb[to++] = (byte)colour;
            }
        }

        return new Picture(width, height, rgb);
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
