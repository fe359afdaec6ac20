using System.Diagnostics;
using System.Text.RegularExpressions;
using RemoteAssist.Benchmarks.Screen;
using RemoteAssist.Support;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Line;

/// <summary>What a stretch of work gave on a slow line.</summary>
/// <param name="Bytes">From the beginning of the work until nothing came any more.</param>
/// <param name="Exact">Seconds from the end of the work until the viewer's picture was the screen's; null: it never was.</param>
/// <param name="Settled">Seconds from the end of the work to the last byte.</param>
/// <param name="TextExact">Seconds until the left part was exact.</param>
internal sealed record LineResult(long Bytes, double? Exact, double Settled, double? TextExact, long Began, long Done);

/// <summary>Work on a screen behind a slow line, and how soon its viewer has it.</summary>
internal sealed partial class LineWork : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    /// <summary>What is not exact by then counts as exact then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);

    private readonly LineEnd _end;
    private readonly ScreenGrab _grab;
    private readonly uint[] _screen;
    private readonly uint[] _view;
    private readonly int _width;

    public LineWork(LineEnd end)
    {
        _end = end;
        _width = end.Screen.Width;
        _grab = ScreenGrab.Open(end.Screen.Name, _width, end.Screen.Height);
        _screen = new uint[_width * end.Screen.Height];
        _view = new uint[_screen.Length];
    }

    /// <summary>One of tests/Benchmarks/Workloads.</summary>
    public async Task<LineResult> RunWorkloadAsync(string name)
    {
        await using var work = ChildProcess.Start(new ChildStart("workload", Repository.In("tests/Benchmarks/Workloads/workload"), name)
        {
            Environment = _end.Screen.Environment,
        });
        await work.Output.WaitForAsync(Ready(), Patience);
        var result = await RunAsync(0, async () =>
        {
            await work.WriteLineAsync("");
            await work.Output.WaitForAsync(Done(), Patience);
        });
        await work.WriteLineAsync("");
        await work.WaitForExitAsync(Patience);
        return result;
    }

    /// <summary>The next page; the time counts from when it stands on the screen.</summary>
    public Task<LineResult> TurnPageAsync(int textWidth) => RunAsync(textWidth, async () =>
    {
        _grab.Read(_view);
        await Pages.NextAsync(_end.Screen);
        await Wait.UntilAsync(
            () =>
            {
                _grab.Read(_screen);
                return !_screen.AsSpan().SequenceEqual(_view);
            },
            Patience, "the page is turned");
    });

    /// <param name="textWidth">Of the screen's left part that is looked at by itself, pixels; 0: none.</param>
    public async Task<LineResult> RunAsync(int textWidth, Func<Task> work)
    {
        await SettleAsync();
        var (bytes, began) = (_end.Line.Up, Stopwatch.GetTimestamp());
        await work();
        var done = Stopwatch.GetTimestamp();
        double? exact = null, text = textWidth > 0 ? null : 0;
        while (Stopwatch.GetElapsedTime(done) < Longest && (exact is null || text is null))
        {
            _grab.Read(_screen);
            var isSized = _end.TryRead(_view);
            var now = Stopwatch.GetElapsedTime(done).TotalSeconds;
            if (text is null && isSized && IsEqual(textWidth)) text = now;
            if (exact is null && isSized && _screen.AsSpan().SequenceEqual(_view)) exact = now;
            if (exact is null && _end is VncLine && Stopwatch.GetElapsedTime(Math.Max(done, _end.Line.LastUp)) > Quiet) break;
            await Task.Delay(Every, TimeProvider.System);
        }

        await SettleAsync();
        var settled = Stopwatch.GetElapsedTime(done, Math.Max(done, _end.Line.LastUp)).TotalSeconds;
        return new LineResult(_end.Line.Up - bytes, exact, settled, text, began, done);
    }

    public void Dispose() => _grab.Dispose();

    /// <summary>Until little has come for a while; heartbeats and a blinking cursor go on.</summary>
    private async Task SettleAsync()
    {
        var start = Stopwatch.GetTimestamp();
        var before = _end.Line.Up;
        while (Stopwatch.GetElapsedTime(start) < Longest)
        {
            await Task.Delay(Quiet, TimeProvider.System);
            var now = _end.Line.Up;
            if (now - before < 200) return;
            before = now;
        }
    }

    private bool IsEqual(int width)
    {
        for (var at = 0; at < _screen.Length; at += _width)
            if (!_screen.AsSpan(at, width).SequenceEqual(_view.AsSpan(at, width))) return false;
        return true;
    }

    [GeneratedRegex("^READY", RegexOptions.Multiline)]
    private static partial Regex Ready();

    [GeneratedRegex("^DONE", RegexOptions.Multiline)]
    private static partial Regex Done();
}
