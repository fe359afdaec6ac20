using RemoteAssist.Agent.Platform.Linux.Input;
using RemoteAssist.Agent.Platform.Linux.Screen;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;
using Server = RemoteAssist.Support.Desktop.XDisplay;
using XDisplay = RemoteAssist.Agent.Platform.Linux.Native.XDisplay;

namespace RemoteAssist.Agent.Tests.Platform.Linux;

/// <summary>On an X server of its own without a window manager.</summary>
public sealed class X11CursorTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_moved_mouse_is_announced_with_its_place_and_a_resting_one_not()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        using var cursor = new X11Cursor(XDisplay.TryOpen(server.Name)!);
        var announced = 0;
        cursor.Changed += () => Interlocked.Increment(ref announced);
        using var hand = new X11Input(XDisplay.TryOpen(server.Name)!);
        cursor.AnnouncesChanges.ShouldBeTrue();
        var before = cursor.Read();
        before.Visible.ShouldBeTrue();
        foreach (var place in (int[])[120, 450, 30])
        {
            var seen = Volatile.Read(ref announced);
            hand.Pointer(place, place + 1, 0);
            await Wait.UntilAsync(() => Volatile.Read(ref announced) > seen, Long, "the move is announced");
            await Wait.UntilAsync(() => cursor.Read() == before with { X = place, Y = place + 1 }, Long, "the pointer is seen there");
        }

        var last = Volatile.Read(ref announced);
        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        Volatile.Read(ref announced).ShouldBe(last);
    }

    [Fact]
    public async Task Another_shape_is_announced_and_read()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        using var cursor = new X11Cursor(XDisplay.TryOpen(server.Name)!);
        var before = cursor.Read();
        var arrow = cursor.Shape().ShouldNotBeNull();
        var announced = 0;
        cursor.Changed += () => Interlocked.Increment(ref announced);
        _ = server.Start("xterm", "-geometry", "80x40+300+200");
        await Wait.UntilAsync(() => Volatile.Read(ref announced) > 0, Long, "the shape over the text is announced");
        await Wait.UntilAsync(
            () => cursor.Read().Serial != before.Serial && !cursor.Shape()!.Pixels.AsSpan().SequenceEqual(arrow.Pixels), Long, "the shape is read");
    }

    [Fact]
    public async Task A_pointer_that_a_program_puts_elsewhere_is_found_unannounced()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        using var cursor = new X11Cursor(XDisplay.TryOpen(server.Name)!);
        using var painter = new XPainter(server.Number);
        _ = cursor.Read();
        painter.Warp(77, 88);
        painter.Settle();
        await Wait.UntilAsync(() => cursor.Read() is { X: 77, Y: 88 }, Long, "the pointer is seen there");
    }

    [Fact]
    public async Task A_server_that_does_not_tell_what_the_pointer_looks_like_shows_none()
    {
        await using var server = await Server.StartAsync(900, 700, false, "-extension", "XFIXES");
        using var blind = new X11Cursor(XDisplay.TryOpen(server.Name)!);
        blind.AnnouncesChanges.ShouldBeFalse();
        blind.Read().ShouldBe(default);
    }

    [Fact]
    public async Task The_loss_of_the_server_is_announced()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        using var cursor = new X11Cursor(XDisplay.TryOpen(server.Name)!);
        var announced = 0;
        cursor.Changed += () => Interlocked.Increment(ref announced);
        await server.KillAsync();
        await Wait.UntilAsync(() => Volatile.Read(ref announced) > 0, Long, "the loss is announced");
        cursor.Read().Visible.ShouldBeFalse();
        cursor.AnnouncesChanges.ShouldBeFalse();
    }
}
