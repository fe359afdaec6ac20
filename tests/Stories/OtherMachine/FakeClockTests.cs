using RemoteAssist.Support;

namespace RemoteAssist.Stories.OtherMachine;

public sealed class FakeClockTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_delay_ends_when_its_time_has_passed_and_not_before()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(10), _clock);
        _clock.Advance(TimeSpan.FromSeconds(9.9));
        delay.IsCompleted.ShouldBeFalse();

        _clock.Advance(TimeSpan.FromSeconds(0.1));

        await delay.WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System);
    }

    [Fact]
    public void A_periodic_timer_fires_once_for_every_period_at_its_own_time()
    {
        var start = _clock.GetTimestamp();
        var seen = new List<double>();
        using var timer = _clock.CreateTimer(
            _ => seen.Add(_clock.GetElapsedTime(start).TotalSeconds), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        _clock.Advance(TimeSpan.FromSeconds(6));

        seen.ShouldBe([1, 3, 5]);
    }

    [Fact]
    public void A_jump_of_the_wall_clock_leaves_durations_alone()
    {
        var (start, wall) = (_clock.GetTimestamp(), _clock.GetUtcNow());

        _clock.JumpWall(TimeSpan.FromHours(-1));

        _clock.GetElapsedTime(start).ShouldBe(TimeSpan.Zero);
        _clock.GetUtcNow().ShouldBe(wall.AddHours(-1));
    }

    [Fact]
    public void A_timer_that_was_put_away_does_not_fire()
    {
        var fired = false;
        var timer = _clock.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        timer.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(2));

        fired.ShouldBeFalse();
    }
}
