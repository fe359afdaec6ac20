using RemoteAssist.Benchmarks.Line;
using RemoteAssist.Benchmarks.Running;
using RemoteAssist.Support;
using RemoteAssist.Support.Desktop;

namespace RemoteAssist.Benchmarks.Latency;

/// <summary>How long the console's worker in Chromium is busy with a page of text that fills the screen and was never shown before.</summary>
internal static class PageDecode
{
    private const int Count = 12;
    private const int Unknown = 2;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly string Hook = File.ReadAllText(Repository.In("tests/Benchmarks/Latency/decode.js"));

    public static async Task MeasureAsync(OurConsole console, XDisplay screen, TempFolder folder, Report report)
    {
        var pages = await Pages.MakeTextsAsync(folder, Count, screen.Width, screen.Height);
        _ = await Pages.ShowAsync(screen, pages);
        await Task.Delay(Quiet, TimeProvider.System);
        await console.Page.EvaluateAsync("() => keyToPixel.watch(-1, -1)");
        var worker = console.Page.Workers.Single();
        await worker.EvaluateAsync<object?>(Hook);
        var times = new List<double>();
        for (var page = 1; page < pages.Length; page++)
        {
            await worker.EvaluateAsync<double[]>("() => takeBusy()");
            await Pages.NextAsync(screen);
            await Task.Delay(Quiet, TimeProvider.System);
            var taken = await worker.EvaluateAsync<double[]>("() => takeBusy()");
            Console.WriteLine($"page {page}: {taken[0]:0.0} ms for {taken[1]:0} bytes");
            // What the worker does for the first time is compiled on the way.
            if (page > Unknown) times.Add(taken[0]);
        }

        report.Add("decode", times.Order().ElementAt(times.Count / 2), "ms");
    }
}
