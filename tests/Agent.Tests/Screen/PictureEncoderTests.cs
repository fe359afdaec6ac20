using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Coding;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

public sealed class PictureEncoderTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(64, 16)]
    [InlineData(65, 17)]
    [InlineData(333, 211)]
    public void A_console_sees_every_pixel_as_it_is_after_any_edits(int width, int height)
    {
        var random = new Random(width);
        using var encoder = new PictureEncoder();
        using var decoder = new ScreenDecoder();
        var image = new ScreenImage();
        image.Resize(width, height);
        for (var i = 0; i < 120; i++)
        {
            for (var edits = random.Next(4); edits > 0; edits--) image.Edit(random);
            if (random.Next(25) == 0) encoder.Restart();
            encoder.Send(image, decoder);
            decoder.ShouldShow(image);
        }
    }

    [Fact]
    public void A_change_of_size_is_followed()
    {
        var random = new Random(5);
        using var encoder = new PictureEncoder();
        using var decoder = new ScreenDecoder();
        var image = new ScreenImage();
        foreach (var (width, height) in ((int, int)[])[(200, 100), (100, 200), (320, 200), (320, 200)])
        {
            image.Resize(width, height);
            image.Edit(random);
            encoder.Send(image, decoder);
            decoder.ShouldShow(image);
        }
    }

    [Fact]
    public void A_window_that_is_raised_again_costs_next_to_nothing()
    {
        using var encoder = new PictureEncoder();
        using var decoder = new ScreenDecoder();
        var image = new ScreenImage();
        image.Resize(1280, 800);
        var (page, console) = (new uint[1280 * 800], new uint[1280 * 800]);
        image.Text(new Random(1), 0, 0, 1280, 800);
        image.Pixels.CopyTo(page, 0);
        image.Fill(0, 0, 1240, 780, 0x0c0c0c);
        image.Text(new Random(2), 10, 0, 1200, 780);
        image.Pixels.CopyTo(console, 0);
        for (var turn = 0; turn < 8; turn++)
        {
            page.CopyTo(image.Pixels, 0);
            var bytes = Size(encoder.Send(image, decoder));
            var parts = (turn % 2) + 1;
            for (var part = 0; part < parts; part++)
            {
                var rows = (part * 800 / parts * 1280)..((part + 1) * 800 / parts * 1280);
                console.AsSpan(rows).CopyTo(image.Pixels.AsSpan(rows));
                bytes += Size(encoder.Send(image, decoder));
            }

            decoder.ShouldShow(image);
            if (turn > 3) bytes.ShouldBeLessThan(3000, $"turn {turn}");
        }

        static int Size(List<byte[]> slices) => slices.Sum(slice => slice.Length);
    }

    [Fact]
    public void What_did_not_change_is_not_sent_again()
    {
        var random = new Random(3);
        using var encoder = new PictureEncoder();
        using var decoder = new ScreenDecoder();
        var image = new ScreenImage();
        image.Resize(800, 600);
        image.Noise(random, 0, 0, 800, 600, 4096);
        encoder.Send(image, decoder).Sum(slice => slice.Length).ShouldBeGreaterThan(100_000);
        encoder.Send(image, decoder).ShouldBeEmpty();
        image.Fill(400, 300, 8, 12, 0xff0000);
        encoder.Send(image, decoder).Sum(slice => slice.Length).ShouldBeLessThan(100);
        decoder.ShouldShow(image);
    }

    [Fact]
    public void A_restart_begins_a_new_generation_with_the_whole_picture()
    {
        using var encoder = new PictureEncoder();
        using var first = new ScreenDecoder();
        using var late = new ScreenDecoder();
        var image = new ScreenImage();
        image.Resize(90, 70);
        image.Fill(10, 10, 20, 20, 0x123456);
        encoder.Send(image, first);
        var generation = encoder.Generation;
        encoder.Restart();
        encoder.Send(image, late);
        encoder.Generation.ShouldNotBe(generation);
        encoder.Frame.ShouldBe((ushort)1);
        late.ShouldShow(image);
    }

    [Fact]
    public void Boxes_touch_a_change_on_each_edge_and_hold_them_all()
    {
        var before = new uint[200 * 50];
        var now = before.ToArray();
        foreach (var (x, y) in ((int, int)[])[(3, 2), (9, 5), (190, 49), (64, 33)]) now[(y * 200) + x] = 1;
        var (everywhere, boxes) = (new Damage(), new List<Box>());
        everywhere.AddEverywhere();
        new PictureCompare().Compare(now, before, 200, 50, everywhere, boxes);
        boxes.ShouldBe([new Box(3, 2, 7, 4), new Box(64, 33, 1, 1), new Box(190, 49, 1, 1)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0, -16)]
    [InlineData(0, 53)]
    [InlineData(9, 6)]
    [InlineData(-31, 0)]
    public void What_moved_is_sent_as_a_copy(int dx, int dy)
    {
        var random = new Random(8);
        using var encoder = new PictureEncoder();
        using var decoder = new ScreenDecoder();
        var image = new ScreenImage();
        image.Resize(700, 500);
        image.Text(random, 0, 0, 700, 500);
        encoder.Send(image, decoder);
        image.Scroll(100, 100, 400, 300, dx, dy);
        var bytes = encoder.Send(image, decoder).Sum(slice => slice.Length);
        decoder.ShouldShow(image);
        decoder.Commands[6].ShouldBeGreaterThan(0);
        bytes.ShouldBeLessThan(400);
    }

    [Fact]
    public void A_typed_letter_costs_less_than_45_bytes()
    {
        var random = new Random(8);
        using var encoder = new PictureEncoder();
        using var decoder = new ScreenDecoder();
        var image = new ScreenImage();
        image.Resize(700, 500);
        image.Text(random, 0, 0, 700, 400);
        encoder.Send(image, decoder);
        var sizes = new List<int>();
        for (var i = 0; i < 40; i++)
        {
            image.Text(random, 10 + (i * 8), 420, 10, 16);
            sizes.Add(encoder.Send(image, decoder).Sum(slice => slice.Length));
        }

        decoder.ShouldShow(image);
        sizes.Order().ElementAt(20).ShouldBeLessThan(45);
    }

    [Fact]
    public void A_letter_that_stood_in_a_line_costs_next_to_nothing_when_it_comes_alone()
    {
        var random = new Random(8);
        using var encoder = new PictureEncoder();
        using var decoder = new ScreenDecoder();
        var image = new ScreenImage();
        image.Resize(700, 500);
        image.Fill(0, 0, 700, 500, 0xffffff);
        for (var letter = 0; letter < 10; letter++) image.Noise(random, 40 + (letter * 12), 100, 11, 14, 40);
        encoder.Send(image, decoder);
        for (var letter = 0; letter < 10; letter++)
        {
            for (var y = 100; y < 114; y++) image.Pixels.AsSpan((y * 700) + 40 + (letter * 12), 11).CopyTo(image.Pixels.AsSpan((y * 700) + 300));
            encoder.Send(image, decoder).Sum(slice => slice.Length).ShouldBeLessThan(35);
            decoder.ShouldShow(image);
        }
    }

    [Fact]
    public void Only_the_damage_is_looked_at()
    {
        using var encoder = new PictureEncoder();
        using var decoder = new ScreenDecoder();
        var image = new ScreenImage();
        image.Resize(300, 200);
        encoder.Send(image, decoder);
        image.Fill(10, 10, 5, 5, 0xff0000);
        image.Fill(200, 100, 5, 5, 0x00ff00);
        var damage = new Damage();
        damage.Add(new Box(10, 10, 5, 5));
        var request = new FrameRequest(7, int.MaxValue, null, true, true);
        encoder.Send(image, decoder, damage, request, out _);
        decoder.Pixels[(12 * 300) + 12].ShouldBe(0xff0000u);
        decoder.Pixels[(102 * 300) + 202].ShouldBe(0u);
        damage.Clear();
        damage.Add(new Box(190, 90, 30, 30));
        encoder.Send(image, decoder, damage, request, out _);
        decoder.ShouldShow(image);
    }

    [Fact]
    public void A_warm_encoder_allocates_nothing()
    {
        const int Rounds = 6;
        using var encoder = new PictureEncoder();
        var image = new ScreenImage();
        image.Resize(320, 240);
        var (damage, now) = (new Damage(), 0L);
        // A collection that other threads cause may count towards this one: what an encoder allocates it allocates every time.
        var least = new long[30];
        Array.Fill(least, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(4);
            for (var i = 0; i < 30; i++)
            {
                switch (i % 6)
                {
                    case 0: image.Text(random, 0, 0, 320, 240); break;
                    case 1: image.Photo(random, 40, 30, 200, 150); break;
                    case 2: image.Scroll(0, 0, 320, 240, 0, 16); break;
                    case 3: image.Noise(random, 10, 10, 100, 100, 5000); break;
                    case 4: now += 3000; break;
                }

                damage.Clear();
                damage.AddEverywhere();
                var before = GC.GetAllocatedBytesForCurrentThread();
                encoder.Encode(image, damage, new FrameRequest(now += 40, i % 7 == 0 ? 10_000 : int.MaxValue, (20, 20), true, i % 5 == 0));
                before = GC.GetAllocatedBytesForCurrentThread() - before;
                if (round >= Rounds / 2) least[i] = Math.Min(least[i], before);
            }
        }

        least.ShouldAllBe(bytes => bytes == 0);
    }
}
