using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Platform.Linux.Screen;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;
using Server = RemoteAssist.Support.Desktop.XDisplay;
using XDisplay = RemoteAssist.Agent.Platform.Linux.Native.XDisplay;

namespace RemoteAssist.Agent.Tests.Platform.Linux;

/// <summary>Monitors that come, go and change their size, on an X server of its own.</summary>
public sealed class X11MonitorTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Two_monitors_each_show_their_part_and_only_their_damage()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        await SplitAsync(server);
        using var screen = new X11Screen(XDisplay.TryOpen(server.Name)!);
        using var painter = new XPainter(server.Number);
        var monitors = screen.Monitors();
        monitors.Select(one => (one.Name, one.X, one.Width)).ShouldBe([("left", 0, 450), ("right", 450, 450)]);
        ScreenImage[] images = [new(), new()];
        for (var i = 0; i < 2; i++) screen.Capture(monitors[i].Id, images[i], new Damage()).ShouldBeTrue();
        var announced = 0;
        screen.Changed += () => announced++;
        painter.Fill(440, 10, 30, 5, 0x445566);
        painter.Settle();
        await SleepUntilAsync(screen, () => announced > 0, "the change is announced");
        Damage[] damages = [new(), new()];
        for (var i = 0; i < 2; i++) screen.Capture(monitors[i].Id, images[i], damages[i]).ShouldBeTrue();
        damages[0].Boxes.ShouldHaveSingleItem().ShouldBe(new Box(440, 10, 10, 5));
        damages[1].Boxes.ShouldHaveSingleItem().ShouldBe(new Box(0, 10, 20, 5));
        images[0].Pixels[(10 * 450) + 449].ShouldBe(0x445566u);
        images[1].Pixels[14 * 450].ShouldBe(0x445566u);
    }

    [Fact]
    public async Task What_was_drawn_on_a_monitor_captured_before_is_announced_again()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        await SplitAsync(server);
        using var screen = new X11Screen(XDisplay.TryOpen(server.Name)!);
        using var painter = new XPainter(server.Number);
        var monitors = screen.Monitors();
        ScreenImage[] images = [new(), new()];
        var announced = 0;
        screen.Changed += () => announced++;
        for (var i = 0; i < 2; i++) screen.Capture(monitors[i].Id, images[i], new Damage()).ShouldBeTrue();
        announced = 0;
        painter.Fill(10, 10, 30, 5, 0x445566);
        painter.Settle();
        screen.Capture(monitors[1].Id, images[1], new Damage()).ShouldBeTrue();
        await SleepUntilAsync(screen, () => announced > 0, "the left monitor's change is announced");
        screen.Capture(monitors[0].Id, images[0], new Damage()).ShouldBeTrue();
        images[0].Pixels[(10 * 450) + 10].ShouldBe(0x445566u);
    }

    [Fact]
    public async Task A_monitor_that_went_is_seen_no_more_and_the_others_keep_their_numbers()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        await SplitAsync(server);
        using var screen = new X11Screen(XDisplay.TryOpen(server.Name)!);
        var before = screen.Monitors();
        await RandRAsync(server, "--delmonitor", "right");
        await Wait.UntilAsync(() => screen.Monitors().Count == 1, Long, "one monitor is left");
        screen.Capture(before[1].Id, new ScreenImage(), new Damage()).ShouldBeFalse();
        screen.Monitors().ShouldHaveSingleItem().ShouldBe(before[0]);
        screen.Capture(before[0].Id, new ScreenImage(), new Damage()).ShouldBeTrue();
    }

    [Fact]
    public async Task Another_resolution_is_announced_refused_until_told_and_then_read_everywhere()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        await RandRAsync(server, "--newmode", "small", "25", "640", "656", "752", "800", "480", "490", "492", "525");
        await RandRAsync(server, "--addmode", "screen", "small");
        using var screen = new X11Screen(XDisplay.TryOpen(server.Name)!);
        var image = new ScreenImage();
        var monitor = screen.Monitors().ShouldHaveSingleItem();
        screen.Capture(monitor.Id, image, new Damage()).ShouldBeTrue();
        foreach (var (mode, width, height) in ((string, int, int)[])[("small", 640, 480), ("900x700", 900, 700)])
        {
            await RandRAsync(server, "--output", "screen", "--mode", mode);
            // Whatever the moment: never a crash, never another size than was told.
            await Wait.UntilAsync(() => !screen.Capture(monitor.Id, image, new Damage()), Long, "the old size is refused");
            screen.Monitors().ShouldHaveSingleItem().ShouldBe(monitor with { Width = width, Height = height });
            var damage = new Damage();
            await Wait.UntilAsync(() => screen.Capture(monitor.Id, image, damage), Long, "the new size is read");
            damage.Everywhere.ShouldBeTrue();
            (image.Width, image.Height).ShouldBe((width, height));
        }
    }

    [Fact]
    public async Task Captures_go_on_while_the_resolution_changes_again_and_again()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        await RandRAsync(server, "--newmode", "small", "25", "640", "656", "752", "800", "480", "490", "492", "525");
        await RandRAsync(server, "--addmode", "screen", "small");
        using var screen = new X11Screen(XDisplay.TryOpen(server.Name)!);
        using var painter = new XPainter(server.Number);
        var image = new ScreenImage();
        var monitor = screen.Monitors().ShouldHaveSingleItem();
        for (var i = 0; i < 8; i++)
        {
            var change = RandRAsync(server, "--output", "screen", "--mode", i % 2 == 0 ? "small" : "900x700");
            while (!change.IsCompleted)
            {
                painter.Fill(0, 0, 900, 700, (uint)i);
                painter.Settle();
                if (!screen.Capture(monitor.Id, image, new Damage())) monitor = screen.Monitors().ShouldHaveSingleItem();
            }

            await change;
        }

        await Wait.UntilAsync(
            () => screen.Monitors().Count == 1 && screen.Capture(monitor.Id, image, new Damage()) && image.Width == 900, Long, "the last size is read");
        painter.Fill(0, 0, 900, 700, 0x00abcd);
        painter.Settle();
        await Wait.UntilAsync(
            () => screen.Capture(monitor.Id, image, new Damage()) && !image.Pixels.AsSpan().ContainsAnyExcept(0x00abcdu), Long, "the last picture is read");
    }

    /// <summary>Two monitors beside each other.</summary>
    private static async Task SplitAsync(Server server)
    {
        await RandRAsync(server, "--setmonitor", "left", "450/100x700/100+0+0", "screen");
        await RandRAsync(server, "--setmonitor", "right", "450/100x700/100+450+0", "none");
    }

    private static Task SleepUntilAsync(X11Screen screen, Func<bool> done, string what) => Wait.UntilAsync(
        () =>
        {
            screen.Bell.ShouldNotBeNull().Wait(10_000);
            return done();
        },
        Long, what);

    private static Task<byte[]> RandRAsync(Server server, params string[] words) => Command.ReadAsync("xrandr", words, server.Environment);
}
