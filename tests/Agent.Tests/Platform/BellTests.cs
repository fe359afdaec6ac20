using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Platform.Linux.Native;
using RemoteAssist.Support.Desktop;
using Server = RemoteAssist.Support.Desktop.XDisplay;
using XDisplay = RemoteAssist.Agent.Platform.Linux.Native.XDisplay;

namespace RemoteAssist.Agent.Tests.Platform;

/// <summary>What holds for every bell.</summary>
public sealed class BellTests
{
    private const int Long = 10_000;

    private const nint SubstructureNotify = 1 << 19;

    /// <summary>Longer than a test waits for who sleeps.</summary>
    private const long VeryLong = 2_000L * Long;

    [Fact]
    public void Who_sleeps_is_woken_by_another_thread() => IsWoken(new Bell());

    [Fact]
    public async Task Who_sleeps_at_the_X_servers_bell_is_woken_by_another_thread()
    {
        await using var server = await Server.StartAsync(200, 100, false);
        using var display = XDisplay.TryOpen(server.Name)!;
        using var bell = new XBell(display, () => true, () => throw new InvalidOperationException("The server has said nothing."));
        IsWoken(bell);
    }

    [Fact]
    public async Task Who_sleeps_is_woken_by_the_X_server_unless_that_is_no_news()
    {
        await using var server = await Server.StartAsync(200, 100, false);
        using var display = XDisplay.TryOpen(server.Name)!;
        _ = XEvents.XSelectInput(display.Handle, display.Root, SubstructureNotify);
        display.Settle().ShouldBeTrue();
        var (isNews, heard) = (false, 0);
        using var bell = new XBell(display, () => isNews, () => heard++);
        using var painter = new XPainter(server.Number);
        painter.OpenWindow(0, 0, 10, 10, 0xffffff);
        painter.Settle();
        bell.Wait(50_000);
        heard.ShouldBe(0);
        isNews = true;
        bell.Wait(VeryLong);
        heard.ShouldBe(1);
    }

    private static void IsWoken(IBell bell)
    {
        // Rung before: the next sleep ends at once, the one after does not.
        bell.Ring();
        bell.Ring();
        IsQuick(() => bell.Wait(VeryLong));
        var sleeper = new Thread(() => bell.Wait(VeryLong)) { IsBackground = true };
        sleeper.Start();
        sleeper.Join(100).ShouldBeFalse();
        bell.Ring();
        sleeper.Join(Long).ShouldBeTrue();
    }

    private static void IsQuick(Action sleep)
    {
        var sleeper = new Thread(sleep.Invoke) { IsBackground = true };
        sleeper.Start();
        sleeper.Join(Long).ShouldBeTrue();
    }
}
