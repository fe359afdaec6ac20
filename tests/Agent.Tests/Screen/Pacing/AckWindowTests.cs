using RemoteAssist.Agent.Screen.Pacing;

namespace RemoteAssist.Agent.Tests.Screen.Pacing;

public sealed class AckWindowTests
{
    private const long Millisecond = 1000;
    private const long Second = 1_000_000;
    private const double Isdn = 128_000 / 8;
    private readonly AckWindow _window = new();

    [Fact]
    public void It_starts_with_16_KB_and_has_room_until_they_are_on_their_way()
    {
        _window.Sent(1, 1, 8 * 1024, 0, false);
        _window.HasRoom.ShouldBeTrue();
        _window.Sent(1, 2, 8 * 1024, 0, false);
        _window.HasRoom.ShouldBeFalse();
        _window.Acknowledge(1, 1, Second).ShouldBeTrue();
        _window.HasRoom.ShouldBeTrue();
    }

    [Fact]
    public void What_is_not_on_its_way_is_no_acknowledgement()
    {
        _window.Sent(1, 1, 100, 0, false);
        _window.Acknowledge(2, 1, Second).ShouldBeFalse();
        _window.Acknowledge(1, 2, Second).ShouldBeFalse();
        _window.InFlight.ShouldBe(100);
        _window.Acknowledge(1, 1, Second).ShouldBeTrue();
        _window.Acknowledge(1, 1, Second).ShouldBeFalse();
        _window.InFlight.ShouldBe(0);
    }

    [Fact]
    public void A_frame_acknowledges_those_before_it_in_older_generations_too()
    {
        _window.Sent(1, 65535, 100, 0, false);
        _window.Sent(1, 0, 100, 0, false);
        _window.Sent(2, 1, 100, 0, false);
        _window.Acknowledge(2, 1, Second).ShouldBeTrue();
        _window.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void On_128_kbit_a_stream_of_changes_is_never_staler_than_round_trip_window_and_100_ms()
    {
        var line = new SlowLine(_window, Isdn, 40 * Millisecond);
        line.Fill(2 * Second);
        line.Staleness.Clear();
        line.Windows.Clear();
        line.Fill(60 * Second);

        var allowed = (40 * Millisecond) + (long)(line.Windows.Max() / Isdn * Second) + (100 * Millisecond);
        line.Staleness.Order().ElementAt(line.Staleness.Count * 99 / 100).ShouldBeLessThanOrEqualTo(allowed);
        line.Windows.Max().ShouldBeLessThanOrEqualTo(3 * 1024);
        // No queue builds up: the last second is no staler than the first.
        line.Staleness[^8..].Max().ShouldBeLessThanOrEqualTo(allowed);
        (line.Carried / 62.0).ShouldBeGreaterThan(Isdn * 0.95);
    }

    [Theory]
    [InlineData(16_000, 40)]
    [InlineData(64_000, 40)]
    [InlineData(2_000_000, 40)]
    [InlineData(96_000, 150)]
    public void While_somebody_waits_for_a_letter_less_is_on_the_way_and_the_line_is_full_all_the_same(double bytesPerSecond, long milliseconds)
    {
        var line = new SlowLine(_window, bytesPerSecond, milliseconds * Millisecond);
        line.Fill(3 * Second);
        line.Staleness.Clear();
        line.Fill(10 * Second);
        var usual = line.Staleness.Average();
        _window.IsHurried = true;
        line.Fill(Second);
        line.Staleness.Clear();
        var before = line.Carried;
        line.Fill(30 * Second);
        line.Staleness.Average().ShouldBeLessThan(usual - (3 * Millisecond));
        ((line.Carried - before) / 30.0).ShouldBeGreaterThan(bytesPerSecond * 0.93);
    }

    [Theory]
    [InlineData(2_000_000, 40)]
    [InlineData(12_500_000, 2)]
    [InlineData(1_000_000, 150)]
    [InlineData(96_000, 30)]
    [InlineData(16_000, 300)]
    public void A_free_line_reaches_its_rate(double bytesPerSecond, long milliseconds)
    {
        var line = new SlowLine(_window, bytesPerSecond, milliseconds * Millisecond);
        line.Fill(3 * Second);
        var before = line.Carried;
        line.Fill(60 * Second);
        var reachable = Math.Min(bytesPerSecond, AckWindow.Most / (milliseconds / 1000.0));
        ((line.Carried - before) / 60.0).ShouldBeGreaterThan(reachable * 0.93);
        _window.InFlight.ShouldBeLessThanOrEqualTo((int)Math.Max((bytesPerSecond * ((milliseconds / 1000.0) + 0.06) * 1.35) + 4096, 4096));
    }

    [Fact]
    public void A_line_that_gets_slower_is_followed_within_seconds()
    {
        var line = new SlowLine(_window, 96_000, 30 * Millisecond);
        line.Fill(10 * Second);
        line.BytesPerSecond = Isdn;
        line.Fill(8 * Second);
        line.Staleness.Clear();
        line.Fill(20 * Second);
        line.Staleness.Max().ShouldBeLessThan(300 * Millisecond);
    }

    [Fact]
    public void The_shortest_round_trip_is_known_after_an_hour_of_rest()
    {
        var line = new SlowLine(_window, 1_000_000, 50 * Millisecond);
        for (var i = 0; i < 20; i++)
        {
            line.Send(120, isFull: false);
            line.Wait(125 * Millisecond);
        }

        var before = _window.RoundTrip;
        before.ShouldBeInRange(0.05, 0.055);
        line.Wait(3600 * Second);
        _window.RoundTrip.ShouldBe(before);
        line.Send(120, isFull: false);
        line.Wait(Second);
        _window.RoundTrip.ShouldBeInRange(0.05, 0.055);
    }

    [Fact]
    public void A_line_that_is_never_empty_is_let_run_empty_to_measure_the_way_anew()
    {
        var line = new SlowLine(_window, 200_000, 20 * Millisecond);
        line.Fill(120 * Second);
        _window.RoundTrip.ShouldBeInRange(0.01, 0.04);
    }

    [Fact]
    public void Small_frames_say_nothing_against_the_first_guess()
    {
        var line = new SlowLine(_window, 1_000_000, 20 * Millisecond);
        for (var i = 0; i < 50; i++)
        {
            line.Send(100, isFull: false);
            line.Wait(100 * Millisecond);
        }

        _window.Size.ShouldBe(AckWindow.AtFirst);
    }

    [Fact]
    public void A_slice_holds_the_line_for_30_ms_at_most_or_is_one_packet_of_it()
    {
        var thin = new SlowLine(_window, Isdn, 40 * Millisecond);
        thin.Fill(5 * Second);
        _window.Slice.ShouldBeLessThanOrEqualTo(1500);
        var wide = new AckWindow();
        new SlowLine(wide, 5_000_000, 20 * Millisecond).Fill(5 * Second);
        wide.Slice.ShouldBe(16 * 1024);
        var middling = new AckWindow();
        new SlowLine(middling, 200_000, 20 * Millisecond).Fill(5 * Second);
        middling.Slice.ShouldBeInRange(4000, 7000);
    }

    [Fact]
    public void A_viewer_that_says_nothing_for_three_seconds_is_stalled()
    {
        _window.Sent(1, 1, 100, 0, false);
        _window.IsStalled(Second).ShouldBeFalse();
        _window.IsStalled(3 * Second + 1).ShouldBeTrue();
        _window.Acknowledge(1, 1, 4 * Second);
        _window.IsStalled(10 * Second).ShouldBeFalse();
    }
}
