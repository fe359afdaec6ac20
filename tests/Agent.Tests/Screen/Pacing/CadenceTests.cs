using RemoteAssist.Agent.Screen.Pacing;

namespace RemoteAssist.Agent.Tests.Screen.Pacing;

public sealed class CadenceTests
{
    private const long Start = 50_000_000;

    [Fact]
    public void Where_changes_are_announced_nothing_is_looked_at_without_one()
    {
        var cadence = new Cadence { IsAnnounced = true };
        cadence.Next.ShouldBe(long.MaxValue);
        cadence.Touch(Start);
        cadence.Next.ShouldBe(long.MaxValue);
        cadence.Announce(Start + 100);
        cadence.Looked(Start + 2_100);
        cadence.Next.ShouldBe(long.MaxValue);
    }

    [Fact]
    public void The_first_change_after_quiet_is_looked_at_2_ms_later()
    {
        var cadence = new Cadence { IsAnnounced = true };
        cadence.Announce(Start);
        cadence.Announce(Start + 1_000);
        cadence.Next.ShouldBe(Start + 2_000);
    }

    [Fact]
    public void After_input_what_is_painted_in_three_strokes_is_looked_at_with_each()
    {
        var cadence = new Cadence { IsAnnounced = true };
        var now = Start;
        cadence.Touch(now);
        var looks = new List<long>();
        while (looks.Count < 4)
        {
            cadence.Announce(now);
            now = cadence.Next;
            cadence.Looked(now);
            looks.Add(now - Start);
        }

        looks.ShouldBe([500, 1_500, 2_500, 18_500]);
        cadence.Announce(now + 60_000);
        cadence.Next.ShouldBe(now + 60_500);
    }

    [Fact]
    public void A_stream_of_changes_is_looked_at_30_times_a_second_and_60_times_after_input()
    {
        Looks(touched: false).ShouldBeInRange(30, 32);
        Looks(touched: true).ShouldBeInRange(61, 66);
    }

    [Fact]
    public void Where_nothing_is_announced_input_is_followed_at_0_8_and_24_ms()
    {
        var cadence = new Cadence();
        cadence.Looked(Start - 10_000);
        cadence.Touch(Start);
        var looks = new List<long>();
        while (looks.Count < 4)
        {
            looks.Add(cadence.Next);
            cadence.Looked(cadence.Next);
        }

        looks.ShouldBe([Start, Start + 8_000, Start + 24_000, Start + 56_000]);
    }

    [Fact]
    public void Where_nothing_is_announced_a_resting_screen_is_looked_at_5_times_a_second()
    {
        var cadence = new Cadence();
        cadence.Looked(Start);
        cadence.Next.ShouldBe(Start + 200_000);
        cadence.Changed(Start);
        cadence.Next.ShouldBe(Start + 32_000);
    }

    private static int Looks(bool touched)
    {
        var (cadence, looks) = (new Cadence { IsAnnounced = true }, 0);
        for (var now = Start; now < Start + 1_000_000; now += 500)
        {
            if (touched && now % 100_000 == 0) cadence.Touch(now);
            cadence.Announce(now);
            if (cadence.Next > now) continue;
            cadence.Looked(now);
            looks++;
        }

        return looks;
    }
}
