using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Coding;
using RemoteAssist.Support;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

/// <summary>Whatever happens on a desktop, the other end shows exactly the screen when it has been quiet for two seconds.</summary>
public sealed class RandomDesktopTests
{
    [Theory]
    [InlineData(1, int.MaxValue)]
    [InlineData(2, 100_000)]
    [InlineData(3, 3000)]
    [InlineData(4, int.MaxValue)]
    [InlineData(5, 100_000)]
    public void The_picture_is_exact_after_every_pause(int seed, int bytes)
    {
        var random = new Random(seed);
        using var encoder = new PictureEncoder();
        using var decoder = new ScreenDecoder();
        var image = new ScreenImage();
        image.Resize(433, 310);
        var now = (long)random.Next(100_000);
        var damage = new Damage();
        damage.AddEverywhere();
        for (var round = LongForm.Choose(12, 400); round > 0; round--)
        {
            for (var steps = random.Next(25); steps > 0; steps--)
            {
                if (random.Next(3) > 0) Happen(image, damage, random, encoder);
                encoder.Send(image, decoder, damage, new FrameRequest(now, bytes, Somewhere(image, random), random.Next(2) == 0, false), out _);
                damage.Clear();
                now += random.Next(80);
            }

            // On a thin line quiet lasts until everything is there.
            EncodedFrame frame;
            for (var looks = 0; ; looks++)
            {
                looks.ShouldBeLessThan(3000);
                encoder.Send(image, decoder, damage, new FrameRequest(now, bytes, null, true, false), out frame);
                damage.Clear();
                now += 20;
                if (frame.Bytes.IsEmpty && frame.Due is null) break;
                if (bytes > 1_000_000) looks.ShouldBeLessThan(100);
            }

            decoder.ShouldShow(image);
        }
    }

    private static (int X, int Y)? Somewhere(ScreenImage image, Random random)
        => random.Next(2) == 0 ? null : (random.Next(image.Width), random.Next(image.Height));

    private static void Happen(ScreenImage image, Damage damage, Random random, PictureEncoder encoder)
    {
        var (width, height) = (random.Next(1, image.Width + 1), random.Next(1, image.Height + 1));
        var box = new Box(random.Next(image.Width - width + 1), random.Next(image.Height - height + 1), width, height);
        switch (random.Next(9))
        {
            case 0: image.Fill(box.X, box.Y, width, height, (uint)random.Next(0x1000000)); break;
            case 1 or 2: image.Text(random, box.X, box.Y, width, height); break;
            case 3 or 4: image.Scroll(box.X, box.Y, width, height, random.Next(3) * random.Next(-20, 21), random.Next(-40, 41)); break;
            case 5 or 6: image.Photo(random, box.X, box.Y, width, height); break;
            case 7: image.Noise(random, box.X, box.Y, width, height, random.Next(2) == 0 ? 300 : 0xffffff); break;
            default:
                if (random.Next(3) == 0) encoder.Restart();
                if (random.Next(4) == 0) image.Resize(random.Next(1, 500), random.Next(1, 400));
                damage.AddEverywhere();
                return;
        }

        damage.Add(box);
    }
}
