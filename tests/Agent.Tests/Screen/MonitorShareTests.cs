using RemoteAssist.Agent.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

public sealed class MonitorShareTests : IDisposable
{
    private const byte Monitor = 1;
    private const ushort First = 7;
    private const ushort Second = 9;
    private const long Millisecond = 1000;

    private readonly TestScreen _screen = new TestScreen().With(Monitor);
    private readonly TestConsoles _consoles = new();
    private readonly MonitorShare _share;
    private readonly Random _random = new(5);
    private long _now = 1_000_000;

    public MonitorShareTests() => _share = new MonitorShare(Monitor, _consoles);

    public void Dispose() => _share.Dispose();

    [Fact]
    public void Two_viewers_that_come_together_share_an_encoder_and_one_stream_to_all()
    {
        Come(First);
        Come(Second);
        for (var i = 0; i < 20; i++) Change(First, Second);
        ShouldShow(First, Second);
        _share.Groups.ShouldBe(1);
        _consoles.Sent.ShouldAllBe(packet => packet.Party == 0);
    }

    [Fact]
    public void One_viewer_alone_is_addressed()
    {
        Come(First);
        Change(First);
        ShouldShow(First);
        _consoles.Sent.ShouldAllBe(packet => packet.Party == First);
    }

    [Fact]
    public void A_late_viewer_gets_an_encoder_of_its_own_and_the_other_one_no_new_generation()
    {
        Come(First);
        Change(First);
        var generation = Generation(First);
        Come(Second);
        for (var i = 0; i < 10; i++) Change(First, Second);
        ShouldShow(First, Second);
        _share.Groups.ShouldBe(2);
        Generation(First).ShouldBe(generation);
        Generation(Second).ShouldNotBe(generation);
    }

    [Fact]
    public void A_slow_viewer_is_left_behind_and_slows_nobody()
    {
        Come(First);
        Come(Second);
        Change(First, Second);
        var generation = Generation(First);
        for (var i = 0; i < 200; i++) Change(First);
        _share.Groups.ShouldBe(2);
        ShouldShow(First);
        Generation(First).ShouldBe(generation);
        var sent = _consoles.SentTo(First);
        Change(First);
        _consoles.SentTo(First).ShouldBeGreaterThan(sent);
        _consoles.Shows(Second, Monitor, _screen[Monitor]).ShouldBeFalse();

        for (var i = 0; i < 5; i++) Change(First, Second);
        ShouldShow(First, Second);
    }

    [Fact]
    public void A_lost_packet_concerns_its_viewer_alone()
    {
        Come(First);
        Come(Second);
        Change(First, Second);
        var generation = Generation(First);
        _consoles.Deaf.Add(Second);
        Change(First);
        _consoles.Deaf.Clear();
        _share.Restart(Second);
        for (var i = 0; i < 5; i++) Change(First, Second);
        ShouldShow(First, Second);
        _share.Groups.ShouldBe(2);
        Generation(First).ShouldBe(generation);
    }

    [Fact]
    public void A_broken_line_brings_everybody_together_again()
    {
        Come(First);
        Change(First);
        Come(Second);
        Change(First, Second);
        _share.Groups.ShouldBe(2);
        _share.RestartAll();
        Change(First, Second);
        ShouldShow(First, Second);
        _share.Groups.ShouldBe(1);
        Generation(First).ShouldBe(Generation(Second));
    }

    [Fact]
    public void Viewers_that_begin_anew_at_the_same_time_are_one_group_again()
    {
        Come(First);
        Change(First);
        Come(Second);
        Change(First, Second);
        _share.Restart(First);
        _share.Restart(Second);
        Change(First, Second);
        ShouldShow(First, Second);
        _share.Groups.ShouldBe(1);
    }

    [Fact]
    public void A_new_size_reaches_both_and_brings_them_together()
    {
        Come(First);
        Change(First);
        Come(Second);
        Change(First, Second);
        _screen.With(Monitor, 100, 30);
        Change(First, Second);
        ShouldShow(First, Second);
        _share.Groups.ShouldBe(1);
    }

    [Fact]
    public void A_new_size_in_one_group_needs_no_new_generation()
    {
        Come(First);
        Come(Second);
        Change(First, Second);
        var generation = Generation(First);
        _screen.With(Monitor, 100, 30);
        Change(First, Second);
        ShouldShow(First, Second);
        Generation(First).ShouldBe(generation);
    }

    [Fact]
    public void A_viewer_that_leaves_and_comes_back_begins_anew()
    {
        Come(First);
        Come(Second);
        Change(First, Second);
        _share.Leave(Second);
        _consoles.Here.Remove(Second);
        _consoles.Forget(Second);
        Change(First);
        Come(Second);
        Change(First, Second);
        ShouldShow(First, Second);
    }

    [Fact]
    public void Without_a_change_nothing_is_captured_whatever_is_acknowledged()
    {
        Come(First);
        Change(First);
        var captures = _screen.Captures[Monitor];
        for (var i = 0; i < 10; i++) Update(Millisecond, First);
        _screen.Captures[Monitor].ShouldBe(captures);
    }

    [Fact]
    public void Without_room_nothing_is_captured_and_the_change_waits()
    {
        Come(First);
        Change();
        var captures = _screen.Captures[Monitor];
        for (var i = 0; i < 40; i++) Change();
        _screen.Captures[Monitor].ShouldBeLessThan(captures + 40);
        _share.AwaitsRoom.ShouldBeTrue();
        for (var i = 0; i < 4; i++) Update(50 * Millisecond, First);
        ShouldShow(First);
    }

    [Fact]
    public void Two_viewers_that_come_go_and_lag_as_chance_will_show_the_screen_at_every_pause()
    {
        Come(First);
        Come(Second);
        for (var round = 0; round < 300; round++)
        {
            switch (_random.Next(12))
            {
                case 0: _share.Restart(First); break;
                case 1: _share.Restart(Second); break;
                case 2: _share.RestartAll(); break;
                case 3:
                    _screen.With(Monitor, _random.Next(8, 90), _random.Next(8, 60));
                    _share.Outdate();
                    break;
                case 4:
                    _share.Leave(Second);
                    Update(Millisecond, First);
                    _share.Look(Second, ScreenView.Looks);
                    break;
                default: break;
            }

            for (var i = _random.Next(30); i > 0; i--) Change(_random.Next(3) == 0 ? [First, Second] : [First]);
            for (var i = 0; i < 30; i++) Update(100 * Millisecond, First, Second);
            ShouldShow(First, Second);
        }
    }

    private void Come(ushort console)
    {
        _consoles.Here.Add(console);
        _share.Look(console, ScreenView.Exact);
    }

    /// <summary>Something changes, is looked at, and those consoles acknowledge what they have.</summary>
    private void Change(params ushort[] acknowledging)
    {
        _screen.Edit(Monitor, _random);
        _share.Outdate();
        Update(20 * Millisecond, acknowledging);
        Update(20 * Millisecond, acknowledging);
    }

    private void Update(long after, params ushort[] acknowledging)
    {
        _share.Update(_screen, _consoles.Here.Count, _now);
        _now += after;
        foreach (var console in acknowledging)
            foreach (var (_, generation, frame) in _consoles.TakePainted(console)) _share.Acknowledge(console, generation, frame, _now);
    }

    private byte Generation(ushort console)
        => _consoles.Sent.Last(packet => packet.Party == 0 || packet.Party == console).Payload[1];

    private void ShouldShow(params ushort[] consoles)
    {
        for (var i = 0; i < 20; i++) Update(50 * Millisecond, consoles);
        foreach (var console in consoles) _consoles.Shows(console, Monitor, _screen[Monitor]).ShouldBeTrue();
    }
}
