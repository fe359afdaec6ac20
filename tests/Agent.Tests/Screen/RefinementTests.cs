using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Coding;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

public sealed class RefinementTests : IDisposable
{
    private readonly PictureEncoder _encoder = new();
    private readonly ScreenDecoder _decoder = new();
    private readonly ScreenImage _image = new();
    private readonly Damage _damage = new();
    private long _now = 1000;

    public RefinementTests()
    {
        _image.Resize(640, 480);
        _image.Text(new Random(1), 0, 0, 640, 480);
        _image.Photo(new Random(2), 96, 80, 400, 300);
        _damage.AddEverywhere();
    }

    public void Dispose()
    {
        _encoder.Dispose();
        _decoder.Dispose();
    }

    [Fact]
    public void A_photograph_is_small_at_first_and_exact_when_it_has_rested()
    {
        var first = Look(out var frame);
        first.ShouldBeLessThan(120_000);
        _decoder.Commands[7].ShouldBeGreaterThan(0);
        Worst().ShouldBeInRange(1, 60);
        frame.Due!.Value.ShouldBe(_now + 700);

        _now += 699;
        Look(out _).ShouldBe(0);
        _now += 1;
        while (Look(out frame) > 0) frame.IsRefinement.ShouldBeTrue();
        frame.Due.ShouldBeNull();
        _decoder.ShouldShow(_image);
    }

    [Fact]
    public void Nothing_is_refined_while_the_line_is_busy()
    {
        Look(out _);
        _now += 5000;
        Look(out var frame, free: false).ShouldBe(0);
        frame.Due!.Value.ShouldBeLessThanOrEqualTo(_now);
        Look(out _).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_viewer_that_wants_every_pixel_gets_no_photo_and_what_it_has_made_exact_at_once()
    {
        Look(out _);
        var photos = _decoder.Commands[7];
        while (Look(out _, exactOnly: true) > 0)
        {
        }

        _decoder.ShouldShow(_image);
        _image.Photo(new Random(3), 100, 80, 400, 300);
        _damage.AddEverywhere();
        Look(out var frame, exactOnly: true);
        frame.IsRefinement.ShouldBeFalse();
        _decoder.ShouldShow(_image);
        _decoder.Commands[7].ShouldBe(photos);
    }

    [Fact]
    public void Film_on_a_thin_line_goes_in_a_lower_quality_and_is_refined_in_two_steps()
    {
        var still = Look(out _);
        var film = 0;
        for (var i = 0; i < 15; i++)
        {
            _now += 40;
            _image.Photo(new Random(20 + i), 96, 80, 400, 300);
            _damage.AddEverywhere();
            film = Look(out _, bytes: 20_000);
        }

        film.ShouldBeLessThan(still * 4 / 5);
        _now += 120;
        Look(out var fine).ShouldBeGreaterThan(0);
        fine.IsRefinement.ShouldBeTrue();
        Worst().ShouldBeGreaterThan(0);
        for (var until = _now + 1500; _now < until; _now += 20) Look(out _);
        _decoder.ShouldShow(_image);
    }

    [Fact]
    public void A_moved_photograph_is_refined_where_it_is_now()
    {
        Look(out _);
        _image.Scroll(96, 80, 400, 320, 0, -32);
        _damage.AddEverywhere();
        Look(out _).ShouldBeLessThan(20_000);
        _decoder.Commands[6].ShouldBeGreaterThan(0);
        for (var until = _now + 2000; _now < until; _now += 20) Look(out _);
        _decoder.ShouldShow(_image);
    }

    [Theory]
    [InlineData(2 * 1024)]
    [InlineData(20 * 1024)]
    public void Frames_keep_to_their_bytes_and_get_everything_there(int bytes)
    {
        EncodedFrame frame;
        var largest = 0;
        var frames = 0;
        do
        {
            largest = Math.Max(largest, Look(out frame, bytes: bytes));
            frames++;
        }
        while (frame.HasMore);

        frames.ShouldBeGreaterThan(1);
        largest.ShouldBeLessThan((bytes * 3 / 2) + 3000);
        for (var until = _now + 20_000; _now < until; _now += 20) Look(out _, bytes: bytes).ShouldBeLessThan((bytes * 3 / 2) + 3000);
        _decoder.ShouldShow(_image);
    }

    [Fact]
    public void What_lies_near_the_input_goes_first()
    {
        Look(out _);
        var random = new Random(6);
        _image.Text(random, 0, 0, 640, 60);
        _image.Text(random, 300, 440, 80, 20);
        _damage.AddEverywhere();
        Look(out var frame, bytes: 600, touched: (320, 450));
        frame.HasMore.ShouldBeTrue();
        for (var y = 440; y < 460; y++)
            for (var x = 300; x < 380; x++) _decoder.Pixels[(y * 640) + x].ShouldBe(_image.Pixels[(y * 640) + x]);
    }

    private int Look(
        out EncodedFrame frame, int bytes = int.MaxValue, bool free = true, bool exactOnly = false, (int X, int Y)? touched = null)
    {
        var slices = _encoder.Send(_image, _decoder, _damage, new FrameRequest(_now, bytes, touched, free, exactOnly), out frame);
        _damage.Clear();
        return slices.Sum(slice => slice.Length);
    }

    private int Worst()
    {
        var worst = 0;
        for (var i = 0; i < 640 * 480; i++)
        {
            for (var shift = 0; shift < 24; shift += 8)
                worst = Math.Max(worst, Math.Abs((int)(byte)(_image.Pixels[i] >> shift) - (byte)(_decoder.Pixels[i] >> shift)));
        }

        return worst;
    }
}
