using Microsoft.Playwright;
using RemoteAssist.Support;

namespace RemoteAssist.Stories;

/// <summary>The office decides ten sessions by keyboard alone, with what docs/office.md says.</summary>
public sealed class TheOfficeByKeyboard
{
    private const int Sessions = 10;

    [Fact]
    public async Task Ten_sessions_are_decided_without_a_mouse()
    {
        await using var evening = await Evening.BeginAsync();
        for (var number = 1; number <= Sessions; number++)
            await evening.HelpAsync(Name(number), number == 5 ? "goodwill" : "bill", number == 5 ? "ownBug" : null);
        var page = await evening.OpenOfficeAsync("de-DE", ColorScheme.Light);
        await page.GotoAsync("/office/review");
        await LeftAsync(page, Sessions);

        // One session is billed with b Enter, given away as an own bug with g 1 Enter,
        await PressAsync(page, "b", "Enter");
        await LeftAsync(page, 9);
        await PressAsync(page, "g", "1", "Enter");
        await LeftAsync(page, 8);

        // and three are done as proposed with x Shift+↓ Shift+↓ p Enter.
        await PressAsync(page, "x", "Shift+ArrowDown", "Shift+ArrowDown", "p", "Enter");
        await LeftAsync(page, 5);

        // The second of the list opened, decided in kind there, and back at the list, where the bar stands on the next.
        await PressAsync(page, "j", "Enter");
        await page.Locator(".keyed #decision").WaitForAsync();
        await PressAsync(page, "i", "1");
        await page.Keyboard.TypeAsync("2 kg Schokolade");
        await PressAsync(page, "Enter");
        await LeftAsync(page, 4);

        // A decision that is prepared and given up leaves everything as it was.
        await PressAsync(page, "b", "Escape");
        (await page.Locator("input[name=unit]:checked").CountAsync()).ShouldBe(0);

        // Nobody of these has a contract: it says so, and the session stays ticked for another decision.
        await PressAsync(page, "c", "Enter");
        await page.Locator(".keyed tr.refused").WaitForAsync();
        (await page.Locator(".why").InnerTextAsync()).ShouldContain("keinen Vertrag");
        await PressAsync(page, "g", "6");
        await page.Keyboard.TypeAsync("treu seit 1998");
        await PressAsync(page, "Enter");
        await LeftAsync(page, 3);

        // Found by a search and billed.
        await PressAsync(page, "/");
        await page.Keyboard.TypeAsync(Name(10));
        await PressAsync(page, "Enter");
        await LeftAsync(page, 1);
        await PressAsync(page, "b", "Enter");
        await page.Locator(".keyed [role=status]").WaitForAsync();

        // The search is emptied, and all that is left is ticked and billed.
        await PressAsync(page, "/", "Backspace", "Enter");
        await LeftAsync(page, 2);
        await PressAsync(page, "a", "b", "Enter");
        await page.Locator(".empty").WaitForAsync();

        await page.GotoAsync("/office/review?state=decided");
        var decided = await page.Locator(".inbox tbody tr td:nth-child(6) strong").AllInnerTextsAsync();
        decided.Select(one => one.Trim()).ShouldBe(
        [
            "Abrechnen", "Kulanz: eigener Fehler", "Abrechnen", "Abrechnen", "Kulanz: eigener Fehler",
            "Abrechnen", "Naturalie (eigener Fehler): 2 kg Schokolade", "Kulanz: anderer Grund – treu seit 1998", "Abrechnen", "Abrechnen",
        ]);
    }

    [Fact]
    public async Task The_keys_are_shown_on_the_page_and_do_nothing_where_somebody_types()
    {
        await using var evening = await Evening.BeginAsync();
        await evening.HelpAsync("Bäckerei Roth");
        var page = await evening.OpenOfficeAsync("en-GB", ColorScheme.Light);
        await page.GotoAsync("/office/review");
        await LeftAsync(page, 1);
        (await page.Locator(".decide kbd").First.IsVisibleAsync()).ShouldBeTrue();
        await PressAsync(page, "?");
        (await page.Locator("#keys").IsVisibleAsync()).ShouldBeTrue();
        await PressAsync(page, "Escape", "/");
        await page.Keyboard.TypeAsync("bjx");
        (await page.InputValueAsync("#q")).ShouldBe("bjx");
        (await page.Locator("input:checked").CountAsync()).ShouldBe(0);
        await PressAsync(page, "Escape", "q");
        await page.Keyboard.TypeAsync("Was it our fault?");
        await PressAsync(page, "Enter");
        await page.Locator(".keyed [role=status]").WaitForAsync();
        await page.GotoAsync("/office/review?state=asked");
        await PressAsync(page, "Enter");
        await page.Locator(".keyed #decision").WaitForAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Was it our fault?");
        await PressAsync(page, "u");
        await LeftAsync(page, 1);
    }

    private static string Name(int number) => $"Kunde {number:00}";

    private static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (var key in keys) await page.Keyboard.PressAsync(key);
    }

    private static async Task LeftAsync(IPage page, int rows)
    {
        await Wait.UntilAsync(
            async () => await page.Locator(".keyed .inbox tbody tr").CountAsync() == rows && await page.Locator("tr.cursor").CountAsync() == 1,
            TimeSpan.FromSeconds(20), $"{rows} sessions are left");
    }
}
