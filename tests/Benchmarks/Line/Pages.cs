using System.Globalization;
using System.Text;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Line;

/// <summary>Pages that fill the screen and are turned at once: empty, text, empty, text with a photograph at its right.</summary>
internal static class Pages
{
    private const int LineHeight = 16;
    private const int LetterWidth = 9;

    public static int TextWidth(int width) => width * 5 / 8;

    public static async Task<string[]> MakeAsync(TempFolder folder, int width, int height)
    {
        var (empty, text, mixed) = (folder.File("empty.png"), folder.File("text.png"), folder.File("mixed.png"));
        await Command.ReadAsync("convert", ["-size", Size(width, height), "xc:white", empty]);
        await Command.ReadAsync("convert", [.. Text(382, width, height), text]);
        await Command.ReadAsync("convert",
            [.. Text(383, TextWidth(width), height),
                "(", "-seed", "7", "-size", Size(width - TextWidth(width), height), "plasma:fractal", "-blur", "0x1", "-attenuate", "0.2", "+noise", "Gaussian", ")",
                "+append", mixed]);
        return [empty, text, empty, mixed];
    }

    /// <summary>Pages full of text, each another.</summary>
    public static async Task<string[]> MakeTextsAsync(TempFolder folder, int count, int width, int height)
    {
        var pages = Enumerable.Range(0, count).Select(page => folder.File($"text-{page:00}.png")).ToArray();
        for (var page = 0; page < count; page++)
            await Command.ReadAsync("convert", [.. Text(page, width, height), pages[page]]);
        return pages;
    }

    public static async Task<ChildProcess> ShowAsync(XDisplay screen, string[] pages)
    {
        var viewer = screen.Start("feh", ["--title", "pages", "-F", "--hide-pointer", .. pages]);
        await screen.Tools.FindWindowAsync("^pages$");
        await screen.Tools.ActivateAsync(await screen.Tools.FindWindowAsync("^pages$"));
        return viewer;
    }

    public static Task NextAsync(XDisplay screen) => screen.Tools.KeyAsync("Right");

    private static string[] Text(int seed, int width, int height)
        => ["-size", Size(width, height), "xc:white", "-fill", "#202020", "-font", "DejaVu-Sans", "-pointsize", "13", "-annotate", "+4+16", Prose(seed, width, height)];

    /// <summary>Its lines are broken here: as a caption that much text is more than ImageMagick takes.</summary>
    private static string Prose(int seed, int width, int height)
    {
        var random = new Random(seed);
        string[] words = ["Der", "Druckdienst", "laeuft", "wieder", "und", "die", "Warteschlange", "ist", "leer", "Bitte", "einmal", "testen", "am", "Empfang"];
        var text = new StringBuilder();
        for (var line = 0; line < height / LineHeight; line++)
        {
            for (var start = text.Length; text.Length - start < width / LetterWidth;)
            {
                text.Append(words[random.Next(words.Length)]);
                if (random.Next(9) == 0) text.Append(random.Next(1000));
                text.Append(' ');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Size(int width, int height) => string.Create(CultureInfo.InvariantCulture, $"{width}x{height}");
}
