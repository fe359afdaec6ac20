using System.Globalization;
using Microsoft.Playwright;
using RemoteAssist.Support;

namespace RemoteAssist.Stories;

/// <summary>The office's books and settings with nothing in them, with much, and refused, wide and on a phone.</summary>
public sealed class TheOfficesBooks
{
    private const string LongName = "Gemeinnützige Wohnungsbaugenossenschaft Musterstadt-Süd und Umgebung eG, Verwaltungsstelle II";
    private const string LongReason = "Hat uns im letzten Winter dreimal die Heizung repariert, ohne ein Wort über Geld zu verlieren, und die halbe Nachbarschaft zu uns geschickt";
    private const int Many = 54;

    /// <summary>One look every day, as it takes minutes; all four in the long form.</summary>
    public static TheoryData<string, ColorScheme> Looks { get; } = LongForm.Choose(new() { { "de-DE", ColorScheme.Light } }, Pictures.Looks);

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_book_fits_empty_full_and_refused(string locale, ColorScheme scheme)
    {
        await using var evening = await Evening.BeginAsync();
        var camera = new Camera($"books-{locale[..2]}-{scheme.ToString().ToLowerInvariant()}");
        var page = camera.Watch(await evening.OpenOfficeAsync(locale, scheme));

        foreach (var name in (string[])["review", "goodwill", "pictures", "customers", "overtime"]) await TakeAsync(camera, page, $"/office/{name}", $"{name}-empty");
        await TakeSettingsAsync(camera, page);
        var known = await KnowAsync(page, LongName);
        await WorkAsync(evening, page, known);
        await TakeInboxAsync(camera, page);
        await TakeBooksAsync(camera, page, known);

        camera.Wrong.ShouldBeEmpty();
    }

    /// <summary>A night of three hours at a high price, evenings of a moment, and what still lacks its wrap-up.</summary>
    private static async Task WorkAsync(Evening evening, IPage page, Guid known)
    {
        await evening.HelpAsync(LongName, "goodwill", "other", reasonText: LongReason, customerId: known);
        await page.GotoAsync("/office/tariffs");
        await page.FillAsync("[name=rate]", "4900");
        await page.ClickAsync("#save button[value=save]");
        await evening.HelpAsync("Stahlwerke Übermorgen SE & Co. KGaA", passing: TimeSpan.FromHours(3));
        await page.GotoAsync("/office/tariffs?version=1");
        await page.ClickAsync("#save button[value=save]");
        await evening.HelpAsync("Familie Kern", "inKind", "favouriteCustomer", "2 kg Schokolade, persönlich übergeben", customerId: known);
        for (var number = 1; number <= Many; number++) await evening.HelpAsync($"Kunde {number:00}");
        var asked = await evening.HelpAsync("Kanzlei Korn");
        await evening.AskAsync(asked, "War das wirklich unser Fehler, oder hat der Kunde etwas verstellt?");
        await evening.AnswerAsync(asked, "Es war unser Fehler: das Update hatte die Freigabe vergessen.");
        await evening.HelpAsync("Praxis Dr. Sommer", null);
    }

    private static async Task TakeSettingsAsync(Camera camera, IPage page)
    {
        await TakeAsync(camera, page, "/office/firm", "firm");
        await page.FillAsync("[name=iban]", "DE00 0000");
        await page.ClickAsync("main form .big");
        await camera.TakeAsync(page, "firm-refused");
        await TakeAsync(camera, page, "/office/calendar", "calendar-first");
        await page.FillAsync("[name='closure.0.from']", "2026-12-24");
        await page.FillAsync("[name='closure.0.to']", "2027-01-03");
        await page.FillAsync("[name='closure.0.german']", "Betriebsferien");
        await page.ClickAsync("#save button[value=save]");
        await camera.TakeAsync(page, "calendar-refused");
        await page.FillAsync("[name='closure.0.english']", "Company holidays");
        await page.ClickAsync("#save button[value=save]");
        await page.GotoAsync("/office/calendar?year=2026");
        await camera.TakeAsync(page, "calendar");
        await TakeAsync(camera, page, "/office/tariffs", "tariffs-first");
        await page.FillAsync("[name=rate]", "viel");
        await page.ClickAsync("#save button[value=save]");
        await camera.TakeAsync(page, "tariffs-refused");
        await page.FillAsync("[name=rate]", "90");
        await page.ClickAsync("#save button[value=save]");
        await page.ClickAsync(".rule summary >> nth=0");
        await camera.TakeAsync(page, "tariffs");
        await TakeAsync(camera, page, "/office/customers/new", "customer-new");
        await page.FillAsync("#name", "Frau Sauer");
        await page.FillAsync("#class", "7");
        await page.ClickAsync("main form .big");
        await camera.TakeAsync(page, "customer-refused");
    }

    private static async Task<Guid> KnowAsync(IPage page, string name)
    {
        await page.GotoAsync("/office/customers/new");
        await page.FillAsync("#name", name);
        await page.FillAsync("#class", "B");
        await page.CheckAsync("[name=favourite]");
        await page.FillAsync("#note", "Ruft gern kurz vor Feierabend an.");
        await page.FillAsync("[name=person] >> nth=0", "Dr. Annegret Mustermann-Schmidt");
        await page.FillAsync("[name=phones] >> nth=0", "+49 911 3823800");
        await page.FillAsync("#contractName", "Rundum-sorglos-Wartung");
        await page.FillAsync("#minutes", "10");
        await page.ClickAsync("main form .big");
        await page.Locator("[role=status]").WaitForAsync();
        return Guid.Parse(new Uri(page.Url).AbsolutePath.Split('/')[3]);
    }

    private static async Task TakeInboxAsync(Camera camera, IPage page)
    {
        await TakeAsync(camera, page, "/office/review", "review");
        await TakeAsync(camera, page, "/office/review?state=wrapupmissing", "review-missing");
        await page.GotoAsync("/office/review?q=Korn");
        await page.ClickAsync("a.open");
        await page.Locator(".keyed #decision").WaitForAsync();
        await camera.TakeAsync(page, "unit-answered");
        await page.GotoAsync("/office/review");
        await page.ClickAsync("a.open >> nth=0");
        await page.Locator(".keyed #decision").WaitForAsync();
        await camera.TakeAsync(page, "unit-long");
        await PressAsync(page, "p", "Enter");
        await page.Locator(".keyed .inbox").WaitForAsync();
        await page.ClickAsync("a.open >> nth=0");
        await camera.TakeAsync(page, "unit-large");
        await PressAsync(page, "u");
        await page.Locator(".keyed .inbox").WaitForAsync();
        await PressAsync(page, "g", "6");
        await page.Keyboard.TypeAsync(LongReason);
        await PressAsync(page, "Enter");
        await page.Locator(".keyed .note").WaitForAsync();
        await PressAsync(page, "p", "Enter");
        await page.Locator(".keyed .note").WaitForAsync();
        await IsNeverCoveredAsync(page);
        await PressAsync(page, "q");
        await page.Keyboard.TypeAsync("War das wirklich unser Fehler?");
        await PressAsync(page, "Enter");
        await page.Locator(".keyed .note").WaitForAsync();
        await TakeAsync(camera, page, "/office/review?state=asked", "review-asked");
        await page.ClickAsync("a.open");
        await page.Locator(".keyed #decision").WaitForAsync();
        await camera.TakeAsync(page, "unit-asked");
        await TakeAsync(camera, page, "/office/review?state=decided", "review-decided");
        await TakeAsync(camera, page, "/office/review?state=all&page=1", "review-all");
        await TakeAsync(camera, page, "/office/review?q=niemand", "review-nothing-found");
    }

    /// <summary>The bar of decisions stands over the list: the row that keys move to is seen all the same, in both directions and unfolded.</summary>
    private static async Task IsNeverCoveredAsync(IPage page)
    {
        const string Seen = """
            () => {
              const row = document.querySelector('tr.cursor').getBoundingClientRect();
              const at = document.elementFromPoint(row.left + 60, row.bottom - 4);
              return row.top >= 0 && at !== null && at.closest('tr.cursor') !== null;
            }
            """;
        await page.SetViewportSizeAsync(1280, 800);
        foreach (var key in (string[])["j", "g", "Escape", "x", "k"])
        {
            for (var row = 0; row < (key is "j" or "k" ? 49 : 1); row++)
            {
                await page.Keyboard.PressAsync(key);
                (await page.EvaluateAsync<bool>(Seen)).ShouldBeTrue($"row {row} after {key}");
            }
        }
    }

    private static async Task TakeBooksAsync(Camera camera, IPage page, Guid known)
    {
        await TakeAsync(camera, page, "/office", "sessions");
        await TakeAsync(camera, page, "/office/goodwill", "goodwill");
        await TakeAsync(camera, page, "/office/pictures", "pictures");
        foreach (var chart in (string[])["hours", "revenue", "reasons", "calls", "overtime"]) await page.ClickAsync($"#{chart} summary");
        await camera.TakeAsync(page, "pictures-tables");
        var month = TimeProvider.System.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        foreach (var (path, name) in ((string, string)[])[
            ("/office/months", "months"), ($"/office/months/{month}/close", "month-close"), ("/office/overtime", "overtime"), ("/office/exports", "exports"),
            ("/office/customers", "customers"), ($"/office/customers/{known}", "customer"), ($"/office/customers/{known}/erase", "customer-erase"),
            ("/office/exports/proof.pdf?month=2026-13&customer=7", "exports-refused"), ("/office/review/00000000000000000000000000000001", "not-found")])
            await TakeAsync(camera, page, path, name);
        await page.GotoAsync("/office/overtime");
        await page.FillAsync("[name=lines]", "so nicht");
        await page.ClickAsync("#lines-form button");
        await page.Locator("#lines-form [role=alert]").WaitForAsync();
        await camera.TakeAsync(page, "overtime-refused");
    }

    private static async Task TakeAsync(Camera camera, IPage page, string path, string name)
    {
        await page.GotoAsync(path);
        await camera.TakeAsync(page, name);
    }

    private static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (var key in keys) await page.Keyboard.PressAsync(key);
    }
}
