using RemoteAssist.Support.Jpeg;

namespace RemoteAssist.Support.Screen;

/// <summary>Decodes a photo's segment by libjpeg-turbo, with the header that the protocol puts before it (docs/protocol.md, section 4).</summary>
public static class PhotoReader
{
    // ITU-T T.81, K.1 and K.2, in zigzag order.
    private static readonly byte[] Luminance =
    [
        16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51, 61, 60, 57, 51,
        56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87, 95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99,
    ];

    private static readonly byte[] Chrominance =
    [
        17, 18, 18, 24, 21, 24, 47, 26, 26, 47, 99, 66, 56, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    ];

    // K.3: sixteen counts of codes by length, then the symbols.
    private static readonly byte[] Typical = Convert.FromHexString(
        "00" + "00010501010101010100000000000000" + "000102030405060708090A0B" +
        "10" + "0002010303020403050504040000017D" +
        "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738393A43444546474849" +
        "4A535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5" +
        "C6C7C8C9CAD2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA" +
        "01" + "00030101010101010101010000000000" + "000102030405060708090A0B" +
        "11" + "00020102040403040705040400010277" +
        "000102031104052131061241510761711322328108144291A1B1C109233352F0156272D10A162434E125F11718191A262728292A35363738393A434445464748" +
        "494A535455565758595A636465666768696A737475767778797A82838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3" +
        "C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE2E3E4E5E6E7E8E9EAF2F3F4F5F6F7F8F9FA");

    /// <returns>Width × height pixels 0x00RRGGBB.</returns>
    /// <exception cref="MalformedScreenException">The segment is damaged or too short.</exception>
    public static uint[] Read(ReadOnlySpan<byte> segment, int width, int height, int quality, bool halved)
    {
        using var turbo = new TurboJpeg();
        try
        {
            return turbo.Decode(Wrap(segment, width, height, quality, halved), width, height);
        }
        catch (InvalidDataException e)
        {
            throw new MalformedScreenException($"A photo cannot be decoded: {e.Message}");
        }
    }

    /// <returns>A whole JPEG file.</returns>
    public static byte[] Wrap(ReadOnlySpan<byte> segment, int width, int height, int quality, bool halved)
    {
        List<byte> file = [0xff, 0xd8, 0xff, 0xdb, 0, 132, 0, .. Scaled(Luminance, quality), 1, .. Scaled(Chrominance, quality)];
        file.AddRange([0xff, 0xc0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3]);
        file.AddRange([1, (byte)(halved ? 0x22 : 0x11), 0, 2, 0x11, 1, 3, 0x11, 1]);
        var length = Typical.Length + 2;
        file.AddRange([0xff, 0xc4, (byte)(length >> 8), (byte)length, .. Typical]);
        file.AddRange([0xff, 0xda, 0, 12, 3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]);
        return [.. file, .. segment, 0xff, 0xd9];
    }

    private static byte[] Scaled(byte[] table, int quality)
    {
        var scale = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        return [.. table.Select(value => (byte)Math.Clamp(((value * scale) + 50) / 100, 1, 255))];
    }
}
