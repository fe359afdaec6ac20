using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Platform.Windows.Native;
using RemoteAssist.Agent.Platform.Windows.Screen;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

/// <summary>Duplication where the system offers it, GDI where it does not, and the way between. The test is the thread that steps.</summary>
public sealed class WindowsScreenTests : IDisposable
{
    private readonly FakeScreen _always = new();
    private readonly FakeDuplications _system = new();
    private readonly List<DuplicatedMonitor> _driven = [];
    private readonly Lines _log = new();
    private readonly WindowsScreen _screen;
    private readonly ScreenImage _image = new();
    private readonly Damage _damage = new();
    private int _announced;

    public WindowsScreenTests()
    {
        _screen = new WindowsScreen(_always, _system, _driven.Add, _log);
        _screen.Changed += () => _announced++;
        _screen.Monitors();
    }

    public void Dispose() => _screen.Dispose();

    [Fact]
    public void Nothing_is_duplicated_before_somebody_looks()
    {
        _driven.ShouldBeEmpty();
        _screen.AnnouncesChanges.ShouldBeFalse();

        Capture().ShouldBe(FakeScreen.Colour);

        _driven.ShouldHaveSingleItem();
    }

    [Fact]
    public void GDI_captures_until_the_first_frame_is_there_and_that_is_everywhere()
    {
        var offered = _system.Offer();
        Capture().ShouldBe(FakeScreen.Colour);
        Step();
        Step();
        Capture().ShouldBe(FakeScreen.Colour);
        _screen.AnnouncesChanges.ShouldBeFalse();
        _announced.ShouldBe(0);

        Bring(offered, damage => damage.Add(new Box(1, 1, 2, 2)));

        _screen.AnnouncesChanges.ShouldBeTrue();
        _announced.ShouldBe(1);
        Capture().ShouldBe(1u);
        _damage.Everywhere.ShouldBeTrue();
        _log.Said.ShouldHaveSingleItem().ShouldContain("duplication");
    }

    [Fact]
    public void Only_what_frames_changed_since_the_last_capture_is_read()
    {
        var offered = Duplicating();
        Capture();
        Bring(offered, damage => damage.Add(new Box(1, 2, 3, 4)));
        Bring(offered, damage => damage.Add(new Box(20, 20, 5, 5)));

        Capture();

        _damage.Everywhere.ShouldBeFalse();
        _damage.Boxes.ShouldHaveSingleItem().ShouldBe(new Box(1, 2, 24, 23));
        _image.Pixels[2 * 40 + 1].ShouldBe(3u);
        _image.Pixels[0].ShouldBe(1u);
    }

    [Fact]
    public void Nothing_new_means_nothing_read_and_nothing_damaged()
    {
        var offered = Duplicating();
        Capture();
        var mapped = offered.Mapped;
        Step().ShouldBe(TimeSpan.Zero);

        Capture();

        _damage.IsEmpty.ShouldBeTrue();
        offered.Mapped.ShouldBe(mapped);
    }

    [Fact]
    public void Access_lost_midway_is_announced_and_GDI_captures_until_it_is_back()
    {
        var first = Duplicating();
        Capture();
        var announced = _announced;
        first.Lost();

        Step().ShouldBeGreaterThan(TimeSpan.Zero);

        first.Disposed.ShouldBe(1);
        _announced.ShouldBe(announced + 1);
        _screen.AnnouncesChanges.ShouldBeFalse();
        Capture().ShouldBe(FakeScreen.Colour);

        var second = _system.Offer();
        Step();
        Bring(second, damage => damage.Add(new Box(1, 1, 1, 1)));
        Capture().ShouldBe(1u);
        _damage.Everywhere.ShouldBeTrue();
        _screen.AnnouncesChanges.ShouldBeTrue();
    }

    [Fact]
    public void What_is_refused_is_tried_ever_more_seldom_and_told_once()
    {
        Capture();
        var pauses = Enumerable.Range(0, 12).Select(_ => Step()).ToList();

        pauses.ShouldBe(pauses.Order());
        pauses[0].ShouldBe(DuplicatedMonitor.ShortestPause);
        pauses[^1].ShouldBe(DuplicatedMonitor.LongestPause);
        _system.Asked.ShouldBe(12);
        _log.Said.ShouldHaveSingleItem().ShouldContain("nothing left");
        Capture().ShouldBe(FakeScreen.Colour);

        var later = _system.Offer();
        Step();
        Bring(later, damage => damage.AddEverywhere());
        Capture().ShouldBe(1u);
    }

    [Fact]
    public void What_will_never_be_had_is_tried_once()
    {
        _system.Refuse("not written", forGood: true);
        Capture();

        Step().ShouldBe(Timeout.InfiniteTimeSpan);

        _log.Said.ShouldHaveSingleItem().ShouldContain("not written");
        Capture().ShouldBe(FakeScreen.Colour);
        _screen.AnnouncesChanges.ShouldBeFalse();
    }

    [Fact]
    public void A_rotated_monitor_that_is_turned_back_is_duplicated_again()
    {
        _system.Refuse("it is rotated");
        Capture();
        Step().ShouldBe(DuplicatedMonitor.ShortestPause);
        Capture().ShouldBe(FakeScreen.Colour);

        var turned = _system.Offer();
        Step();
        Bring(turned, damage => damage.AddEverywhere());

        Capture().ShouldBe(1u);
    }

    [Fact]
    public void Another_size_is_another_duplication_and_all_of_it_is_new()
    {
        var first = Duplicating();
        Capture();
        first.Lost();
        Step();
        var second = _system.Offer(50, 20);
        Step();
        Bring(second, damage => damage.Add(new Box(0, 0, 1, 1)));

        Capture().ShouldBe(1u);

        (_image.Width, _image.Height).ShouldBe((50, 20));
        _damage.Everywhere.ShouldBeTrue();
        _image.Pixels[49].ShouldBe(1u);
    }

    [Fact]
    public void A_device_that_fails_while_it_is_read_is_lost()
    {
        var offered = Duplicating();
        Capture();
        Bring(offered, damage => damage.AddEverywhere());
        offered.IsGone = true;

        Capture().ShouldBe(FakeScreen.Colour);
        _screen.AnnouncesChanges.ShouldBeFalse();
        Step().ShouldBeGreaterThan(TimeSpan.Zero);

        offered.Disposed.ShouldBe(1);
    }

    [Fact]
    public void A_locked_screen_is_not_seen_and_comes_back()
    {
        var offered = Duplicating();
        Capture();
        _always.IsLocked = true;
        offered.Lost();
        Step();
        _damage.Clear();
        _screen.Capture(1, _image, _damage).ShouldBeFalse();

        _always.IsLocked = false;
        Capture().ShouldBe(FakeScreen.Colour);
        var after = _system.Offer();
        Step();
        Bring(after, damage => damage.AddEverywhere());
        Capture().ShouldBe(1u);
    }

    [Fact]
    public void Changes_are_announced_only_when_every_monitor_in_use_is_duplicated()
    {
        _always.Shown.Add(new MonitorInfo(2, 40, 0, 40, 30, "DISPLAY2"));
        _screen.Monitors();
        Duplicating();
        _screen.AnnouncesChanges.ShouldBeTrue();

        _screen.Capture(2, new ScreenImage(), new Damage()).ShouldBeTrue();
        _screen.AnnouncesChanges.ShouldBeFalse();

        _always.Shown.RemoveAt(1);
        _screen.Monitors();
        _screen.AnnouncesChanges.ShouldBeTrue();
        _driven[1].Step().ShouldBe(Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void What_is_held_is_given_back_once_by_the_thread_that_waits()
    {
        var offered = Duplicating();

        _screen.Dispose();
        offered.Disposed.ShouldBe(0);
        _driven[0].Run();
        Step().ShouldBe(Timeout.InfiniteTimeSpan);

        offered.Disposed.ShouldBe(1);
        _driven[0].IsDuplicating.ShouldBeFalse();
    }

    [Fact]
    public void Where_something_was_moved_to_is_damage_as_what_was_drawn_is()
    {
        var move = new NativeMove { From = new NativePoint { X = 50, Y = 0 }, To = Rect(10, 20, 30, 40) };

        FrameDamage.Add([move], [Rect(500, 590, 900, 900), Rect(700, -5, 710, 0)], 800, 600, _damage);

        _damage.Boxes.ShouldBe([new Box(10, 20, 20, 20), new Box(500, 590, 300, 10)]);
    }

    [Fact]
    public void A_frame_that_tells_nothing_may_have_changed_everywhere()
    {
        FrameDamage.Add([], [], 800, 600, _damage);

        _damage.Everywhere.ShouldBeTrue();
    }

    [Fact]
    public void What_the_graphics_system_writes_has_its_documented_size()
    {
        Unsafe.SizeOf<NativeOutput>().ShouldBe(152);
        Unsafe.SizeOf<NativeDuplication>().ShouldBe(36);
        Unsafe.SizeOf<NativeFrame>().ShouldBe(48);
        Unsafe.SizeOf<NativeMove>().ShouldBe(24);
        Unsafe.SizeOf<NativeTexture>().ShouldBe(44);
        Unsafe.SizeOf<NativeVolume>().ShouldBe(24);
        Unsafe.SizeOf<NativeMapping>().ShouldBe(16);
    }

    private static NativeRect Rect(int left, int top, int right, int bottom) => new() { Left = left, Top = top, Right = right, Bottom = bottom };

    private FakeDuplication Duplicating()
    {
        var offered = _system.Offer();
        Capture();
        Step();
        Bring(offered, damage => damage.AddEverywhere());
        return offered;
    }

    private void Bring(FakeDuplication duplication, Action<Damage> add)
    {
        duplication.Frame(add);
        Step().ShouldBe(TimeSpan.Zero);
    }

    private TimeSpan Step() => _driven[0].Step();

    /// <returns>The first pixel.</returns>
    private uint Capture()
    {
        _damage.Clear();
        _screen.Capture(1, _image, _damage).ShouldBeTrue();
        return _image.Pixels[0];
    }

    private sealed class Lines : ILogger
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Said.Add(formatter(state, exception));
    }
}
