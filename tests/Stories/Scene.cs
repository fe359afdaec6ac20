using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RemoteAssist.Support;
using RemoteAssist.Support.Browser;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Stories;

/// <summary>Everybody in place: the firm's broker, the technician at a browser, the customer at a desktop.</summary>
public sealed partial class Scene : IAsyncDisposable
{
    private readonly ChromiumBrowser _browser;

    private Scene(BrokerProcess broker, ChromiumBrowser browser, Technician technician, XDisplay desktop)
        => (Broker, _browser, Technician, Desktop) = (broker, browser, technician, desktop);

    public BrokerProcess Broker { get; }

    public Technician Technician { get; }

    public XDisplay Desktop { get; }

    public ChromiumBrowser Browser => _browser;

    /// <summary>When the technician saw the last session go live, by the monotonic clock.</summary>
    public long LiveAt { get; private set; }

    /// <summary>Where the customer's programs leave what was typed into them.</summary>
    public TempFolder Folder { get; } = new("customer");

    public static async Task<Scene> SetAsync(
        int width = 1280, int height = 800, string locale = "de-DE", ColorScheme scheme = ColorScheme.Light,
        IReadOnlyDictionary<string, string>? settings = null)
    {
        var broker = await BrokerProcess.StartAsync(settings);
        var browser = await ChromiumBrowser.StartAsync();
        var technician = await Technician.ArriveAsync(browser, broker, locale, scheme);
        return new Scene(broker, browser, technician, await XDisplay.StartAsync(width, height));
    }

    /// <summary>A terminal on the customer's desktop whose typed lines land in a file.</summary>
    public async Task<string> OpenNotesAsync()
    {
        var file = Folder.File("typed.txt");
        Desktop.Start("xterm", "-u8", "-title", "Notizen", "-geometry", "80x20+60+60", "-fa", "DejaVu Sans Mono", "-fs", "11", "-e", $"cat > '{file}'");
        await Desktop.Tools.FindWindowAsync("Notizen");
        return file;
    }

    public AgentProcess StartAgent(string code, string language = "de_DE.UTF-8")
        => AgentProcess.Start(Desktop, ["--server", Broker.Address.AbsoluteUri, "--code", code], language: language);

    /// <summary>The customer says yes to everything that is asked.</summary>
    public static async Task AgreeAsync(AgentProcess agent, int questions = 3)
    {
        var from = 0;
        for (var question = 0; question < questions; question++)
        {
            var asked = await agent.Output.WaitForAsync(Question(), TimeSpan.FromSeconds(20), from);
            from = asked.Index + asked.Length;
            await agent.Process.WriteLineAsync("j");
        }
    }

    /// <summary>A session with the Linux agent, up to the first picture.</summary>
    public async Task<AgentProcess> GoLiveAsync(string customer = "Bäckerei Roth")
    {
        var code = await Technician.OpenSessionAsync(customer);
        var agent = StartAgent(code);
        await AgreeAsync(agent);
        await Technician.SeesAsync("live");
        LiveAt = TimeProvider.System.GetTimestamp();
        await Technician.SeesPictureComeAsync();
        return agent;
    }

    public async ValueTask DisposeAsync()
    {
        await Desktop.DisposeAsync();
        await _browser.DisposeAsync();
        await Broker.DisposeAsync();
        Folder.Dispose();
    }

    [GeneratedRegex(@"\((?:j/n|y/n)[^)]*\) ")]
    public static partial Regex Question();
}
