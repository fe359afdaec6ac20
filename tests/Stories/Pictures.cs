using Microsoft.Playwright;
using RemoteAssist.Support;
using RemoteAssist.Support.Browser;
using RemoteAssist.Support.Desktop;

namespace RemoteAssist.Stories;

/// <summary>Every page in every state, in both languages, light and dark, wide and on a phone. The pictures are kept in artifacts/screenshots.</summary>
public sealed class Pictures
{
    private const string Windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    private const string Phone = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
    private const string Mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15";

    /// <summary>Each language and each scheme once every day, all four pairs in the long form.</summary>
    public static TheoryData<string, ColorScheme> Looks { get; } = LongForm.Choose<TheoryData<string, ColorScheme>>(
        new() { { "de-DE", ColorScheme.Light }, { "en-GB", ColorScheme.Dark } },
        new()
        {
            { "de-DE", ColorScheme.Light }, { "de-DE", ColorScheme.Dark }, { "en-GB", ColorScheme.Light }, { "en-GB", ColorScheme.Dark },
        });

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_fits_and_logs_nothing(string locale, ColorScheme scheme)
    {
        await using var scene = await Scene.SetAsync(1280, 800, locale, scheme);
        var camera = new Camera($"{locale[..2]}-{scheme.ToString().ToLowerInvariant()}");
        var page = camera.Watch(scene.Technician.Page);

        await TakeFirmAsync(camera, scene.Technician);
        var code = await TakeSessionAsync(camera, scene, () => TakeCustomerAsync(camera, scene, locale, scheme));
        await TakeOfficeAsync(camera, page);
        await TakeRefusalsAsync(camera, await OpenAsync(camera, scene, locale, scheme, Windows), code);

        camera.Wrong.ShouldBeEmpty();
    }

    private static Task<IPage> OpenAsync(Camera camera, Scene scene, string locale, ColorScheme scheme, string userAgent)
        => OpenAsync(camera, scene.Browser, scene.Broker.Address, locale, scheme, userAgent);

    private static async Task<IPage> OpenAsync(Camera camera, ChromiumBrowser browser, Uri address, string locale, ColorScheme scheme, string userAgent)
        => camera.Watch(await browser.OpenAsync(address, locale, 1280, 800, scheme, userAgent));

    private static async Task TakeFirmAsync(Camera camera, Technician technician)
    {
        var page = technician.Page;
        await ShowAsync(camera, page, "/office", "office-empty");
        await ShowAsync(camera, page, "/people", "people");
        await page.CheckAsync("input[name=roles] >> nth=0");
        await page.ClickAsync("form[action='/people/invitations'] button");
        await camera.TakeAsync(page, "people-invited");
        var invitation = await page.InputValueAsync("input.link");
        await page.ClickAsync("form[action='/sign-out'] button");
        await camera.TakeAsync(page, "sign-in");
        await ShowAsync(camera, page, new Uri(invitation).PathAndQuery, "link");
        await ShowAsync(camera, page, "/link/none", "link-gone");
        await page.GotoAsync("/sign-in");
        await technician.SignInAsync("wrong");
        await camera.TakeAsync(page, "sign-in-wrong");
        await technician.SignInAsync(Technician.Password);
        await page.Locator("#customer").WaitForAsync();
    }

    /// <returns>A code that has been used.</returns>
    private static async Task<string> TakeSessionAsync(Camera camera, Scene scene, Func<Task> withCode)
    {
        var technician = scene.Technician;
        await camera.TakeAsync(technician.Page, "console");
        var code = await technician.OpenSessionAsync("Bäckerei Roth");
        await technician.SeesAsync("waiting");
        await camera.TakeAsync(technician.Page, "console-code");
        await withCode();
        await using (var agent = scene.StartAgent(code))
        {
            await technician.SeesAsync("deciding");
            await camera.TakeAsync(technician.Page, "console-deciding");
            await Scene.AgreeAsync(agent);
            await technician.SeesPictureComeAsync();
            await camera.TakeAsync(technician.Page, "console-live");
            await technician.Page.ClickAsync(".people summary");
            await camera.TakeAsync(technician.Page, "console-people");
            await technician.Page.ClickAsync(".people summary");
            await TakeClipboardAsync(camera, scene);
            await technician.OpenShellAsync();
            await technician.TypeAsync("echo $((6*7))\n");
            await technician.SeesInShellAsync("42");
            await camera.TakeAsync(technician.Page, "console-shell");
            await technician.OpenChatAsync();
            await camera.TakeAsync(technician.Page, "console-chat-empty");
            await technician.WriteAsync("Guten Abend, Herr Roth! Bitte klicken Sie unten rechts auf „Nachricht schreiben“.");
            await agent.Process.WriteLineAsync("Der Drucker druckt, aber nur die erste Seite. Donaudampfschifffahrtsgesellschaftskapitänsmützenhersteller.");
            await technician.ReadsAsync("customer", "nur die erste Seite");
            await technician.WriteAsync("Danke. Ich sehe mir die Warteschlange an.\nDas dauert zwei Minuten.");
            await technician.ReadsAsync("me", "Warteschlange");
            await camera.TakeAsync(technician.Page, "console-chat-shell");
            await technician.ShowScreenAsync();
            await camera.TakeAsync(technician.Page, "console-chat");
            await technician.Page.ClickAsync(".chat-button");
            await agent.Process.WriteLineAsync("Es geht wieder!");
            await technician.Page.Locator(".chat-button .count", new() { HasText = "1" }).WaitForAsync();
            await camera.TakeAsync(technician.Page, "console-chat-unseen");
            await technician.OpenChatAsync();
            await scene.Broker.Kill9Async();
            await technician.SeesAsync("lineGone");
            await technician.WriteAsync("Sind Sie noch da?");
            await camera.TakeAsync(technician.Page, "console-line-gone");
            await scene.Broker.RestartAsync();
            await technician.SeesAsync("live");
            await technician.Page.ClickAsync(".bar button.danger");
            await camera.TakeAsync(technician.Page, "console-end");
            await technician.Page.ClickAsync("dialog button.danger");
            await technician.SeesAsync("ended");
            await camera.TakeAsync(technician.Page, "console-ended");
        }

        await technician.Page.GotoAsync($"/console#/session/{Guid.NewGuid()}");
        await technician.SeesAsync("refused");
        await camera.TakeAsync(technician.Page, "console-refused");
        return code;
    }

    /// <summary>The customer copies something while the browser keeps its clipboard to itself.</summary>
    private static async Task TakeClipboardAsync(Camera camera, Scene scene)
    {
        var page = scene.Technician.Page;
        await page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not now')); }");
        using (new XCopier(scene.Desktop.Number, "Seriennummer 4711"))
            await page.Locator(".clipboard-note[data-waits=true]").WaitForAsync();
        await page.ClickAsync(".tools summary >> nth=1");
        await camera.TakeAsync(page, "console-clipboard");
        await page.ClickAsync(".tools summary >> nth=1");
        await page.ClickAsync(".clipboard-note .sign");
    }

    private static async Task TakeCustomerAsync(Camera camera, Scene scene, string locale, ColorScheme scheme)
    {
        var code = (await scene.Technician.Page.Locator("output.code").InnerTextAsync()).Trim();
        foreach (var (name, agent) in new[] { ("windows", Windows), ("linux", Windows.Replace("Windows NT 10.0; Win64; x64", "X11; Linux x86_64", StringComparison.Ordinal)) })
        {
            var page = await OpenAsync(camera, scene, locale, scheme, agent);
            await ShowAsync(camera, page, $"/?code={code}", $"join-filled-{name}", true);
            await page.ClickAsync("main form button");
            await camera.TakeAsync(page, $"download-{name}", true);
            await page.Context.CloseAsync();
        }

        foreach (var (name, agent) in new[] { ("phone", Phone), ("mac", Mac) })
        {
            var page = await OpenAsync(camera, scene, locale, scheme, agent);
            await ShowAsync(camera, page, "/", $"join-{name}", true);
            await page.Context.CloseAsync();
        }
    }

    private static async Task TakeOfficeAsync(Camera camera, IPage page)
    {
        await ShowAsync(camera, page, "/office", "office");
        await ShowAsync(camera, page, "/nowhere", "not-found");
        await ShowAsync(camera, page, "/no-access", "no-access");
    }

    private static async Task TakeRefusalsAsync(Camera camera, IPage page, string used)
    {
        await ShowAsync(camera, page, "/", "join", true);
        await ShowAsync(camera, page, "/impressum", "imprint");
        await ShowAsync(camera, page, "/datenschutz", "privacy");
        await page.GotoAsync("/");
        foreach (var (name, code) in new[] { ("malformed", "12-34"), ("used", used), ("wrong", "000-000-000") })
        {
            await EnterAsync(page, code);
            await camera.TakeAsync(page, $"join-{name}", true);
        }

        for (var more = 0; more < 6; more++) await EnterAsync(page, "000-000-000");
        await camera.TakeAsync(page, "join-too-many", true);
    }

    private static async Task EnterAsync(IPage page, string code)
    {
        await page.FillAsync("#code", code);
        await page.ClickAsync("main form button");
        await page.Locator("#problem").WaitForAsync();
    }

    private static async Task ShowAsync(Camera camera, IPage page, string path, string name, bool forElders = false)
    {
        await page.GotoAsync(path);
        await camera.TakeAsync(page, name, forElders);
    }
}
