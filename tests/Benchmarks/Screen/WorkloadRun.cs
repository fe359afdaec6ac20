using System.Diagnostics;
using System.Text.RegularExpressions;
using RemoteAssist.Support;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Screen;

/// <summary>What one workload cost on one sharing, and what its viewer saw.</summary>
/// <param name="Bytes">Of the work and the 2 s after it; of photos and video up to DONE and without refinement.</param>
/// <param name="ViewerBytes">On the viewer's socket, of the work and the 2 s after it.</param>
/// <param name="Refinement">Bytes that only improved what was shown already, until the picture was exact.</param>
/// <param name="CpuSeconds">Of the work and the 2 s after it.</param>
/// <param name="Frames">Up to DONE.</param>
/// <param name="Ssim">Mean over the work, a look every 200 ms.</param>
/// <param name="ExactMilliseconds">From DONE until the viewer's picture was the screen's, to 50 ms; 5000 when it never was.</param>
/// <param name="Equal">Share of equal pixels 2 s after DONE.</param>
internal sealed record RunResult(
    double Bytes, double ViewerBytes, double Refinement, double CpuSeconds, double Frames, double Ssim, double ExactMilliseconds, double Equal);

/// <summary>Runs one workload on a screen that is shared, and looks at both ends.</summary>
/// <param name="folder">Keeps what a workload makes for itself, for its next run.</param>
internal sealed partial class WorkloadRun(ISharing sharing, string workload, TempFolder folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Standing = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StandingCap = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan CompareEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan ExactCap = TimeSpan.FromSeconds(5);

    /// <summary>Of a clock and heartbeats in <see cref="Standing"/>.</summary>
    private const int LittleBytes = 600;

    private bool IsMoving => workload is "photos" or "video";

    public async Task<RunResult> RunAsync()
    {
        var script = Repository.In("tests/Benchmarks/Workloads/workload");
        await using var work = ChildProcess.Start(new ChildStart("workload", script, workload)
        {
            Environment = new Dictionary<string, string>(sharing.Screen.Environment) { ["WORKLOAD_FILES"] = folder.Path },
        });
        await work.Output.WaitForAsync(Ready(), Patience);
        using var likeness = new Likeness(sharing);
        await StandStillAsync(likeness);
        var before = sharing.Counts();
        sharing.Note("begins");
        await work.WriteLineAsync("");
        var ssim = await WatchAsync(likeness, work.Output.WaitForAsync(Done(), Patience));
        var start = Stopwatch.GetTimestamp();
        var done = sharing.Counts();
        sharing.Note("done");
        var (after, exact, equal) = await SettleAsync(likeness, start);
        var last = sharing.Counts();
        await work.WriteLineAsync("");
        await work.WaitForExitAsync(Patience);
        return new RunResult(
            IsMoving ? done.Bytes - before.Bytes - (done.Refinement - before.Refinement) : after.Bytes - before.Bytes,
            after.ViewerBytes - before.ViewerBytes,
            last.Refinement - before.Refinement,
            after.CpuSeconds - before.CpuSeconds,
            done.Frames - before.Frames,
            ssim, Math.Round(exact / CompareEvery) * CompareEvery.TotalMilliseconds, equal);
    }

    /// <summary>
    /// Until what was set up is at the viewer, as well as it ever will be, and no more comes than a clock needs; photos go on.
    /// </summary>
    private async Task StandStillAsync(Likeness likeness)
    {
        var start = Stopwatch.GetTimestamp();
        var (bytes, since, wasEqual) = (sharing.Counts().Bytes, start, false);
        while (Stopwatch.GetElapsedTime(start) < (workload is "photos" ? Standing * 2 : StandingCap))
        {
            await Task.Delay(CompareEvery * 2, TimeProvider.System);
            wasEqual |= likeness.Equal() == 1;
            if (sharing.Counts().Bytes is var now && now > bytes + LittleBytes) (bytes, since, wasEqual) = (now, Stopwatch.GetTimestamp(), false);
            var stands = Stopwatch.GetElapsedTime(since);
            if (stands >= Standing * 2 || (stands >= Standing && wasEqual)) return;
        }
    }

    /// <summary>The mean of what is seen while the work goes on.</summary>
    private async Task<double> WatchAsync(Likeness likeness, Task done)
    {
        var (sum, looks) = (0.0, 0);
        using var timer = new PeriodicTimer(LookEvery, TimeProvider.System);
        while (!done.IsCompleted)
        {
            (sum, looks) = (sum + likeness.Ssim(), looks + 1);
            // Also keeps the figures of threads that end.
            _ = sharing.Counts();
            await Task.WhenAny(done, timer.WaitForNextTickAsync().AsTask());
        }

        await done;
        return sum / looks;
    }

    private async Task<(ShareCounts After, TimeSpan Exact, double Equal)> SettleAsync(Likeness likeness, long start)
    {
        ShareCounts? after = null;
        TimeSpan? exact = null;
        var best = 0.0;
        while (true)
        {
            var now = Stopwatch.GetElapsedTime(start);
            if (after is null && now >= Quiet) after = sharing.Counts();
            if (exact is null || after is not null)
            {
                var equal = likeness.Equal();
                if (equal == 1) exact ??= now;
                // A clock that ticks in this very moment is no difference: a few looks, the best counts.
                if (after is not null && now < LastLook) best = Math.Max(best, equal);
            }

            var isSeen = after is not null && (best == 1 || now >= LastLook);
            // From a server that has said nothing since, nothing more is to be expected.
            var isOver = exact is not null || now >= ExactCap || (isSeen && sharing.Counts().Bytes == after!.Bytes);
            if (isSeen && isOver) return (after!, exact ?? ExactCap, best);
            await Task.Delay(CompareEvery, TimeProvider.System);
        }
    }

    [GeneratedRegex("^READY", RegexOptions.Multiline)]
    private static partial Regex Ready();

    [GeneratedRegex("^DONE", RegexOptions.Multiline)]
    private static partial Regex Done();
}
