using Microsoft.Playwright;

namespace RemoteAssist.Support.Browser;

/// <summary>The technician's browser: the machine's own chromium, without a window, with a new profile.</summary>
public sealed class ChromiumBrowser : IAsyncDisposable
{
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private ChromiumBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<ChromiumBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        try
        {
            return new ChromiumBrowser(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = "/usr/bin/chromium",
                Headless = true,
                Args = Switches,
            }));
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>A page in a profile of its own: other cookies, other storage.</summary>
    /// <param name="locale">What the browser asks pages for, "de-DE" or "en-GB".</param>
    /// <param name="userAgent">What it says it is; null: the truth.</param>
    public async Task<IPage> OpenAsync(
        Uri baseAddress, string locale = "de-DE", int width = 1440, int height = 960,
        ColorScheme scheme = ColorScheme.Light, string? userAgent = null)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = baseAddress.AbsoluteUri,
            Locale = locale,
            ColorScheme = scheme,
            UserAgent = userAgent,
            TimezoneId = "Europe/Berlin",
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
