using Microsoft.Extensions.Logging.Abstractions;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen;
using RemoteAssist.Agent.Tests.Connection;

namespace RemoteAssist.Agent.Tests.Screen;

public sealed class CursorShareTests : IAsyncDisposable
{
    private const ushort First = 3;
    private const ushort Second = 4;
    private const byte Shape = 1;
    private const byte Position = 4;
    private readonly TestCursor _cursor = new();
    private readonly Desktop _desktop = new(TimeProvider.System) { Monitors = [new MonitorInfo(1, 100, 50, 640, 480, "M")] };
    private readonly TestConsoles _consoles = new();
    private readonly CursorShare _share;

    public CursorShareTests() => _share = new CursorShare(_cursor, _desktop, _consoles, TimeProvider.System, NullLogger.Instance);

    public ValueTask DisposeAsync() => _share.DisposeAsync();

    [Fact]
    public async Task The_customer_s_hand_is_shown_to_all_and_rest_costs_nothing()
    {
        await ComeAsync();
        _cursor.Move(110, 60);
        await SentAsync(one => one.Payload is [Position, 10, 0, 10, 0] && one.Party == 0);
        var sent = _consoles.Sent.Count;
        await Task.Delay(TimeSpan.FromMilliseconds(1500), TimeProvider.System);
        _consoles.Sent.Count.ShouldBe(sent);
        _cursor.Reads.ShouldBeLessThan(12);
    }

    [Fact]
    public async Task A_place_that_nobody_announced_is_found()
    {
        await ComeAsync();
        _cursor.Warp(110, 60);
        await SentAsync(one => one.Payload is [Position, 10, 0, 10, 0] && one.Party == 0);
    }

    [Fact]
    public async Task A_technician_s_own_hand_is_shown_to_the_other_one_only()
    {
        await ComeAsync();
        _desktop.Point(First, 120, 70);
        _cursor.Move(120, 70);
        _desktop.Stir(isTyped: false);
        await SentAsync(one => one.Payload is [Position, 20, 0, 20, 0]);
        _consoles.Sent.Where(one => one.Payload is [Position, 20, ..]).ShouldAllBe(one => one.Party == Second);
    }

    [Fact]
    public async Task A_hand_that_took_the_pointer_from_the_technician_s_is_shown_to_that_one_too()
    {
        await ComeAsync();
        _desktop.Point(First, 120, 70);
        _cursor.Move(130, 80);
        await SentAsync(one => one.Payload is [Position, 30, 0, 30, 0] && one.Party == 0);
    }

    [Fact]
    public async Task A_shape_is_sent_once_and_anew_after_a_broken_line()
    {
        await ComeAsync();
        _share.LineBroke();
        await Support.Wait.UntilAsync(() => _consoles.Sent.Count(one => one.Payload[0] == Shape) >= 2, Visitor.Soon, "the shape again");
    }

    private async Task ComeAsync()
    {
        _share.Arrived(First);
        _share.Arrived(Second);
        await SentAsync(one => one.Payload[0] == Shape);
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
    }

    private Task SentAsync(Func<(Contracts.Packets.Channel Channel, ushort Party, ushort Stream, byte[] Payload), bool> sent)
        => Support.Wait.UntilAsync(() => _consoles.Sent.Any(sent), Visitor.Soon, "a word about the pointer");

    private sealed class TestCursor : ICursorSource
    {
        private CursorState _state = new(1, true, 200, 100);

        public event Action? Changed;

        public bool AnnouncesChanges => true;

        public int Reads { get; private set; }

        public void Move(int x, int y)
        {
            Warp(x, y);
            Changed?.Invoke();
        }

        public void Warp(int x, int y) => _state = _state with { X = x, Y = y };

        public CursorState Read()
        {
            Reads++;
            return _state;
        }

        public CursorShape? Shape() => new(1, 1, 0, 0, new byte[4]);
    }
}
