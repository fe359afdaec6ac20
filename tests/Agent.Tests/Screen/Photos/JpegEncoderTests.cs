using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Photos;
using RemoteAssist.Support.Jpeg;

namespace RemoteAssist.Agent.Tests.Screen.Photos;

/// <summary>Everything is decoded by libjpeg-turbo, behind the markers that it writes itself, and held to what its own encoder makes of the picture.</summary>
public sealed class JpegEncoderTests : IDisposable
{
    private readonly TurboJpeg _turbo = new();
    private readonly JpegEncoder _encoder = new();
    private byte[] _bytes = [];

    [Theory]
    [InlineData(1, true), InlineData(25, true), InlineData(50, true), InlineData(75, true), InlineData(90, true), InlineData(100, true)]
    [InlineData(10, false), InlineData(49, false), InlineData(80, false), InlineData(95, false), InlineData(100, false)]
    public void A_photograph_is_as_good_and_as_small_as_that_of_libjpeg_turbo(int quality, bool halved)
    {
        const int Width = 333, Height = 251;
        var picture = Scenes.Photograph(Width, Height);
        var length = _encoder.Encode(picture, Width, new Box(0, 0, Width, Height), quality, halved, ref _bytes, 0);
        var ours = _turbo.Decode(_turbo.Around(_bytes.AsSpan(0, length), Width, Height, quality, halved), Width, Height);
        var file = _turbo.Encode(picture, Width, Width, Height, quality, halved).ToArray();
        var theirs = _turbo.Decode(file, Width, Height);

        Likeness.Psnr(ours, picture).ShouldBeGreaterThan(Likeness.Psnr(theirs, picture) - 0.05);
        Likeness.Ssim(ours, picture, Width, Height).ShouldBeGreaterThan(Likeness.Ssim(theirs, picture, Width, Height) - 0.002);
        ((double)length).ShouldBeLessThan(1.02 * (file.Length - TurboJpeg.SegmentStart(file) - 2));
    }

    [Fact]
    public void A_box_of_any_size_and_place_is_what_stands_there()
    {
        const int Width = 200, Height = 160;
        var picture = Scenes.Photograph(Width, Height, 5);
        var random = new Random(3);
        var (ourError, theirError) = (0.0, 0.0);
        for (var i = 0; i < 400; i++)
        {
            var (width, height) = i < 40 ? ((i % 20) + 1, (i / 20) + 1) : (random.Next(1, 70), random.Next(1, 70));
            var box = new Box(random.Next(Width - width + 1), random.Next(Height - height + 1), width, height);
            var (quality, halved) = (random.Next(30, 101), i % 2 == 0);
            var wanted = Cut(picture, Width, box);
            var theirs = _turbo.Decode(_turbo.Encode(wanted, width, width, height, quality, halved).ToArray(), width, height);

            var ours = Decoded(picture, Width, box, quality, halved);

            // How a few pixels happen to be rounded is worth some dB; all boxes together say whether we round worse.
            var doubt = box.Area < 256 ? 4 : 1;
            Likeness.Psnr(ours, wanted).ShouldBeGreaterThan(Math.Min(42, Likeness.Psnr(theirs, wanted) - doubt), $"{box} {quality} {halved}");
            (ourError, theirError) = (ourError + Likeness.Error(ours, wanted), theirError + Likeness.Error(theirs, wanted));
        }

        ourError.ShouldBeLessThan(1.01 * theirError);
    }

    [Fact]
    public void Noise_at_the_highest_quality_has_bytes_to_stuff_and_comes_back()
    {
        const int Width = 150, Height = 90;
        var noise = Scenes.Noise(Width, Height);
        var box = new Box(0, 0, Width, Height);
        var decoded = Decoded(noise, Width, box, 100, halved: false);

        Likeness.Psnr(decoded, noise).ShouldBeGreaterThan(40);
        _bytes.AsSpan(0, Width * Height).IndexOf<byte>([0xFF, 0x00]).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(0x000000), InlineData(0xFFFFFF), InlineData(0xFF0000), InlineData(0x00FF00), InlineData(0x0000FF), InlineData(0x808080)]
    public void One_colour_stays_that_colour(int colour)
    {
        var picture = Enumerable.Repeat((uint)colour, 40 * 40).ToArray();
        foreach (var halved in (bool[])[true, false])
            Likeness.Psnr(Decoded(picture, 40, new Box(0, 0, 40, 40), 100, halved), picture).ShouldBeGreaterThan(46);
    }

    [Fact]
    public void Long_runs_of_zeros_are_written()
    {
        const int Size = 64;
        var chessboard = Scenes.Drawn(Size, Size, (x, y) => ((x + y) & 1) == 0 ? 0x202020u : 0xD0D0D0u);
        foreach (var quality in (int[])[5, 40, 75, 90])
        {
            var theirs = _turbo.Decode(_turbo.Encode(chessboard, Size, Size, Size, quality, false).ToArray(), Size, Size);
            Likeness.Psnr(Decoded(chessboard, Size, new Box(0, 0, Size, Size), quality, false), chessboard)
                .ShouldBeGreaterThan(Likeness.Psnr(theirs, chessboard) - 1);
        }
    }

    [Fact]
    public void The_array_grows_and_what_it_held_stays()
    {
        byte[] into = [1, 2, 3];
        var noise = Scenes.Noise(300, 300);
        var length = _encoder.Encode(noise, 300, new Box(0, 0, 300, 300), 90, halved: false, ref into, 3);
        into[..3].ShouldBe(new byte[] { 1, 2, 3 });

        _ = _turbo.Decode(_turbo.Around(into.AsSpan(3, length), 300, 300, 90, halved: false), 300, 300);
    }

    [Fact]
    public void Nothing_is_allocated_when_the_array_is_large_enough()
    {
        var picture = Scenes.Photograph(200, 100);
        var box = new Box(3, 5, 190, 90);
        foreach (var quality in (int[])[80, 60]) _encoder.Encode(picture, 200, box, quality, halved: true, ref _bytes, 0);
        Array.Resize(ref _bytes, _bytes.Length * 2);

        // The list of qualities is an array too: it is made before.
        int[] qualities = [80, 60, 70];
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var quality in qualities) _encoder.Encode(picture, 200, box, quality, halved: true, ref _bytes, 0);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    public void Dispose() => _turbo.Dispose();

    private static uint[] Cut(uint[] picture, int stride, Box box)
        => [.. Enumerable.Range(0, box.Area).Select(i => picture[((box.Y + (i / box.Width)) * stride) + box.X + (i % box.Width)])];

    private uint[] Decoded(uint[] picture, int stride, Box box, int quality, bool halved)
    {
        var length = _encoder.Encode(picture, stride, box, quality, halved, ref _bytes, 0);
        return _turbo.Decode(_turbo.Around(_bytes.AsSpan(0, length), box.Width, box.Height, quality, halved), box.Width, box.Height);
    }
}
