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

    public void Dispose() => _turbo.Dispose();
}
