using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Stories;

/// <summary>A customer with two monitors, and one who changes the resolution while somebody looks.</summary>
public sealed class TheMonitors
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_technician_looks_at_one_monitor_at_the_other_or_at_both()
    {
        await using var scene = await Scene.SetAsync(1000, 600);
        await RandRAsync(scene.Desktop, "--setmonitor", "links", "600/160x600/160+0+0", "screen");
        await RandRAsync(scene.Desktop, "--setmonitor", "rechts", "400/110x600/160+600+0", "none");
        await using var agent = await scene.GoLiveAsync();
        var technician = scene.Technician;
        await scene.OpenNotesAsync();
        await SeesPartAsync(scene, 0, 600);

        var choice = technician.Page.Locator("[aria-label=Monitor]");
        await choice.SelectOptionAsync(["2"]);
        await technician.Page.Locator("canvas.screen[data-width='400']").WaitForAsync();
        await SeesPartAsync(scene, 600, 400);
        await technician.PointAsync(50, 500);
        await Wait.UntilAsync(async () => await scene.Desktop.Tools.PointerAsync() == (650, 500), Soon, "the pointer is on the right monitor");

        await choice.SelectOptionAsync(["all"]);
        await technician.Page.Locator("canvas.screen[data-width='600']").WaitForAsync();
        (await technician.Page.Locator("canvas.screen").CountAsync()).ShouldBe(2);
        var left = await technician.Page.Locator("canvas.screen[data-width='600']").BoundingBoxAsync();
        var right = await technician.Page.Locator("canvas.screen[data-width='400']").BoundingBoxAsync();
        right!.X.ShouldBe(left!.X + left.Width, 1, "the right one stands to the right, as on the desk");

        await RandRAsync(scene.Desktop, "--delmonitor", "rechts");
        await Wait.UntilAsync(async () => await technician.Page.Locator("canvas.screen").CountAsync() == 1, Soon, "what was pulled out is gone");
        await SeesPartAsync(scene, 0, 600);
    }

    [Fact]
    public async Task Another_resolution_is_seen_exactly_and_so_is_the_old_one_again()
    {
        await using var scene = await Scene.SetAsync(1000, 600);
        await RandRAsync(scene.Desktop, "--newmode", "small", "25", "640", "656", "752", "800", "480", "490", "492", "525");
        await RandRAsync(scene.Desktop, "--addmode", "screen", "small");
        await using var agent = await scene.GoLiveAsync();
        await scene.OpenNotesAsync();
        foreach (var (mode, width) in ((string, int)[])[("small", 640), ("1000x600", 1000)])
        {
            await RandRAsync(scene.Desktop, "--output", "screen", "--mode", mode);
            await scene.Technician.Page.Locator($"canvas.screen[data-width='{width}']").WaitForAsync();
            await scene.Technician.SeesExactlyAsync(scene.Desktop);
        }
    }

    /// <summary>Waits until the canvas shows that part of the desktop, from one column on over the whole height, to the last pixel.</summary>
    private static Task SeesPartAsync(Scene scene, int from, int width)
        => Wait.UntilAsync(
            async () => (await scene.Technician.SeesPictureAsync()).Differences(Part(await scene.Desktop.ScreenshotAsync(), from, width)) == 0,
            Soon, "canvas and monitor are equal");

    private static Picture Part(Picture whole, int from, int width)
        => new(width, whole.Height, [.. Enumerable.Range(0, whole.Height).SelectMany(y => whole.Rgb.AsSpan(((y * whole.Width) + from) * 3, width * 3).ToArray())]);

    private static Task<byte[]> RandRAsync(XDisplay desktop, params string[] words) => Command.ReadAsync("xrandr", words, desktop.Environment);
}
