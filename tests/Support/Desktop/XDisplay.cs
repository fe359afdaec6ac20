using System.Globalization;
using System.Text.RegularExpressions;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Support.Desktop;

/// <summary>The customer's screen: an X server on a free display, most often Xvfb, with openbox and a plain background.</summary>
public sealed partial class XDisplay : IAsyncDisposable
{
    /// <summary>The background, as xsetroot takes it.</summary>
    public const string Background = "#3a6ea5";

    private readonly List<ChildProcess> _programs = [];

    private XDisplay(ChildProcess server, int number, int width, int height)
    {
        Server = server;
        (Number, Width, Height) = (number, width, height);
        Environment = new Dictionary<string, string> { ["DISPLAY"] = Name };
        Tools = new XTools(this);
    }

    /// <summary>The X server itself.</summary>
    public ChildProcess Server { get; }

    public int Number { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>":95".</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $":{Number}");

    /// <summary>What a program on this display needs in its environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public XTools Tools { get; }

    /// <param name="options">More of the server's options, such as "-extension", "DAMAGE".</param>
    public static Task<XDisplay> StartAsync(int width = 1280, int height = 800, bool withWindowManager = true, params string[] options)
    {
        var screen = string.Create(CultureInfo.InvariantCulture, $"{width}x{height}x24");
        string[] words = ["-screen", "0", screen, "-nolisten", "tcp", "-noreset", .. options];
        return StartAsync(new ChildStart("xvfb", "Xvfb", words), width, height, withWindowManager);
    }

    /// <param name="start">An X server of that size; on which display is added here.</param>
    public static async Task<XDisplay> StartAsync(ChildStart start, int width, int height, bool withWindowManager)
    {
        var server = ChildProcess.Start(start with { Words = [.. start.Words, "-displayfd", "1"] });
        try
        {
            var ready = await server.Output.WaitForAsync(DisplayNumber(), TimeSpan.FromSeconds(20));
            var display = new XDisplay(server, int.Parse(ready.Groups[1].Value, CultureInfo.InvariantCulture), width, height);
            await display.RunAsync("xsetroot", "-solid", Background);
            await display.RunAsync("xsetroot", "-cursor_name", "left_ptr");
            if (withWindowManager) await display.StartWindowManagerAsync();
            return display;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a program on this display; it ends with the display.</summary>
    public ChildProcess Start(string program, params string[] words)
    {
        var started = ChildProcess.Start(new ChildStart(program, program, words) { Environment = Environment });
        _programs.Add(started);
        return started;
    }

    /// <summary>The server goes, as by kill -9.</summary>
    public Task KillAsync() => Server.KillAsync();

    /// <summary>The whole screen as it is now, in its present size, without the pointer.</summary>
    public async Task<Picture> ScreenshotAsync()
        => Picture.OfPixmap(await Command.ReadAsync("import", ["-silent", "-window", "root", "-depth", "8", "ppm:-"], Environment));

    public async ValueTask DisposeAsync()
    {
        foreach (var program in Enumerable.Reverse(_programs)) await program.DisposeAsync();
        await Server.DisposeAsync();
    }

    internal Task<byte[]> RunAsync(string program, params string[] words) => Command.ReadAsync(program, words, Environment);

    private async Task StartWindowManagerAsync()
    {
        Start("openbox");
        await Wait.UntilAsync(
            async () => (await Command.TryAsync("xprop", ["-root", "_NET_SUPPORTING_WM_CHECK"], Environment)).Output.AsSpan().IndexOf("window id"u8) >= 0,
            TimeSpan.FromSeconds(20), "openbox manages the display");
    }

    [GeneratedRegex(@"^(\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex DisplayNumber();
}
