using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RemoteAssist.Stories;

/// <summary>The office's pages with work on them, in both languages, light and dark, wide and on a phone; pictures in artifacts/screenshots.</summary>
public sealed class TheOfficesPages
{
    [Theory]
    [MemberData(nameof(Pictures.Looks), MemberType = typeof(Pictures))]
    public async Task Every_page_of_the_office_fits_and_logs_nothing(string locale, ColorScheme scheme)
    {
        await using var evening = await Evening.BeginAsync();
        var camera = new Camera($"office-{locale[..2]}-{scheme.ToString().ToLowerInvariant()}");
        var page = camera.Watch(await evening.OpenOfficeAsync(locale, scheme));
        var kern = await SetUpAsync(page);
        await evening.HelpAsync("Bäckerei Roth & Söhne GmbH, Filiale am Markt", "inKind", "ownBug", "2 kg Schokolade, persönlich übergeben");
        await evening.HelpAsync("<b>Sauer</b>");
        await evening.HelpAsync("Familie Kern", "goodwill", "favouriteCustomer", customerId: kern, passing: TimeSpan.FromMinutes(40));

        await page.GotoAsync("/office/review");
        await camera.TakeAsync(page, "inbox");
        await page.Keyboard.PressAsync("i");
        await camera.TakeAsync(page, "inbox-in-kind");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");
        await camera.TakeAsync(page, "keys");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("tr.refused").WaitForAsync();
        await camera.TakeAsync(page, "inbox-refused");
        await page.ClickAsync("a.open >> nth=1");
        await page.Locator(".keyed #decision").WaitForAsync();
        await page.Keyboard.PressAsync("g");
        await page.ClickAsync("#decision .send button");
        await page.Locator(".keyed .wrong").WaitForAsync();
        await camera.TakeAsync(page, "unit-goodwill-refused");
        await page.GotoAsync("/office/review");
        await page.ClickAsync("a.open >> nth=2");
        await page.Locator(".keyed #decision").WaitForAsync();
        await page.CheckAsync("#decision [value=Goodwill]");
        await page.FillAsync("#percent", "50");
        await page.Locator("[data-rest=Goodwill]", new() { HasTextRegex = new Regex(@"50\s?%") }).WaitForAsync();
        await camera.TakeAsync(page, "unit-contract");
        await page.GotoAsync("/office/review");
        await page.ClickAsync("a.open >> nth=0");
        await page.Locator(".keyed #decision").WaitForAsync();
        await camera.TakeAsync(page, "unit");
        await page.Keyboard.PressAsync("p");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".keyed .note").WaitForAsync();
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("p");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".empty").WaitForAsync();
        await camera.TakeAsync(page, "inbox-empty");
        await page.GotoAsync("/office/review?state=decided");
        await page.ClickAsync("a.open >> nth=0");
        await page.ClickAsync(".acts details > summary");
        await camera.TakeAsync(page, "unit-decided");
        await page.GotoAsync("/office/review?state=decided");
        await page.ClickAsync("a.open >> nth=2");
        await page.ClickAsync(".acts details > summary");
        await page.CheckAsync("#correction [value=Bill]");
        await page.ClickAsync("#correction .send button");
        await page.Locator(".wrong").WaitForAsync();
        await camera.TakeAsync(page, "unit-correction-refused");
        await page.FillAsync("#correction [name=text]", "War doch kein Fehler von uns, der Kunde hatte den Stecker gezogen");
        await page.ClickAsync("#correction .send button");
        await page.Locator(".note").WaitForAsync();
        await camera.TakeAsync(page, "unit-corrected");
        await TakeBooksAsync(evening, camera, page);

        camera.Wrong.ShouldBeEmpty();
    }

    /// <summary>The usual tariff, and a customer whose contract has some minutes.</summary>
    private static async Task<Guid> SetUpAsync(IPage page)
    {
        await page.GotoAsync("/office/tariffs");
        await page.ClickAsync("#save button[value=save]");
        await page.Locator("[role=status]").First.WaitForAsync();
        await page.GotoAsync("/office/customers/new");
        await page.FillAsync("#name", "Familie Kern");
        await page.FillAsync("#class", "B");
        await page.FillAsync("#contractName", "Grundschutz");
        await page.FillAsync("#minutes", "20");
        await page.ClickAsync("main form .big");
        await page.Locator("[role=status]").WaitForAsync();
        return Guid.Parse(new Uri(page.Url).AbsolutePath.Split('/')[3]);
    }

    private static async Task TakeBooksAsync(Evening evening, Camera camera, IPage page)
    {
        await page.GotoAsync("/office/goodwill");
        await camera.TakeAsync(page, "goodwill");
        await page.FillAsync(".settle:has([value=Received]) [name=text]", "Paket mit 3 kg Schokolade");
        await page.ClickAsync(".settle:has([value=Received]) button");
        await page.ClickAsync("summary");
        await camera.TakeAsync(page, "goodwill-received");
        await page.GotoAsync("/office/pictures");
        await page.ClickAsync("#hours summary");
        await camera.TakeAsync(page, "pictures");

        await page.GotoAsync("/office/months");
        await camera.TakeAsync(page, "months");
        var month = TimeProvider.System.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        await page.GotoAsync($"/office/months/{month}/close");
        await camera.TakeAsync(page, "month-close");
        await evening.NextMonthAsync(page);
        await page.GotoAsync("/office/months");
        await camera.TakeAsync(page, "months-closable");
        await page.ClickAsync("td .button");
        await camera.TakeAsync(page, "month-closable");
        await page.ClickAsync("main form button");
        await camera.TakeAsync(page, "months-closed");
    }
}
