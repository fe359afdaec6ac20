using System.Globalization;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Line;

/// <summary>Pages that fill the screen and are turned at once: empty, text, empty, text with a photograph at its right.</summary>
internal static class Pages
{
    public static int TextWidth(int width) => width * 5 / 8;

    public static async Task<string[]> MakeAsync(TempFolder folder, int width, int height)
    {
        var (empty, text, mixed) = (folder.File("empty.png"), folder.File("text.png"), folder.File("mixed.png"));
        var random = new Random(382);
        string[] words = ["Der", "Druckdienst", "laeuft", "wieder", "und", "die", "Warteschlange", "ist", "leer", "Bitte", "einmal", "testen", "am", "Empfang"];
        var prose = string.Join(' ', Enumerable.Range(0, 900).Select(_ => $"{words[random.Next(words.Length)]}{(random.Next(9) == 0 ? random.Next(1000).ToString(CultureInfo.InvariantCulture) : "")}"));
        string[] written = ["-background", "white", "-fill", "#202020", "-font", "DejaVu-Sans", "-pointsize", "13"];
        await Command.ReadAsync("convert", ["-size", Size(width, height), "xc:white", empty]);
        await Command.ReadAsync("convert", [.. written, "-size", Size(width, height), $"caption:{prose}", text]);
        await Command.ReadAsync("convert",
            [.. written, "-size", Size(TextWidth(width), height), $"caption:{prose}",
                "(", "-seed", "7", "-size", Size(width - TextWidth(width), height), "plasma:fractal", "-blur", "0x1", "-attenuate", "0.2", "+noise", "Gaussian", ")",
                "+append", mixed]);
        return [empty, text, empty, mixed];
    }

    public static async Task<ChildProcess> ShowAsync(XDisplay screen, string[] pages)
    {
        var viewer = screen.Start("feh", ["--title", "pages", "-F", "--hide-pointer", .. pages]);
        await screen.Tools.FindWindowAsync("^pages$");
        await screen.Tools.ActivateAsync(await screen.Tools.FindWindowAsync("^pages$"));
        return viewer;
    }

    public static Task NextAsync(XDisplay screen) => screen.Tools.KeyAsync("Right");

    private static string Size(int width, int height) => string.Create(CultureInfo.InvariantCulture, $"{width}x{height}");
}
