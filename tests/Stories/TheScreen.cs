using System.Globalization;
using Microsoft.Playwright;
using RemoteAssist.Support;

namespace RemoteAssist.Stories;

/// <summary>What a technician can do with the picture, beside looking at it.</summary>
public sealed class TheScreen
{
    [Fact]
    public async Task The_technician_sizes_the_picture_and_still_hits_the_pixel_that_was_meant()
    {
        await using var scene = await Scene.SetAsync(1600, 1200);
        await using var agent = await scene.GoLiveAsync();
        var technician = scene.Technician;
        await technician.SeesExactlyAsync(scene.Desktop);

        (await technician.PictureWidthAsync()).ShouldBeLessThan(1600, "fitted");
        await technician.Page.ClickAsync("text=1:1");
        (await technician.PictureWidthAsync()).ShouldBe(1600, "pixel for pixel");
        await technician.Page.Locator(".stage").EvaluateAsync("stage => stage.scrollTo(120, 200)");
        await HitsAsync(scene, 500, 600);
        await technician.Page.ClickAsync("[aria-label=Größer]");
        (await technician.PictureWidthAsync()).ShouldBe(2000, "one step larger");
        await HitsAsync(scene, 777, 555);
        await technician.Page.ClickAsync("text=Einpassen");
        (await technician.PictureWidthAsync()).ShouldBeLessThan(1600, "fitted again");
        await HitsAsync(scene, 1500, 1100);
    }

    [Fact]
    public async Task A_screen_of_3840_by_2160_is_seen_exactly()
    {
        await using var scene = await Scene.SetAsync(3840, 2160);
        await using var agent = await scene.GoLiveAsync();
        await scene.OpenNotesAsync();
        await scene.Technician.SeesExactlyAsync(scene.Desktop);
    }

    [Fact]
    public async Task A_picture_that_is_fetched_anew_or_without_loss_is_exact()
    {
        await using var scene = await Scene.SetAsync(800, 600);
        await using var agent = await scene.GoLiveAsync();
        var technician = scene.Technician;
        await technician.SeesExactlyAsync(scene.Desktop);
        await technician.Page.ClickAsync("[aria-label='Neu aufbauen']");
        await technician.SeesExactlyAsync(scene.Desktop);
        await technician.Page.ClickAsync("text=Verlustfrei");
        await technician.Page.Locator("button[aria-pressed=true]:has-text('Verlustfrei')").WaitForAsync();
        await scene.OpenNotesAsync();
        await technician.SeesExactlyAsync(scene.Desktop);
    }

    [Fact]
    public async Task Full_screen_has_a_visible_way_out_and_keys_go_to_the_customer()
    {
        await using var scene = await Scene.SetAsync(800, 600);
        await using var agent = await scene.GoLiveAsync();
        var page = scene.Technician.Page;
        await page.ClickAsync("text='Vollbild'");
        var leave = page.Locator("text=Vollbild beenden");
        await leave.WaitForAsync();
        await page.Mouse.MoveAsync(400, 400);
        await page.Locator(".screen-pane .tools").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await page.Locator(".typing[data-here=true]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await leave.HoverAsync();
        await page.Locator(".screen-pane .tools").WaitForAsync();
        await leave.ClickAsync();
        await leave.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await page.Locator(".screen-pane .tools").WaitForAsync();
    }

    [Fact]
    public async Task The_technician_is_told_how_the_picture_comes()
    {
        await using var scene = await Scene.SetAsync(800, 600);
        await using var agent = await scene.GoLiveAsync();
        var page = scene.Technician.Page;
        var typed = await scene.OpenNotesAsync();
        await scene.Technician.ClickAsync(200, 150);
        await page.ClickAsync(".quality summary");
        await scene.Technician.ClickAsync(200, 150);
        await scene.Technician.TypeAsync("abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz\n");
        var values = page.Locator(".quality dd");
        await Wait.UntilAsync(async () => (await values.Nth(1).InnerTextAsync()).StartsWith("höchstens", StringComparison.Ordinal), TimeSpan.FromSeconds(10), "the way there and back is known");
        File.Exists(typed).ShouldBeTrue();
    }

    /// <summary>The customer's pointer stands where the technician pointed.</summary>
    private static async Task HitsAsync(Scene scene, int x, int y)
    {
        await scene.Technician.PointAsync(x, y);
        await Wait.UntilAsync(async () => await scene.Desktop.Tools.PointerAsync() == (x, y), TimeSpan.FromSeconds(10), string.Create(CultureInfo.InvariantCulture, $"the pointer is at {x}, {y}"));
    }
}
