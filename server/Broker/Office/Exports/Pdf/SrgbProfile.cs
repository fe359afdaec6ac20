using System.Buffers.Binary;
using System.Text;

namespace RemoteAssist.Broker.Office.Exports.Pdf;

/// <summary>An ICC profile (version 2.1) that says what the colours of a page mean: sRGB's primaries and a gamma of 2.2.</summary>
internal static class SrgbProfile
{
    // IEC 61966-2-1, adapted to D50, as in the profiles that everybody uses.
    private static readonly (string Tag, double X, double Y, double Z)[] Colours =
        [("wtpt", 0.9505, 1.0, 1.0891), ("rXYZ", 0.43607, 0.22249, 0.01392), ("gXYZ", 0.38515, 0.71687, 0.09708), ("bXYZ", 0.14307, 0.06061, 0.7141)];

    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        var tags = new List<(string Tag, byte[] Body)> { ("desc", Description("sRGB")), ("cprt", Typed("text", "No copyright\0"u8)) };
        tags.AddRange(Colours.Select(colour => (colour.Tag, Typed("XYZ ", [.. Fixed(colour.X), .. Fixed(colour.Y), .. Fixed(colour.Z)]))));
        var curve = Typed("curv", [0, 0, 0, 1, 2, 0x33]);
        tags.AddRange(((string[])["rTRC", "gTRC", "bTRC"]).Select(tag => (tag, curve)));

        using var bodies = new MemoryStream();
        using var table = new MemoryStream();
        table.Write(Big(tags.Count));
        var start = 128 + 4 + (tags.Count * 12);
        foreach (var (tag, body) in tags)
        {
            table.Write([.. Encoding.ASCII.GetBytes(tag), .. Big(start + (int)bodies.Length), .. Big(body.Length)]);
            bodies.Write(body);
            while (bodies.Length % 4 != 0) bodies.WriteByte(0);
        }

        return [.. Header(start + (int)bodies.Length), .. table.ToArray(), .. bodies.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x02100000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24), 2026);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(28), 1);
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        // The illuminant of the connection space is D50.
        ((byte[])[.. Fixed(0.9642), .. Fixed(1), .. Fixed(0.8249)]).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Description(string text)
    {
        var body = new List<byte>();
        body.AddRange(Big(text.Length + 1));
        body.AddRange(Encoding.ASCII.GetBytes(text + "\0"));
        // No Unicode and no Macintosh form of it.
        body.AddRange(new byte[4 + 4 + 2 + 1 + 67]);
        return Typed("desc", [.. body]);
    }

    private static byte[] Typed(string type, ReadOnlySpan<byte> body) => [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. body];

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Fixed(double value) => Big((int)Math.Round(value * 65536));
}
