using Microsoft.Playwright;

namespace RemoteAssist.Stories;

/// <summary>What waits on the technician's home page is written bit by bit, between calls: nothing that is typed gets lost.</summary>
public sealed class TheUnfinishedWork
{
    [Fact]
    public async Task Saving_one_keeps_what_is_typed_in_the_others()
    {
        await using var evening = await Evening.BeginAsync();
        await evening.HelpAsync("Bäckerei Roth", outcome: null);
        await evening.HelpAsync("Gärtnerei Sauer", outcome: null);
        var asked = await evening.HelpAsync("Kanzlei Korn");
        await evening.AskAsync(asked, "War das unser Fehler?");
        var page = await evening.OpenConsoleAsync("de-DE", ColorScheme.Light);
        var (roth, sauer, question) = (Item(page, "Bäckerei Roth"), Item(page, "Gärtnerei Sauer"), page.Locator(".unfinished li.question"));

        // An answer and a wrap-up are half written when another wrap-up is opened and saved.
        await question.Locator("textarea").FillAsync("Ja, und zwar");
        await roth.GetByRole(AriaRole.Button).ClickAsync();
        await page.FillAsync("#done", "Halb fertig");
        await sauer.GetByRole(AriaRole.Button).ClickAsync();
        (await page.Locator("#done").InputValueAsync()).ShouldBe("");
        await page.Keyboard.PressAsync("3");
        await page.FillAsync("#done", "Drucker erklärt");
        await page.Keyboard.PressAsync("Control+Enter");
        await sauer.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        (await question.Locator("textarea").InputValueAsync()).ShouldBe("Ja, und zwar");

        // The other way round: the answer is sent while the wrap-up is open, and the cursor stays where it is.
        await roth.GetByRole(AriaRole.Button).ClickAsync();
        (await page.Locator("#done").InputValueAsync()).ShouldBe("Halb fertig");
        await question.Locator("textarea").FillAsync("Ja, und zwar im Export.");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("#done").FocusAsync();
        await question.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(", jetzt ganz");
        (await page.Locator("#done").InputValueAsync()).ShouldBe("Halb fertig, jetzt ganz");
        await page.Keyboard.PressAsync("Control+Enter");
        (await page.Locator(".wrap-up .problem").InnerTextAsync()).ShouldNotBeEmpty();
        await page.Locator(".wrap-up input[name=cause]").First.CheckAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".unfinished").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }

    private static ILocator Item(IPage page, string customer) => page.Locator(".unfinished li", new PageLocatorOptions { HasText = customer });
}
