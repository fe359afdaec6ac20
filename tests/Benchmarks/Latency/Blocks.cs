using System.Globalization;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;

namespace RemoteAssist.Benchmarks.Latency;

/// <summary>A terminal that paints its first lines red and blue in turn, once a key.</summary>
/// <param name="X">Of a pixel that changes, on the screen.</param>
/// <param name="Y">Of a pixel that changes, on the screen.</param>
internal sealed record Blocks(int X, int Y, string File)
{
    public static async Task<Blocks> OpenAsync(XDisplay display, string file)
    {
        display.Start(
            "xterm", "-title", "blocks", "-geometry", "60x12+60+60", "-fa", "DejaVu Sans Mono", "-fs", "11", "-bg", "#0c0c0c",
            "-e", Repository.In("tests/Benchmarks/Latency/blocks.sh"), file);
        var window = await display.Tools.FindWindowAsync("^blocks$");
        await Wait.UntilAsync(() => System.IO.File.Exists(file), TimeSpan.FromSeconds(10), "the terminal runs");
        await display.Tools.ActivateAsync(window);
        var box = await display.Tools.BoxAsync(window);
        await display.Tools.MoveAsync(box.X + 200, box.Y + 120);
        return new Blocks(box.X + 20, box.Y + 15, file);
    }

    /// <summary>When each key came, in milliseconds since 1970.</summary>
    public double[] Arrivals() => [.. System.IO.File.ReadLines(File).Select(line => double.Parse(line, CultureInfo.InvariantCulture) * 1000)];
}
