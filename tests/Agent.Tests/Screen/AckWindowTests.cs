using RemoteAssist.Agent.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

public sealed class AckWindowTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void It_starts_with_64_KB_and_has_room_until_they_are_on_their_way()
    {
        var window = new AckWindow(_clock);
        window.Sent(1, 60 * 1024);
        window.HasRoom.ShouldBeTrue();
        window.Sent(2, 4 * 1024);
        window.HasRoom.ShouldBeFalse();
        window.Acknowledge(1);
        window.HasRoom.ShouldBeTrue();
    }

    [Theory]
    [InlineData(128 * 1024 / 8, 0.03)]
    [InlineData(6 * 1024 * 1024 / 8, 0.05)]
    public void It_settles_at_what_the_line_carries_in_a_round_trip_and_60_ms(int bytesPerSecond, double delay)
    {
        var window = new AckWindow(_clock);
        uint frame = 0;
        for (var i = 0; i < 300; i++)
        {
            var sent = 0;
            do window.Sent(++frame, 4096);
            while ((sent += 4096) < window.Size);
            for (var one = frame - (uint)(sent / 4096) + 1; one <= frame; one++)
            {
                _clock.Advance(4096 * 1000.0 / bytesPerSecond);
                if (one == frame) _clock.Advance(delay * 1000);
                window.Acknowledge(one);
            }
        }

        window.Size.ShouldBeInRange(2048, (int)Math.Max(16 * 1024, bytesPerSecond * 0.3));
        window.InFlight.ShouldBe(0);
    }

    [Fact]
    public void A_viewer_that_says_nothing_for_three_seconds_is_stalled()
    {
        var window = new AckWindow(_clock);
        window.Sent(1, 100);
        window.IsStalled.ShouldBeFalse();
        _clock.Advance(3100);
        window.IsStalled.ShouldBeTrue();
        window.Acknowledge(1);
        window.IsStalled.ShouldBeFalse();
    }
}
