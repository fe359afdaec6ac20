using System.Diagnostics;
using RemoteAssist.Benchmarks.Latency;
using RemoteAssist.Support;

namespace RemoteAssist.Benchmarks.Line;

/// <summary>
/// From a key that the viewer sends to its pixel, while a log scrolls beside it and a shell floods the line: what a bulk transfer of a
/// later channel would do, for shells are reliable, numbered and as fast as their reader lets them.
/// </summary>
internal static class TypingEcho
{
    private const int Keys = 80;
    private const int LastKeyMilliseconds = 5000;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    /// <returns>Milliseconds of each key.</returns>
    public static async Task<IReadOnlyList<double>> MeasureAsync(OurLine end, string file, bool withBulk)
    {
        var blocks = await Blocks.OpenAsync(end.Screen, file);
        await using var log = end.Screen.Start(
            "xterm", "-title", "log", "-geometry", "130x24+60+360", "-fa", "DejaVu Sans Mono", "-fs", "9",
            "-e", "while :; do echo \"$(date +%T.%N) host$((RANDOM % 9)) service[$RANDOM]: request $RANDOM handled in $((RANDOM % 900)) ms\"; sleep 0.03; done");
        await end.Screen.Tools.FindWindowAsync("^log$");
        await end.Screen.Tools.ActivateAsync(await end.Screen.Tools.FindWindowAsync("^blocks$"));
        if (withBulk) end.Viewer.OpenShell(1, "stty -echo; while :; do head -c 3000 /dev/urandom | base64; done");
        await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System);
        var bulk = end.Viewer.ReliableBytes;
        var started = Stopwatch.GetTimestamp();

        var (times, sent, before) = (new List<double>(), 0L, end.Viewer.Painted);
        uint? colour = null;
        using var seen = new SemaphoreSlim(0);
        end.Viewer.Painted = decoder =>
        {
            before?.Invoke(decoder);
            var now = decoder.Pixels[(blocks.Y * decoder.Width) + blocks.X];
            if (now == colour) return;
            var isFirst = colour is null;
            colour = now;
            if (!isFirst && Interlocked.Exchange(ref sent, 0) is var since and > 0)
            {
                times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                seen.Release();
            }
        };
        await Wait.UntilAsync(() => colour is not null, TimeSpan.FromSeconds(10), "the log scrolls");
        for (var key = 0; key < Keys; key++)
        {
            Interlocked.Exchange(ref sent, Stopwatch.GetTimestamp());
            end.Viewer.Type("x");
            if (!await seen.WaitAsync(LastKeyMilliseconds)) Console.WriteLine($"Key {key} was not seen within {LastKeyMilliseconds} ms.");
            await Task.Delay(Between, TimeProvider.System);
        }

        end.Viewer.Painted = before;
        var rate = (end.Viewer.ReliableBytes - bulk) * 8 / 1000 / Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (withBulk) end.Viewer.CloseShell(1);
        Console.WriteLine($"typing echo {(withBulk ? $"beside a shell at {rate:0} kbit/s" : "alone with the log")}: {times.Count} of {Keys} keys");
        return times;
    }
}
