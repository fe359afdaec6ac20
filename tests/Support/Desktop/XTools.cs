using System.Globalization;
using System.Text;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Support.Desktop;

/// <summary>A window's place on the screen, in pixels.</summary>
public readonly record struct WindowBox(int X, int Y, int Width, int Height);

/// <summary>The customer's own hands: mouse, keyboard and windows by xdotool.</summary>
public sealed class XTools
{
    private readonly XDisplay _display;

    internal XTools(XDisplay display) => _display = display;

    public Task TypeAsync(string text) => DoAsync("type", "--delay", "20", "--", text);

    /// <param name="keys">As xdotool names them: "Return", "ctrl+a", "Alt+F4".</param>
    public Task KeyAsync(params string[] keys) => DoAsync(["key", "--delay", "20", .. keys]);

    public Task MoveAsync(int x, int y) => DoAsync("mousemove", "--sync", Text(x), Text(y));

    /// <param name="button">1 left, 2 middle, 3 right, 4 and 5 wheel.</param>
    public Task ClickAsync(int x, int y, int button = 1) => DoAsync("mousemove", Text(x), Text(y), "sleep", "0.05", "click", Text(button));

    public async Task<(int X, int Y)> PointerAsync()
    {
        var fields = Fields(await _display.RunAsync("xdotool", "getmouselocation", "--shell"));
        return (fields["X"], fields["Y"]);
    }

    /// <summary>The first visible window whose title matches, a regular expression as xdotool takes it.</summary>
    public async Task<string> FindWindowAsync(string title, TimeSpan? timeout = null)
    {
        var found = "";
        await Wait.UntilAsync(
            async () =>
            {
                var (_, output, _) = await Command.TryAsync("xdotool", ["search", "--onlyvisible", "--name", title], _display.Environment);
                found = Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
                return found.Length > 0;
            },
            timeout ?? TimeSpan.FromSeconds(20),
            $"a window named '{title}' is on display {_display.Name}");
        return found;
    }

    public Task ActivateAsync(string window) => DoAsync("windowactivate", "--sync", window);

    public async Task<WindowBox> BoxAsync(string window)
    {
        var fields = Fields(await _display.RunAsync("xdotool", "getwindowgeometry", "--shell", window));
        return new WindowBox(fields["X"], fields["Y"], fields["WIDTH"], fields["HEIGHT"]);
    }

    /// <summary>Clicks at a place counted from the window's own upper left corner, its frame not counted; from the other corner when negative.</summary>
    public async Task ClickInAsync(string window, int x, int y)
    {
        var box = await BoxAsync(window);
        await DoAsync(
            "mousemove", "--window", window, Text(x < 0 ? box.Width + x : x), Text(y < 0 ? box.Height + y : y), "sleep", "0.1", "click", "1");
    }

    /// <summary>Twice, as one marks a word.</summary>
    public Task DoubleClickInAsync(string window, int x, int y)
        => DoAsync("mousemove", "--window", window, Text(x), Text(y), "sleep", "0.1", "click", "--repeat", "2", "--delay", "60", "1");

    private async Task DoAsync(params string[] words) => await _display.RunAsync("xdotool", words);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, int> Fields(byte[] output)
        => Encoding.UTF8.GetString(output)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('='))
            .ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
}
