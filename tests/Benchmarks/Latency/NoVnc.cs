using System.Globalization;
using RemoteAssist.Support;
using RemoteAssist.Support.Browser;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Latency;

/// <summary>A TigerVNC server, websockify in front of it, and Debian's noVNC in a page.</summary>
internal sealed class NoVnc : IAsyncDisposable
{
    private const string Pages = "/usr/share/novnc";

    private readonly XDisplay _display;
    private readonly ChildProcess _proxy;

    private NoVnc(XDisplay display, ChildProcess proxy, Subject subject) => (_display, _proxy, Subject) = (display, proxy, subject);

    public Subject Subject { get; }

    /// <param name="scrapes">X0tigervnc on an Xvfb, as a screen-capturing agent; else Xtigervnc, which sees the drawing calls.</param>
    public static async Task<NoVnc> StartAsync(ChromiumBrowser browser, int width, int height, TempFolder folder, bool scrapes)
    {
        var name = scrapes ? "novnc-x0" : "novnc-xvnc";
        var port = Text(FreePort.Next());
        var display = scrapes ? await XDisplay.StartAsync(width, height) : await XDisplay.StartAsync(
            new ChildStart(
                "xtigervnc", "Xtigervnc", "-geometry", $"{Text(width)}x{Text(height)}", "-depth", "24",
                "-SecurityTypes", "None", "-localhost", "-rfbport", port),
            width, height, withWindowManager: true);
        var blocks = await Blocks.OpenAsync(display, folder.File($"{name}.txt"));
        if (scrapes) display.Start("X0tigervnc", "-display", display.Name, "-SecurityTypes", "None", "-localhost", "-rfbport", port);
        var web = FreePort.Next();
        var proxy = ChildProcess.Start(new ChildStart("websockify", "websockify", "--web", Pages, $"127.0.0.1:{Text(web)}", $"127.0.0.1:{port}"));

        var address = new Uri($"http://127.0.0.1:{Text(web)}");
        using var http = new HttpClient();
        await Wait.UntilAsync(async () => await AnswersAsync(http, address), TimeSpan.FromSeconds(20), "websockify answers");
        var page = await browser.OpenAsync(address, "de-DE", width + 40, height + 120);
        await page.AddInitScriptAsync(Subject.Hook);
        await page.GotoAsync("/vnc_lite.html");
        await page.Locator("#status", new() { HasText = "Connected" }).WaitForAsync();
        var subject = new Subject(name, page, blocks);
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        await subject.WatchAsync();
        return new NoVnc(display, proxy, subject);
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _display.DisposeAsync();
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/vnc_lite.html"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
