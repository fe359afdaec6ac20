using Microsoft.Playwright;
using RemoteAssist.Support;
using RemoteAssist.Support.Browser;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Stories;

/// <summary>The technician at the console, German, in a real browser.</summary>
public sealed class Technician(IPage page)
{
    public const string Name = "Tina Technik";

    public const string Password = "eine-lange-passphrase-18-00";

    public IPage Page => page;

    /// <summary>Uses the link of the broker's first start and opens the console.</summary>
    public static async Task<Technician> ArriveAsync(
        ChromiumBrowser browser, BrokerProcess broker, string locale = "de-DE", ColorScheme scheme = ColorScheme.Light)
    {
        var technician = new Technician(await browser.OpenAsync(broker.Address, locale, scheme: scheme));
        await technician.Page.GotoAsync((await broker.FirstSignInAsync()).PathAndQuery);
        await technician.Page.FillAsync("#name", Name);
        await technician.Page.FillAsync("#signInName", "tina");
        await technician.Page.FillAsync("#password", Password);
        await technician.Page.FillAsync("#repeated", Password);
        await technician.Page.ClickAsync("main form button");
        await technician.Page.GotoAsync("/console");
        return technician;
    }

    /// <summary>The same person at another browser, by name and password, on a page of the console.</summary>
    public static async Task<Technician> ComeAgainAsync(ChromiumBrowser browser, BrokerProcess broker, string page)
    {
        var technician = new Technician(await browser.OpenAsync(broker.Address));
        await technician.Page.GotoAsync($"/sign-in?back={Uri.EscapeDataString(page)}");
        await technician.SignInAsync(Password);
        return technician;
    }

    public async Task SignInAsync(string password)
    {
        await page.FillAsync("#name", "tina");
        await page.FillAsync("#password", password);
        await page.ClickAsync("main form button");
    }

    /// <returns>The code as it is read out, 3-3-3.</returns>
    public async Task<string> OpenSessionAsync(string customer)
    {
        await page.FillAsync("#customer", customer);
        await page.ClickAsync("button[aria-keyshortcuts=n]");
        return (await page.Locator("output.code").InnerTextAsync()).Trim();
    }

    /// <param name="status">As the console names it: waiting, deciding, live, customerGone, lineGone, ended.</param>
    public Task SeesAsync(string status, int seconds = 20)
        => page.Locator($"[data-status={status}]").WaitForAsync(new LocatorWaitForOptions { Timeout = seconds * 1000 });

    /// <summary>Live, and the first picture is there.</summary>
    public async Task SeesPictureComeAsync()
    {
        await SeesAsync("live");
        await page.Locator("canvas.screen[data-width]").WaitForAsync();
    }

    public async Task<Picture> SeesPictureAsync()
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=Bild speichern"));
        return PngReader.Read(await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>Waits until the canvas shows the customer's screen to the last pixel.</summary>
    public async Task SeesExactlyAsync(XDisplay display)
    {
        var different = -1;
        try
        {
            await Wait.UntilAsync(
                async () => (different = (await SeesPictureAsync()).Differences(await display.ScreenshotAsync())) == 0,
                TimeSpan.FromSeconds(20), "canvas and screen are equal");
        }
        catch (TimeoutException)
        {
            different.ShouldBe(0, "pixels that differ between canvas and screen");
        }
    }

    /// <summary>Clicks a pixel of the customer's screen.</summary>
    public async Task ClickAsync(int x, int y)
    {
        var (left, top) = await PlaceAsync(x, y);
        await page.Mouse.ClickAsync(left, top);
    }

    /// <summary>Moves the mouse to a pixel of the customer's screen.</summary>
    public async Task PointAsync(int x, int y)
    {
        var (left, top) = await PlaceAsync(x, y);
        await page.Mouse.MoveAsync(left, top);
    }

    /// <summary>How wide the picture is shown, in CSS pixels.</summary>
    public async Task<float> PictureWidthAsync() => (await page.Locator("canvas.screen").BoundingBoxAsync())!.Width;

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text, new KeyboardTypeOptions { Delay = 15 });

    /// <summary>Presses the keys of a German keyboard that give these characters, as Chromium reports them.</summary>
    public async Task TypeGermanAsync(string text)
    {
        await using var keyboard = await GermanKeyboard.OpenAsync(page);
        foreach (var character in text) await keyboard.PressAsync(character);
    }

    public async Task OpenShellAsync()
    {
        await page.ClickAsync(".bar [role=tab] >> nth=1");
        await page.Locator(".xterm-rows").First.WaitForAsync();
        await page.Locator(".terminal:not([hidden]) .xterm-helper-textarea").FocusAsync();
    }

    /// <summary>Opens the messages beside whatever else is seen.</summary>
    public Task OpenChatAsync() => page.ClickAsync(".chat-button[aria-expanded=false]");

    /// <summary>Writes to the customer.</summary>
    public async Task WriteAsync(string text)
    {
        await page.FillAsync(".chat textarea", text);
        await page.PressAsync(".chat textarea", "Enter");
    }

    /// <summary>The browser lets the console use this PC's clipboard.</summary>
    public Task MayCopyAsync() => page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

    /// <summary>Copies a text at this PC, as another program would, and comes back to the console.</summary>
    public Task CopiesAsync(string text)
        => page.EvaluateAsync("text => navigator.clipboard.writeText(text).then(() => { window.dispatchEvent(new Event('focus')); })", text);

    public Task<string> ClipboardAsync() => page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

    /// <summary>What the customer copied is on this PC's clipboard.</summary>
    public async Task HasCopiedAsync(string text)
    {
        var held = "";
        try
        {
            await Wait.UntilAsync(async () => (held = await ClipboardAsync()) == text, TimeSpan.FromSeconds(10), text);
        }
        catch (TimeoutException)
        {
            held.ShouldBe(text);
        }
    }

    /// <param name="from">As the console names it: me, customer, colleague.</param>
    /// <param name="pending">It is still on the way.</param>
    public Task ReadsAsync(string from, string text, bool pending = false)
        => page.Locator($".said[data-from={from}][data-pending={(pending ? "true" : "false")}] .said-text", new() { HasText = text }).WaitForAsync();

    public Task ShowScreenAsync() => page.ClickAsync(".bar [role=tab] >> nth=0");

    public async Task<string> ShellTextAsync()
        => string.Join('\n', await page.Locator(".terminal:not([hidden]) .xterm-rows > div").AllInnerTextsAsync()).Replace('\u00a0', ' ');

    public async Task SeesInShellAsync(string text, int seconds = 20)
    {
        try
        {
            await Wait.UntilAsync(async () => (await ShellTextAsync()).Contains(text, StringComparison.Ordinal), TimeSpan.FromSeconds(seconds), text);
        }
        catch (TimeoutException)
        {
            (await ShellTextAsync()).ShouldContain(text);
        }
    }

    public async Task EndAsync()
    {
        await page.ClickAsync(".bar button.danger");
        await page.ClickAsync("dialog button.danger");
    }

    /// <summary>The office's CSV of these days, one dictionary a session, newest first.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> LedgerAsync()
    {
        var csv = await page.EvaluateAsync<string>("async () => (await fetch('/office/sessions.csv')).text()");
        var lines = csv.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var headings = lines[0].Split(';');
        return [.. lines.Skip(1).Select(line => headings.Zip(line.Split(';')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private async Task<(float X, float Y)> PlaceAsync(int x, int y)
    {
        var canvas = page.Locator("canvas.screen");
        var box = (await canvas.BoundingBoxAsync())!;
        var width = float.Parse((await canvas.GetAttributeAsync("data-width"))!, System.Globalization.CultureInfo.InvariantCulture);
        return (box.X + (x + 0.5f) * box.Width / width, box.Y + (y + 0.5f) * box.Width / width);
    }
}
