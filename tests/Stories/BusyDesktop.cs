using System.Globalization;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Stories;

/// <summary>A desktop where windows come, move, scroll and go, and pictures are turned: the same for the same seed.</summary>
public sealed class BusyDesktop(XDisplay display, int seed) : IDisposable
{
    private const int MostTerminals = 4;

    private readonly Random _random = new(seed);
    private readonly TempFolder _folder = new("desktop");
    private readonly List<(ChildProcess Process, string Title)> _terminals = [];
    private int _opened;

    /// <summary>Makes the photographs that are looked at, and opens a first terminal.</summary>
    public async Task PrepareAsync()
    {
        for (var photo = 0; photo < 3; photo++)
        {
            await Command.ReadAsync("convert",
                ["-seed", Text(photo), "-size", "640x420", "plasma:fractal", "-blur", "0x1", "-attenuate", "0.2", "+noise", "Gaussian", _folder.File($"{photo}.jpg")]);
        }

        display.Start("feh", ["--title", "photos", "-g", "640x420+340+240", .. Directory.GetFiles(_folder.Path, "*.jpg").Order()]);
        await display.Tools.FindWindowAsync("^photos$");
        await OpenAsync();
    }

    /// <summary>A few things, one after the other, and then nothing.</summary>
    /// <returns>What was done, for whom it goes wrong.</returns>
    public async Task<string> WorkAsync()
    {
        var done = new List<string>();
        for (var step = _random.Next(3, 7); step > 0; step--) done.Add(await StepAsync());
        // Terminals print on for a moment.
        await Task.Delay(TimeSpan.FromMilliseconds(400), TimeProvider.System);
        return string.Join(", ", done);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> StepAsync()
    {
        switch (_random.Next(8))
        {
            case 0 when _terminals.Count < MostTerminals:
                return await OpenAsync();
            case 1 when _terminals.Count > 1:
                return await CloseAsync();
            case 2:
                await display.Tools.KeyAsync("Right");
                return "next photo, if it has the keyboard";
            case 3:
                return await RaiseAsync("photos", "Right");
            case 4 or 5:
                return await MoveAsync(_random.Next(4) == 0 ? "photos" : Any());
            case 6:
                return await RaiseAsync(Any(), _random.Next(2) == 0 ? "shift+Page_Up" : "shift+Page_Down");
            default:
                return await PrintAsync(Any());
        }
    }

    private string Any() => _terminals[_random.Next(_terminals.Count)].Title;

    private async Task<string> OpenAsync()
    {
        var title = $"terminal{Text(++_opened)}";
        var place = $"{Text(_random.Next(50, 90))}x{Text(_random.Next(10, 26))}+{Text(_random.Next(400))}+{Text(_random.Next(300))}";
        // No blinking cursor, and its own history to scroll in.
        var process = display.Start("xterm", "-title", title, "-geometry", place, "-fa", "DejaVu Sans Mono", "-fs", "10", "-uc", "+bc", "-sl", "500",
            "-bg", _random.Next(2) == 0 ? "#0c0c0c" : "#fdf6e3", "-fg", "#809080", "-e", "bash", "--norc");
        await display.Tools.FindWindowAsync($"^{title}$");
        _terminals.Add((process, title));
        await PrintAsync(title);
        return $"{title} opened";
    }

    private async Task<string> CloseAsync()
    {
        var at = _random.Next(_terminals.Count);
        var (process, title) = _terminals[at];
        _terminals.RemoveAt(at);
        await process.TerminateAsync();
        await process.WaitForExitAsync(TimeSpan.FromSeconds(10));
        return $"{title} closed";
    }

    private async Task<string> PrintAsync(string title)
    {
        await RaiseAsync(title, null);
        await display.Tools.TypeAsync($"seq {Text(_random.Next(100))} {Text(_random.Next(100, 400))} | awk '{{print $1, $1*$1*7919 \" Eintrag im Protokoll\"}}'");
        await display.Tools.KeyAsync("Return");
        return $"{title} printed";
    }

    private async Task<string> MoveAsync(string title)
    {
        var window = await display.Tools.FindWindowAsync($"^{title}$");
        var (x, y) = (_random.Next(500), _random.Next(350));
        for (var step = 0; step < 8; step++)
            await Command.ReadAsync("xdotool", ["windowmove", window, Text(x + (step * 11)), Text(y + (step * 7))], display.Environment);
        return $"{title} moved";
    }

    private async Task<string> RaiseAsync(string title, string? key)
    {
        await display.Tools.ActivateAsync(await display.Tools.FindWindowAsync($"^{title}$"));
        if (key is not null) await display.Tools.KeyAsync(key);
        return $"{title} raised";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
