using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Platform.Linux.Screen;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;
using Server = RemoteAssist.Support.Desktop.XDisplay;
using XDisplay = RemoteAssist.Agent.Platform.Linux.Native.XDisplay;

namespace RemoteAssist.Agent.Tests.Platform.Linux;

/// <summary>On an X server of its own without a window manager, so that nothing draws but the test.</summary>
public sealed class X11ScreenTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Every_change_is_announced_lies_within_the_damage_and_is_all_there_at_each_pause()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        using var viewer = new Viewer(server);
        using var painter = new XPainter(server.Number);
        var random = new Random(4711);
        for (var round = 0; round < 12; round++)
        {
            for (var i = 0; i < 150; i++)
            {
                Paint(painter, random);
                if (random.Next(10) == 0) viewer.Look();
                if (i % 30 == 0) await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20)), TimeProvider.System);
            }

            painter.Settle();
            await viewer.UntilItShowsAsync(server);
        }

        viewer.Partly.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_single_pixel_is_read_alone()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        using var viewer = new Viewer(server);
        using var painter = new XPainter(server.Number);
        await viewer.UntilItShowsAsync(server);
        painter.Fill(899, 699, 1, 1, 0x123456);
        await viewer.UntilItShowsAsync(server);
        viewer.LastDamage.Boxes.ShouldHaveSingleItem().ShouldBe(new Box(899, 699, 1, 1));
        viewer.Image.Pixels[^1].ShouldBe(0x123456u);
    }

    [Fact]
    public async Task Nothing_is_announced_while_nothing_changes()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        using var viewer = new Viewer(server);
        await viewer.UntilItShowsAsync(server);
        var announced = viewer.Announced;
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(1)) viewer.Sleep();
        viewer.Announced.ShouldBe(announced);
        viewer.Screen.AnnouncesChanges.ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_without_damage_is_read_whole_and_announces_nothing()
    {
        await using var server = await Server.StartAsync(900, 700, false, "-extension", "DAMAGE");
        using var screen = new X11Screen(XDisplay.TryOpen(server.Name)!);
        using var painter = new XPainter(server.Number);
        var image = new ScreenImage();
        screen.AnnouncesChanges.ShouldBeFalse();
        screen.Bell.ShouldBeNull();
        var monitor = screen.Monitors().ShouldHaveSingleItem();
        for (var i = 1u; i < 4; i++)
        {
            painter.Fill(10, 10, 5, 5, i);
            painter.Settle();
            var damage = new Damage();
            screen.Capture(monitor.Id, image, damage).ShouldBeTrue();
            damage.Everywhere.ShouldBeTrue();
            image.Pixels[(14 * 900) + 14].ShouldBe(i);
        }
    }

    [Fact]
    public async Task A_server_that_shares_no_memory_is_read_over_the_connection()
    {
        await using var server = await Server.StartAsync(900, 700, false, "-extension", "MIT-SHM");
        using var viewer = new Viewer(server);
        using var painter = new XPainter(server.Number);
        await viewer.UntilItShowsAsync(server);
        painter.Fill(20, 30, 40, 50, 0xabcdef);
        await viewer.UntilItShowsAsync(server);
        viewer.LastDamage.Boxes.ShouldHaveSingleItem().ShouldBe(new Box(20, 30, 40, 50));
    }

    [Fact]
    public async Task The_loss_of_the_server_is_announced_and_then_there_is_nothing_to_see()
    {
        await using var server = await Server.StartAsync(900, 700, false);
        using var viewer = new Viewer(server);
        await viewer.UntilItShowsAsync(server);
        var announced = viewer.Announced;
        await server.KillAsync();
        await Wait.UntilAsync(() => viewer.Sleep() > announced, Long, "the loss is announced");
        viewer.Screen.Capture(viewer.Monitor.Id, viewer.Image, new Damage()).ShouldBeFalse();
        viewer.Screen.AnnouncesChanges.ShouldBeFalse();
        viewer.Screen.Monitors().ShouldBeEmpty();
    }

    private static void Paint(XPainter painter, Random random)
    {
        var (x, y) = (random.Next(-50, 900), random.Next(-50, 700));
        var (width, height) = (random.Next(1, random.Next(2, 300)), random.Next(1, random.Next(2, 200)));
        switch (random.Next(8))
        {
            case 0:
                painter.Copy(x, y, width, height, random.Next(900), random.Next(700));
                break;
            case 1:
                painter.CloseWindow(painter.OpenWindow(x, y, width, height, (uint)random.Next(1 << 24)));
                break;
            case 2:
                painter.MoveWindow(painter.OpenWindow(x, y, width, height, (uint)random.Next(1 << 24)), random.Next(900), random.Next(700));
                break;
            default:
                painter.Fill(x, y, width, height, (uint)random.Next(1 << 24));
                break;
        }
    }

    /// <summary>Captures when told to, and keeps a second picture from the damage alone.</summary>
    private sealed class Viewer : IDisposable
    {
        private readonly Damage _damage = new();
        private uint[] _shadow = [];
        private int _announced;
        private int _seen = -1;

        public Viewer(Server server)
        {
            Screen = new X11Screen(XDisplay.TryOpen(server.Name)!);
            Screen.Changed += () => _announced++;
            Monitor = Screen.Monitors().ShouldHaveSingleItem();
        }

        public X11Screen Screen { get; }

        public MonitorInfo Monitor { get; }

        public ScreenImage Image { get; } = new();

        public Damage LastDamage { get; } = new();

        /// <summary>Captures that read less than everything.</summary>
        public int Partly { get; private set; }

        public int Announced => _announced;

        /// <returns>How often something was announced so far.</returns>
        public int Sleep()
        {
            Screen.Bell.ShouldNotBeNull().Wait(10_000);
            return _announced;
        }

        public async Task UntilItShowsAsync(Server server)
        {
            using var other = new X11Screen(XDisplay.TryOpen(server.Name)!);
            var whole = new ScreenImage();
            var monitor = other.Monitors().ShouldHaveSingleItem();
            other.Capture(monitor.Id, whole, new Damage()).ShouldBeTrue();
            await Wait.UntilAsync(
                () =>
                {
                    Look();
                    return whole.Pixels.AsSpan().SequenceEqual(Image.Pixels);
                },
                Long, "the picture is the screen's");
        }

        /// <summary>Captures if something was announced since the last time.</summary>
        public void Look()
        {
            var announced = Sleep();
            if (announced == _seen) return;
            _seen = announced;
            _damage.Clear();
            Screen.Capture(Monitor.Id, Image, _damage).ShouldBeTrue();
            if (_damage.IsEmpty) return;
            LastDamage.Clear();
            LastDamage.Add(_damage);
            if (_damage.Everywhere) _shadow = [.. Image.Pixels];
            else Partly++;
            foreach (var box in _damage.Boxes)
                for (var y = box.Y; y < box.Bottom; y++)
                    Image.Pixels.AsSpan((y * Image.Width) + box.X, box.Width).CopyTo(_shadow.AsSpan((y * Image.Width) + box.X));
            _shadow.AsSpan().SequenceEqual(Image.Pixels).ShouldBeTrue();
        }

        public void Dispose() => Screen.Dispose();
    }
}
