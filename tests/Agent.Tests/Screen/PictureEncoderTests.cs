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
}
