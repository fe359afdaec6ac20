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

    /// <returns>The slices that went over the wire.</returns>
    public static List<byte[]> Send(this PictureEncoder encoder, ScreenImage image, ScreenDecoder decoder)
    {
        var slices = new List<byte[]>();
        var damage = new Damage();
        damage.AddEverywhere();
        var frame = encoder.Encode(image, damage, new FrameRequest(7, int.MaxValue, null, true, ExactOnly: true));
        if (frame.Bytes.IsEmpty) return slices;
        Slices.Cut(encoder.Generation, encoder.Frame, frame, slice => slices.Add(slice.ToArray()));
        foreach (var slice in slices) decoder.Receive(slice).ShouldBe(slice == slices[^1]);
        return slices;
    }

    public static void ShouldShow(this ScreenDecoder decoder, ScreenImage image)
    {
        (decoder.Width, decoder.Height).ShouldBe((image.Width, image.Height));
        decoder.Pixels.SequenceEqual(image.Pixels).ShouldBeTrue();
    }
}
