using System.Buffers.Binary;
using System.IO.Compression;

namespace RemoteAssist.Support.Desktop;

/// <summary>Reads what browsers write: PNG (W3C, third edition) with 8 bits a channel, RGB or RGBA, not interlaced.</summary>
public static class PngReader
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <exception cref="FormatException">Another kind of PNG, or none.</exception>
    public static Picture Read(ReadOnlySpan<byte> png)
    {
        if (!png.StartsWith(Signature)) throw new FormatException("Not a PNG.");
        using var packed = new MemoryStream();
        ReadOnlySpan<byte> header = [];
        for (var rest = png[8..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            var kind = rest.Slice(4, 4);
            var body = rest.Slice(8, length);
            if (kind.SequenceEqual("IHDR"u8)) header = body;
            if (kind.SequenceEqual("IDAT"u8)) packed.Write(body);
            rest = rest[(length + 12)..];
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        var channels = (header[8], header[9], header[12]) switch
        {
            (8, 2, 0) => 3,
            (8, 6, 0) => 4,
            _ => throw new FormatException("Only 8 bits RGB or RGBA without interlace."),
        };
        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        return new Picture(width, height, Rgb(rows, width, height, channels));
    }

    private static byte[] Rgb(ZLibStream rows, int width, int height, int channels)
    {
        var rgb = new byte[width * height * 3];
        var (row, above) = (new byte[width * channels], new byte[width * channels]);
        var to = 0;
        for (var y = 0; y < height; y++, (row, above) = (above, row))
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(row);
            Unfilter(filter, row, above, channels);
            for (var at = 0; at < row.Length; at += channels, to += 3) row.AsSpan(at, 3).CopyTo(rgb.AsSpan(to));
        }

        return rgb;
    }

    private static void Unfilter(int filter, byte[] row, byte[] above, int channels)
    {
        for (var at = 0; at < row.Length; at++)
        {
            var left = at < channels ? 0 : row[at - channels];
            var corner = at < channels ? 0 : above[at - channels];
            row[at] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => above[at],
                3 => (left + above[at]) / 2,
                4 => Paeth(left, above[at], corner),
                _ => throw new FormatException("A PNG has five filters."),
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
