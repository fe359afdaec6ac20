using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace RemoteAssist.Broker.Office.Exports.Pdf;

/// <summary>A picture for a page. JPEG goes in as it is; PNG is unpacked, and what is transparent is laid on white, since PDF/A-1 knows no transparency.</summary>
internal sealed class PdfPicture
{
    // 4,000 × 4,000 pixels: beyond any logo, and well within memory.
    private const long MostPixels = 16_000_000;
    private readonly byte[] _bytes;
    private readonly string _space;
    private readonly bool _jpeg;

    private PdfPicture(byte[] bytes, int width, int height, string space, bool jpeg) => (_bytes, Width, Height, _space, _jpeg) = (bytes, width, height, space, jpeg);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Null when it is neither PNG nor JPEG, damaged, in colours for print (CMYK), or too large.</summary>
    public static PdfPicture? Read(byte[] file)
    {
        try
        {
            return file is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? Png(file) : file is [0xFF, 0xD8, ..] ? Jpeg(file) : null;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    public int AddTo(PdfObjects objects) => objects.AddStream(
        string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Image /Width {Width} /Height {Height} /ColorSpace /{_space} /BitsPerComponent 8"),
        _bytes,
        _jpeg ? "/DCTDecode" : null);

    private static PdfPicture? Jpeg(byte[] file)
    {
        for (var at = 2; at + 9 < file.Length;)
        {
            var (marker, length) = (file[at + 1], BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2)));
            if (file[at] != 0xFF) return null;
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 5)), BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 7)));
                var space = file[at + 9] switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => null };
                return space is null || file[at + 4] != 8 || width == 0 || height == 0 ? null : new PdfPicture(file, width, height, space, jpeg: true);
            }

            at += 2 + length;
        }

        return null;
    }

    private static PdfPicture? Png(byte[] file)
    {
        var png = PngPixels.Read(file, MostPixels);
        return png is null ? null : new PdfPicture(png.Rgb, png.Width, png.Height, "DeviceRGB", jpeg: false);
    }
}

/// <summary>The pixels of a PNG on white (W3C PNG, second edition); interlaced ones are not read.</summary>
internal sealed record PngPixels(int Width, int Height, byte[] Rgb)
{
    public static PngPixels? Read(byte[] file, long mostPixels)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
        var (depth, kind, interlaced) = (file[24], file[25], file[28] != 0);
        var samples = kind switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        if (interlaced || samples == 0 || width <= 0 || height <= 0 || (long)width * height > mostPixels) return null;
        byte[] palette = [], transparent = [];
        using var packed = new MemoryStream();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var body = file.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "PLTE": palette = body.ToArray(); break;
                case "tRNS": transparent = body.ToArray(); break;
                case "IDAT": packed.Write(body); break;
            }

            at += 12 + length;
        }

        packed.Position = 0;
        var rows = Unfilter(packed, height, ((width * samples * depth) + 7) / 8, Math.Max(1, samples * depth / 8));
        var rgb = new byte[width * height * 3];
        for (var pixel = 0; pixel < width * height; pixel++)
        {
            var row = rows[pixel / width];
            int Sample(int number) => depth switch
            {
                8 => row[(pixel % width * samples) + number],
                16 => row[((pixel % width * samples) + number) * 2],
                _ => (row[pixel % width * depth / 8] >> (8 - depth - (pixel % width * depth % 8))) & ((1 << depth) - 1),
            };
            var (red, green, blue, alpha) = kind switch
            {
                0 => (Grey(Sample(0)), Grey(Sample(0)), Grey(Sample(0)), 255),
                3 => (palette[Sample(0) * 3], palette[(Sample(0) * 3) + 1], palette[(Sample(0) * 3) + 2], Sample(0) < transparent.Length ? transparent[Sample(0)] : 255),
                4 => (Sample(0), Sample(0), Sample(0), Sample(1)),
                6 => (Sample(0), Sample(1), Sample(2), Sample(3)),
                _ => (Sample(0), Sample(1), Sample(2), 255),
            };
            rgb[pixel * 3] = OnWhite(red, alpha);
            rgb[(pixel * 3) + 1] = OnWhite(green, alpha);
            rgb[(pixel * 3) + 2] = OnWhite(blue, alpha);
        }

        return new PngPixels(width, height, rgb);

        int Grey(int sample) => depth < 8 ? sample * 255 / ((1 << depth) - 1) : sample;
    }

    private static byte OnWhite(int sample, int alpha) => (byte)(((sample * alpha) + (255 * (255 - alpha)) + 127) / 255);

    private static byte[][] Unfilter(Stream packed, int height, int rowBytes, int pixelBytes)
    {
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        var rows = new byte[height][];
        var above = new byte[rowBytes];
        for (var number = 0; number < height; number++)
        {
            var filter = zlib.ReadByte();
            var row = new byte[rowBytes];
            zlib.ReadExactly(row);
            for (var at = 0; at < rowBytes; at++)
            {
                var left = at >= pixelBytes ? row[at - pixelBytes] : 0;
                var corner = at >= pixelBytes ? above[at - pixelBytes] : 0;
                row[at] += (byte)(filter switch { 0 => 0, 1 => left, 2 => above[at], 3 => (left + above[at]) / 2, 4 => Paeth(left, above[at], corner), _ => throw new InvalidDataException("No such filter.") });
            }

            rows[number] = above = row;
        }

        return rows;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
