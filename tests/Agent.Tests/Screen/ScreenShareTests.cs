using Microsoft.Extensions.Logging.Abstractions;
using RemoteAssist.Agent.Screen;
using RemoteAssist.Agent.Tests.Connection;

namespace RemoteAssist.Agent.Tests.Screen;

/// <summary>The whole share on its own thread, with consoles that decode.</summary>
public sealed class ScreenShareTests : IAsyncDisposable
{
    private const ushort First = 3;
    private const ushort Second = 4;
    private readonly TestScreen _screen = new TestScreen().With(1).With(2);
    private readonly TestConsoles _consoles = new();
    private readonly ScreenShare _share;
    private readonly Random _random = new(3);

    public ScreenShareTests()
        => _share = new ScreenShare(_screen, new Desktop(TimeProvider.System), _consoles, TimeProvider.System, NullLogger.Instance);

    public ValueTask DisposeAsync() => _share.DisposeAsync();

    [Fact]
    public async Task Without_a_word_the_first_monitor_is_shown_and_no_other_is_captured()
    {
        Come(First);
        await ShownAsync(First, 1);
        _screen.Edit(1, _random);
        _screen.Edit(2, _random);
        await ShownAsync(First, 1);
        _screen.Captures[2].ShouldBe(0);
        _consoles.Told.ShouldHaveSingleItem().Console.ShouldBe(First);
    }

    [Fact]
    public async Task Monitors_are_switched_live_and_what_nobody_watches_is_not_captured()
    {
        Come(First);
        await ShownAsync(First, 1);
        Say(First, 1, 3, 0);
        Say(First, 2, 3, 3);
        await ShownAsync(First, 2);
        var captures = _screen.Captures[1];
        _screen.Edit(1, _random);
        _screen.Edit(2, _random);
        await ShownAsync(First, 2);
        _screen.Captures[1].ShouldBe(captures);

        Say(First, 1, 3, 3);
        await ShownAsync(First, 1);
        await ShownAsync(First, 2);
    }

    [Fact]
    public async Task Two_watch_different_monitors_and_then_the_same()
    {
        Come(First);
        Come(Second);
        Say(Second, 1, 3, 0);
        Say(Second, 2, 3, 1);
        await ShownAsync(First, 1);
        await ShownAsync(Second, 2);
        Say(Second, 1, 3, 1);
        for (var i = 0; i < 10; i++) _screen.Edit(1, _random);
        await ShownAsync(Second, 1);
        await ShownAsync(First, 1);
        _screen.With(1, 90, 20);
        await ShownAsync(First, 1);
        await ShownAsync(Second, 1);
    }

    [Fact]
    public async Task A_broken_line_or_a_lost_packet_or_a_console_s_wish_begins_a_new_generation()
    {
        Come(First);
        await ShownAsync(First, 1);
        _consoles.Forget(First);
        _share.LineBroke();
        await ShownAsync(First, 1);
        _consoles.Forget(First);
        _share.Lost(First, 1);
        await ShownAsync(First, 1);
        _consoles.Forget(First);
        Say(First, 1, 2);
        await ShownAsync(First, 1);
    }

    [Fact]
    public async Task A_console_that_comes_back_sees_what_it_had_chosen()
    {
        Come(First);
        Say(First, 1, 3, 0);
        Say(First, 2, 3, 1);
        await ShownAsync(First, 2);
        _share.Left(First, forGood: false);
        _consoles.Forget(First);
        Come(First);
        await ShownAsync(First, 2);
        _consoles.Shows(First, 1, _screen[1]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_monitor_that_is_plugged_in_is_told_to_all()
    {
        Come(First);
        await ShownAsync(First, 1);
        _screen.With(3);
        Say(First, 3, 3, 1);
        await Support.Wait.UntilAsync(
            () =>
            {
                Say(First, 3, 3, 1);
                return _consoles.Shows(First, 3, _screen[3]);
            },
            Visitor.Soon, "the new monitor");
        _consoles.Told.Count.ShouldBe(2);
    }

    [Fact]
    public void Malformed_words_are_refused()
    {
        _share.Receive(First, 1, new byte[] { 9 }).ShouldBeFalse();
        _share.Receive(First, 1, new byte[] { 3, 2 }).ShouldBeFalse();
        _share.Receive(First, 300, new byte[] { 2 }).ShouldBeFalse();
    }

    private void Come(ushort console)
    {
        _consoles.Here.Add(console);
        _share.Arrived(console);
    }

    private void Say(ushort console, ushort monitor, params byte[] word) => _share.Receive(console, monitor, word).ShouldBeTrue();

    /// <summary>Acknowledges until the console shows that monitor exactly.</summary>
    private Task ShownAsync(ushort console, byte monitor) => Support.Wait.UntilAsync(
        () =>
        {
            foreach (var (on, generation, frame) in _consoles.TakePainted(console))
                Say(console, on, 1, generation, (byte)frame, (byte)(frame >> 8), 0, 0, 0, 0);
            return _consoles.Shows(console, monitor, _screen[monitor]);
        },
        Visitor.Soon, $"monitor {monitor} at console {console}");
}
