using RemoteAssist.Support.Browser;

namespace RemoteAssist.Stories.OtherMachine;

public sealed class ChromiumBrowserTests
{
    [Fact]
    public async Task A_page_is_asked_for_in_the_language_of_the_locale()
    {
        await using var browser = await ChromiumBrowser.StartAsync();
        var page = await browser.OpenAsync(new Uri("http://127.0.0.1/"), "de-DE");

        (await page.EvaluateAsync<string>("navigator.language")).ShouldBe("de-DE");
    }
}
