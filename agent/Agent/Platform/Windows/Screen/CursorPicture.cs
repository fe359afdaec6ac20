namespace RemoteAssist.Agent.Platform.Windows.Screen;

/// <param name="Pixels">Width × Height, 0xAARRGGBB, top row first; a mask's set bits are white.</param>
internal sealed record CursorBits(int Width, int Height, uint[] Pixels);

/// <summary>
/// Turns the bitmaps of a Windows cursor into one picture with transparency. Three kinds exist: a mask alone (the upper
/// half says what stays, the lower half what is inverted), colours with a mask, and colours with an alpha of their own.
/// Inverted pixels cannot be shown by a viewer: they become black, with white around them so that they show on black too.
/// </summary>
internal sealed record CursorPicture(int Width, int Height, uint[] Pixels)
{
    /// <summary>The most that a shape on the wire may measure.</summary>
    public const int Most = 127;

    private const uint Black = 0xFF000000;
    private const uint White = 0xFFFFFFFF;
    private const uint Colour = 0x00FFFFFF;

    /// <returns>Null when the bitmaps do not belong together.</returns>
    public static CursorPicture? Draw(CursorBits? mask, CursorBits? colour)
    {
        if (mask is null) return null;
        if (colour is null) return mask.Height % 2 == 0 ? FromMask(mask) : null;
        if (Array.Exists(colour.Pixels, pixel => pixel >> 24 != 0)) return new(colour.Width, colour.Height, colour.Pixels);
        return mask.Width == colour.Width && mask.Height >= colour.Height ? FromColours(mask, colour) : null;
    }

    /// <summary>As it goes over the wire; shrunk where it is larger than <see cref="Most"/>.</summary>
    public CursorShape Fit(int hotX, int hotY)
    {
        var longest = Math.Max(Width, Height);
        var (width, height) = longest <= Most
            ? (Width, Height)
            : (Math.Max(1, Width * Most / longest), Math.Max(1, Height * Most / longest));
        var bytes = new byte[width * height * 4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var pixel = Pixels[(y * Height / height * Width) + (x * Width / width)];
                var at = ((y * width) + x) * 4;
                bytes[at] = (byte)(pixel >> 16);
                bytes[at + 1] = (byte)(pixel >> 8);
                bytes[at + 2] = (byte)pixel;
                bytes[at + 3] = (byte)(pixel >> 24);
            }
        }

        return new CursorShape(
            width, height,
            Math.Clamp(hotX * width / Width, 0, width - 1), Math.Clamp(hotY * height / Height, 0, height - 1),
            bytes);
    }

    private static CursorPicture FromMask(CursorBits mask)
    {
        var half = mask.Pixels.Length / 2;
        var pixels = new uint[half];
        var inverted = new bool[half];
        for (var i = 0; i < half; i++)
        {
            var stays = (mask.Pixels[i] & Colour) != 0;
            var flips = (mask.Pixels[half + i] & Colour) != 0;
            inverted[i] = stays && flips;
            pixels[i] = stays ? 0 : flips ? White : Black;
        }

        return Outline(mask.Width, mask.Height / 2, pixels, inverted);
    }

    private static CursorPicture FromColours(CursorBits mask, CursorBits colour)
    {
        var pixels = new uint[colour.Pixels.Length];
        var inverted = new bool[pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            var stays = (mask.Pixels[i] & Colour) != 0;
            var value = colour.Pixels[i] & Colour;
            inverted[i] = stays && value != 0;
            pixels[i] = stays ? 0 : Black | value;
        }

        return Outline(colour.Width, colour.Height, pixels, inverted);
    }

    private static CursorPicture Outline(int width, int height, uint[] pixels, bool[] inverted)
    {
        for (var i = 0; i < inverted.Length; i++)
        {
            if (!inverted[i]) continue;
            pixels[i] = Black;
            var (column, row) = (i % width, i / width);
            for (var y = Math.Max(0, row - 1); y <= Math.Min(height - 1, row + 1); y++)
            {
                for (var x = Math.Max(0, column - 1); x <= Math.Min(width - 1, column + 1); x++)
                {
                    var near = (y * width) + x;
                    if (pixels[near] == 0 && !inverted[near]) pixels[near] = White;
                }
            }
        }

        return new(width, height, pixels);
    }
}
