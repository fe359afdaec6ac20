using Microsoft.Playwright;
using RemoteAssist.Support;
using RemoteAssist.Support.Browser;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Latency;

/// <summary>Our agent on an Xvfb, our broker in a process of its own, our console in a page.</summary>
internal sealed class OurConsole : IAsyncDisposable
{
    private readonly BrokerProcess _broker;
    private readonly AdministratorClient _technician;
    private readonly XDisplay _display;
    private readonly CustomerSession _session;

    private OurConsole(BrokerProcess broker, AdministratorClient technician, XDisplay display, CustomerSession session, IPage page, Subject subject)
        => (_broker, _technician, _display, _session, Page, Subject) = (broker, technician, display, session, page, subject);

    public XDisplay Screen => _display;

    public IPage Page { get; }

    public Subject Subject { get; }

    public static async Task<OurConsole> StartAsync(ChromiumBrowser browser, int width, int height, TempFolder folder)
    {
        var broker = await BrokerProcess.StartAsync(new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" });
        var technician = await AdministratorClient.SignInAsync(broker);
        var display = await XDisplay.StartAsync(width, height);
        var blocks = await Blocks.OpenAsync(display, folder.File("ours.txt"));
        var session = await CustomerSession.OpenAsync(technician, broker.Address, display);

        var page = await browser.OpenAsync(broker.Address, "de-DE", width + 40, height + 120);
        await page.AddInitScriptAsync(Subject.Hook);
        await page.Context.AddCookiesAsync(technician.Cookie.Split("; ").Select(one => one.Split('=', 2))
            .Select(pair => new Cookie { Name = pair[0], Value = pair[1], Url = broker.Address.AbsoluteUri }));
        await page.GotoAsync($"/console#/session/{session.Offer.SessionId}");
        await page.Locator("canvas.screen[data-width]").WaitForAsync();
        foreach (var worker in page.Workers) await worker.EvaluateAsync<object?>(Subject.Hook);
        var clocks = await page.EvaluateAsync<double[]>("() => keyToPixel.compareClocks()");
        Console.WriteLine($"The worker's clock is {clocks[0]:0.00} ms ahead of the page's, found in {clocks[1]:0.00} ms.");
        var subject = new Subject("ours", page, blocks);
        await subject.WatchAsync();
        return new OurConsole(broker, technician, display, session, page, subject);
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _display.DisposeAsync();
        _technician.Dispose();
        await _broker.DisposeAsync();
    }
}
