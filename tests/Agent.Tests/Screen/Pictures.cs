using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen;
using RemoteAssist.Agent.Screen.Coding;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

/// <summary>Pictures to draw on, and what a console would make of the encoder's frames.</summary>
internal static class Pictures
{
    public static void Fill(this ScreenImage image, int x, int y, int width, int height, uint colour)
    {
        for (var row = y; row < y + height; row++) image.Pixels.AsSpan((row * image.Width) + x, width).Fill(colour);
    }

    public static void Noise(this ScreenImage image, Random random, int x, int y, int width, int height, int colours)
    {
        for (var row = y; row < y + height; row++)
            for (var column = x; column < x + width; column++)
                image.Pixels[(row * image.Width) + column] = (uint)random.Next(colours) * (uint)(0x1000000 / colours) & 0xffffff;
    }

    /// <summary>Any one change: a line of text, a block, a speck, a photograph.</summary>
    public static void Edit(this ScreenImage image, Random random)
    {
        var (width, height) = (random.Next(1, image.Width + 1), random.Next(1, image.Height + 1));
        var (x, y) = (random.Next(image.Width - width + 1), random.Next(image.Height - height + 1));
        switch (random.Next(4))
        {
            case 0: image.Fill(x, y, width, height, (uint)random.Next(0x1000000)); break;
            case 1: image.Noise(random, x, y, width, Math.Min(height, 14), 4); break;
            case 2: image.Pixels[(y * image.Width) + x] ^= 0x010203; break;
            default: image.Noise(random, x, y, width, height, 4096); break;
        }
    }

    /// <summary>Smooth shapes with a little noise, as cameras see them.</summary>
    public static void Photo(this ScreenImage image, Random random, int x, int y, int width, int height)
    {
        var (a, b, c) = (random.NextDouble() * 0.05, random.NextDouble() * 0.05, random.Next(256));
        for (var row = y; row < y + height; row++)
        {
            for (var column = x; column < x + width; column++)
            {
                var light = 128 + (60 * Math.Sin((column * a) + (row * 0.031))) + (40 * Math.Cos((row * b) + (column * 0.017)));
                var (red, green, blue) = (light + random.Next(9), (light * 0.8) + random.Next(9), ((light + c) * 0.5) + random.Next(9));
                image.Pixels[(row * image.Width) + column] = ((uint)red << 16) | ((uint)green << 8) | (uint)blue;
            }
        }
    }

    /// <summary>Black on white, so that each line differs.</summary>
    public static void Text(this ScreenImage image, Random random, int x, int y, int width, int height)
    {
        image.Fill(x, y, width, height, 0xffffff);
        for (var top = y + 2; top + 12 <= y + height; top += 16)
        {
            for (var left = x + 2; left + 8 <= x + width; left += 8)
            {
                var glyph = random.Next(40);
                var (stem, bar, grey) = (glyph % 6, glyph % 11, (uint)(glyph % 3 * 0x404040));
                image.Fill(left + stem, top, 1, 12, 0x000000);
                image.Fill(left, top + bar, 7, 1, grey);
                image.Fill(left + (glyph % 5), top + (glyph % 7), 2, 4, 0x808080);
            }
        }
    }

    public static void Scroll(this ScreenImage image, int x, int y, int width, int height, int dx, int dy)
    {
        var copy = image.Pixels.ToArray();
        for (var row = y; row < y + height; row++)
        {
            for (var column = x; column < x + width; column++)
            {
                var (fromX, fromY) = (column + dx, row + dy);
                if (fromX >= 0 && fromY >= 0 && fromX < image.Width && fromY < image.Height)
                    image.Pixels[(row * image.Width) + column] = copy[(fromY * image.Width) + fromX];
            }
        }
    }

    /// <returns>The slices that went over the wire.</returns>
    public static List<byte[]> Send(this PictureEncoder encoder, ScreenImage image, ScreenDecoder decoder)
    {
        var damage = new Damage();
        damage.AddEverywhere();
        return encoder.Send(image, decoder, damage, new FrameRequest(7, int.MaxValue, null, true, ExactOnly: true), out _);
    }

    public static List<byte[]> Send(
        this PictureEncoder encoder, ScreenImage image, ScreenDecoder decoder, Damage damage, FrameRequest request, out EncodedFrame frame)
    {
        var slices = new List<byte[]>();
        frame = encoder.Encode(image, damage, request);
        if (frame.Bytes.IsEmpty) return slices;
        Slices.Cut(encoder.Generation, encoder.Frame, frame, slice => slices.Add(slice.ToArray()));
        foreach (var slice in slices) decoder.Receive(slice).ShouldBe(slice == slices[^1]);
        decoder.IsRefinement.ShouldBe(frame.IsRefinement);
        return slices;
    }

    public static void ShouldShow(this ScreenDecoder decoder, ScreenImage image)
    {
        (decoder.Width, decoder.Height).ShouldBe((image.Width, image.Height));
        decoder.Pixels.SequenceEqual(image.Pixels).ShouldBeTrue();
    }
}
