namespace RemoteAssist.Benchmarks.Codec;

/// <summary>Pages of smoothed letters, black, blue and red on white, and a photograph: pixels 0x00RRGGBB, rows without gaps.</summary>
internal static class TextPages
{
    private const int LetterWidth = 8;
    private const int LetterHeight = 16;

    /// <summary>All pages have the same letters, each its own text.</summary>
    public static uint[] Page(int width, int height, int number)
    {
        var letters = Letters();
        var random = new Random(1000 + number);
        var pixels = new uint[width * height];
        Array.Fill(pixels, 0xFFFFFFu);
        for (var top = 4; top + LetterHeight <= height; top += LetterHeight + 4)
        {
            var length = random.Next(width / 3, width - LetterWidth);
            var ink = random.Next(8) switch { 0 => 0x204A87u, 1 => 0xA40000u, _ => 0x101010u };
            for (var left = 8; left < length; left += LetterWidth)
                if (random.Next(6) > 0) Draw(pixels, (top * width) + left, width, letters[random.Next(letters.Length)], ink);
        }

        return pixels;
    }

    public static uint[] Photograph(int width, int height)
    {
        var random = new Random(7);
        var pixels = new uint[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i % width, i / width);
            var light = 128 + (50 * Math.Sin(x / 61.0) * Math.Cos(y / 47.0)) + (30 * Math.Sin((x + (2 * y)) / 13.0)) + random.Next(-8, 9);
            pixels[i] = (Byte(light + (40 * Math.Sin(y / 90.0))) << 16) | (Byte(light) << 8) | Byte(light - (40 * Math.Cos(x / 120.0)));
        }

        return pixels;
    }

    private static uint Byte(double value) => (uint)Math.Clamp(value, 0, 255);

    private static byte[][] Letters()
    {
        var random = new Random(5);
        var letters = new byte[60][];
        for (var i = 0; i < letters.Length; i++)
        {
            var strokes = new byte[LetterWidth * LetterHeight];
            for (var stroke = 0; stroke < 4; stroke++)
            {
                var (x, y, dx) = (random.NextDouble() * 6, 3 + random.Next(4), (random.NextDouble() - 0.5) * 1.2);
                for (; y < 13 && x is >= 0 and < 7; y++, x += dx)
                {
                    strokes[(y * LetterWidth) + (int)x] = (byte)(16 * (int)(16 * (1 - (x % 1)) - 0.01));
                    strokes[(y * LetterWidth) + (int)x + 1] = (byte)(16 * (int)(15 * (x % 1)));
                }
            }

            letters[i] = strokes;
        }

        return letters;
    }

    private static void Draw(uint[] pixels, int at, int stride, byte[] letter, uint ink)
    {
        for (var i = 0; i < letter.Length; i++)
        {
            if (letter[i] == 0) continue;
            var pixel = 0u;
            for (var shift = 0; shift <= 16; shift += 8)
                pixel |= (uint)((((255 - letter[i]) * 255) + (letter[i] * (int)((ink >> shift) & 0xFF))) / 255) << shift;
            pixels[at + (i / LetterWidth * stride) + (i % LetterWidth)] = pixel;
        }
    }
}
