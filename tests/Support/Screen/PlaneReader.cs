namespace RemoteAssist.Support.Screen;

/// <summary>Three filtered planes back to pixels (docs/protocol.md, section 4).</summary>
internal static class PlaneReader
{
    public const int MostFilter = 3;

    /// <param name="planes">Three times width × height bytes.</param>
    public static uint[] Read(ReadOnlySpan<byte> planes, int width, int height, int filter)
    {
        var area = width * height;
        var plain = planes.ToArray();
        for (var plane = 0; plane < 3; plane++) Restore(plain.AsSpan(plane * area, area), width, filter);
        var pixels = new uint[area];
        for (var i = 0; i < area; i++)
        {
            var green = plain[i];
            pixels[i] = (uint)(((byte)(plain[area + i] + green) << 16) | (green << 8) | (byte)(plain[(2 * area) + i] + green));
        }

        return pixels;
    }

    private static void Restore(Span<byte> plane, int width, int filter)
    {
        for (var i = 0; i < plane.Length; i++)
        {
            var (inside, below) = (i % width > 0, i >= width);
            int left = inside ? plane[i - 1] : 0;
            int above = below ? plane[i - width] : 0;
            int corner = inside && below ? plane[i - width - 1] : 0;
            plane[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => above,
                _ => Median(left, above, left + above - corner),
            });
        }
    }

    private static int Median(int a, int b, int c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
