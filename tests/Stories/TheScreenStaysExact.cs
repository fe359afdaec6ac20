using RemoteAssist.Support;
using RemoteAssist.Support.Screen;
using Xunit.Abstractions;

namespace RemoteAssist.Stories;

/// <summary>
/// A desktop where much happens, always the same at random: at every pause both viewers, the console in its browser and one without a
/// browser, show the customer's screen to the last pixel. The long form lasts half an hour; memory has ten minutes to warm up, and then does not grow.
/// </summary>
public sealed class TheScreenStaysExact(ITestOutputHelper output)
{
    private const int Seed = 382;

    private const double MegabytesAnHour = 1;

    private static readonly TimeSpan Warm = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Whatever_happens_on_the_desktop_both_viewers_show_it_exactly_at_every_pause()
    {
        await using var scene = await Scene.SetAsync(1024, 700);
        await using var agent = await scene.GoLiveAsync();
        await using var second = await AttachAsync(scene);
        using var desktop = new BusyDesktop(scene.Desktop, Seed);
        await desktop.PrepareAsync();
        var memory = new MemoryLog(scene, agent);
        var lasts = LongForm.Choose(TimeSpan.FromSeconds(40), TimeSpan.FromMinutes(30));
        var start = TimeProvider.System.GetTimestamp();

        var pauses = 0;
        while (TimeProvider.System.GetElapsedTime(start) < lasts)
        {
            var done = await desktop.WorkAsync();
            await scene.Technician.SeesExactlyAsync(scene.Desktop);
            await IsExactAsync(second, scene, done);
            pauses++;
            await memory.NoteAsync();
        }

        output.WriteLine($"{pauses} pauses, {second.Frames().Length} frames");
        var growth = memory.Growth(Warm);
        output.WriteLine($"{memory}MB an hour since minute ten: {growth}");
        pauses.ShouldBeGreaterThan(3);
        if (!LongForm.Asked) return;
        growth.Agent.ShouldBeLessThan(MegabytesAnHour);
        growth.Broker.ShouldBeLessThan(MegabytesAnHour);
        growth.Page.ShouldBeLessThan(MegabytesAnHour);
    }

    private static async Task<DecodingViewer> AttachAsync(Scene scene)
    {
        var page = scene.Technician.Page;
        var cookies = await page.Context.CookiesAsync([scene.Broker.Address.AbsoluteUri]);
        var session = new Uri(page.Url).Fragment.Split('/')[^1];
        var viewer = await DecodingViewer.AttachAsync(
            scene.Broker.Address, string.Join("; ", cookies.Select(one => $"{one.Name}={one.Value}")), Contracts.Sessions.SessionId.Parse(session, null));
        await viewer.Picture.WaitAsync(TimeSpan.FromSeconds(20));
        return viewer;
    }

    private static async Task IsExactAsync(DecodingViewer viewer, Scene scene, string done)
    {
        var different = -1;
        try
        {
            await Wait.UntilAsync(
                async () => (different = viewer.Read().Differences(await scene.Desktop.ScreenshotAsync())) == 0, Patience, "the viewer without a browser is exact");
        }
        catch (TimeoutException)
        {
            different.ShouldBe(0, $"pixels that differ at the viewer without a browser, after: {done}");
        }
    }
}
