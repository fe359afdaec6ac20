using System.Diagnostics;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Photos;

namespace RemoteAssist.Agent.Tests.Screen.Photos;

public sealed class PhotoTestTests
{
    private const int Width = 512;
    private const int Height = 384;

    private static readonly Lazy<uint[]> Page = new(() => Text(Width));
    private static readonly Lazy<uint[]> WidePage = new(() => Text(Width * 3));

    [Fact]
    public void A_photograph_is_one_as_a_whole_and_in_pieces()
    {
        var picture = Scenes.Photograph(Width, Height);
        foreach (var box in Pieces()) PhotoTest.IsPhoto(picture, Width, box).ShouldBeTrue(box.ToString());
    }

    [Fact]
    public void Noise_is_a_photograph() => PhotoTest.IsPhoto(Scenes.Noise(Width, Height), Width, Whole).ShouldBeTrue();

    [Fact]
    public void Smoothed_text_is_none() => NeverIn(Page.Value);

    [Fact]
    public void Text_smoothed_in_colours_is_none() => NeverIn(Coloured());

    [Fact]
    public void Coloured_text_on_a_gradient_is_none()
    {
        var text = Coloured();
        NeverIn(Scenes.Drawn(Width, Height, (x, y) => Mixed(text[(y * Width) + x], Scenes.Pixel(255 - ((x + y) / 16.0), 200 + (x / 12.0), 160 + (y / 8.0)))));
    }

    [Fact]
    public void Gradients_of_user_interfaces_are_none()
    {
        NeverIn(Scenes.Drawn(Width, Height, (x, _) => Scenes.Pixel(x / 2.0, 128, 255 - (x / 2.0))));
        NeverIn(Scenes.Drawn(Width, Height, (_, y) => Scenes.Pixel(y / 2.0, y / 3.0, 255 - (y / 4.0))));
        NeverIn(Scenes.Drawn(Width, Height, (x, y) => Scenes.Pixel((x + y) / 4.0, (x + y) / 5.0, 200)));
        NeverIn(Scenes.Drawn(Width, Height, (x, y) => Scenes.Pixel(Math.Sqrt((x * x) + (y * y)) / 3, x / 2.0, y / 2.0)));
    }

    [Fact]
    public void Charts_are_none()
        => NeverIn(Scenes.Drawn(Width, Height, (x, y) => (x % 40 == 0, y % 30 == 0, Math.Sin(x / 30.0) * 100 > y - 190) switch
        {
            (true, _, _) or (_, true, _) => 0xC0C0C0,
            (_, _, true) => (uint)(0x3465A4 + (x / 64 * 0x201000)),
            _ => 0xFFFFFF,
        }));

    [Fact]
    public void A_photograph_with_text_beside_it_is_none()
    {
        var picture = Scenes.Photograph(Width, Height);
        for (var y = 0; y < Height; y++) Page.Value.AsSpan(y * Width, 200).CopyTo(picture.AsSpan(y * Width));
        PhotoTest.IsPhoto(picture, Width, Whole).ShouldBeFalse();
        PhotoTest.IsFilm(picture, Width, Whole).ShouldBeFalse();
        PhotoTest.IsPhoto(picture, Width, new Box(200, 0, Width - 200, Height)).ShouldBeTrue();
    }

    [Fact]
    public void A_film_may_have_smooth_and_flat_parts()
    {
        var picture = Scenes.Photograph(Width, Height);
        for (var i = 0; i < picture.Length / 2; i++) picture[i] = Scenes.Pixel(i / 2000.0, i / 3000.0, 90);
        PhotoTest.IsPhoto(picture, Width, Whole).ShouldBeFalse();
        PhotoTest.IsFilm(picture, Width, Whole).ShouldBeTrue();
    }

    private static Box Whole => new(0, 0, Width, Height);

    private static void NeverIn(uint[] picture)
    {
        foreach (var box in Pieces())
        {
            PhotoTest.IsPhoto(picture, Width, box).ShouldBeFalse(box.ToString());
            PhotoTest.IsFilm(picture, Width, box).ShouldBeFalse(box.ToString());
        }
    }

    private static IEnumerable<Box> Pieces()
    {
        yield return Whole;
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var (width, height) = (random.Next(16, 200), random.Next(16, 200));
            yield return new Box(random.Next(Width - width), random.Next(Height - height), width, height);
        }
    }

    private static uint Mixed(uint cover, uint ground)
        => Scenes.Pixel(Part(cover >> 16, ground >> 16), Part(cover >> 8, ground >> 8), Part(cover, ground));

    private static double Part(uint cover, uint ground) => (cover & 0xFF) * (ground & 0xFF) / 255.0;

    /// <summary>Three columns of a page three times as wide are one pixel's red, green and blue, as on a flat panel.</summary>
    private static uint[] Coloured()
    {
        var wide = WidePage.Value;
        return Scenes.Drawn(Width, Height, (x, y) =>
        {
            var at = (y * Width * 3) + (x * 3);
            return ((wide[at] & 0xFF) << 16) | ((wide[at + 1] & 0xFF) << 8) | (wide[at + 2] & 0xFF);
        });
    }

    /// <summary>A page of real letters, black on white.</summary>
    private static uint[] Text(int width)
    {
        string[] words = ["Sitzung", "läuft", "Hilfe", "Code", "Verweis,", "Übertragung"];
        var lines = Enumerable.Range(0, 30).Select(line => string.Join(' ', Enumerable.Range(0, 14).Select(i => words[((i * 7) + (line * line)) % 6])));
        // Wide letters, not letters made wide: the density is that of the columns.
        string[] arguments =
        [
            "-size", $"{width}x{Height}", "xc:white", "-fill", "black", "-font", "DejaVu-Sans", "-density", $"{72 * width / Width}x72",
            "-pointsize", "13", "-annotate", "+4+14", string.Join("\\n", lines), "-depth", "8", "rgb:-",
        ];
        var info = new ProcessStartInfo("convert", arguments) { RedirectStandardOutput = true };
        using var convert = Process.Start(info)!;
        using var bytes = new MemoryStream();
        convert.StandardOutput.BaseStream.CopyTo(bytes);
        convert.WaitForExit();
        var rgb = bytes.ToArray();
        rgb.Length.ShouldBe(width * Height * 3);
        return Scenes.Drawn(width, Height, (x, y) => Scenes.Pixel(rgb[((y * width) + x) * 3], rgb[(((y * width) + x) * 3) + 1], rgb[(((y * width) + x) * 3) + 2]));
    }
}
