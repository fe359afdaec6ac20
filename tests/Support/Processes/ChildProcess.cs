using System.Diagnostics;
using System.Globalization;

namespace RemoteAssist.Support.Processes;

/// <summary>What to start.</summary>
/// <param name="Name">For its log file and for messages.</param>
public sealed record ChildStart(string Name, string Program, params IReadOnlyList<string> Words)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Its working folder; null: a folder that means nothing.</summary>
    public string? Folder { get; init; }

    /// <summary>Gives it a pseudo terminal instead of pipes.</summary>
    public bool Terminal { get; init; }
}

/// <summary>A program under test in a process group of its own, which ends with the test process at the latest.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _reading;
    private bool _isDisposed;

    private ChildProcess(ChildStart start, Process process)
    {
        _process = process;
        var log = Path.Combine(Repository.LogFolder, string.Create(CultureInfo.InvariantCulture, $"{start.Name}-{process.Id}.log"));
        Output = new ProcessOutput(start.Name, log);
        _reading = Output.ReadAsync(process.StandardOutput, process.StandardError);
    }

    public ProcessOutput Output { get; }

    /// <summary>The process's and its group's number.</summary>
    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public static ChildProcess Start(ChildStart start)
    {
        // setsid runs the program in its own place, so the number stays and is the group's too.
        var info = new ProcessStartInfo("setsid")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = start.Folder ?? Path.GetTempPath(),
        };
        foreach (var word in start.Terminal ? OnTerminal(start) : [start.Program, .. start.Words]) info.ArgumentList.Add(word);
        foreach (var (name, value) in start.Environment) info.Environment[name] = value;
        var process = Process.Start(info)!;
        Reaper.Watch(process.Id);
        return new ChildProcess(start, process);
    }

    public async Task WriteAsync(string text)
    {
        await _process.StandardInput.WriteAsync(text);
        await _process.StandardInput.FlushAsync();
    }

    public Task WriteLineAsync(string line) => WriteAsync(line + "\n");

    /// <summary>Waits for the process's own end and returns its exit code.</summary>
    public async Task<int> WaitForExitAsync(TimeSpan timeout)
    {
        using var limit = new CancellationTokenSource(timeout, TimeProvider.System);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Ctrl-C, as on a terminal: the whole group gets it.</summary>
    public Task InterruptAsync() => SignalAsync("INT");

    public Task TerminateAsync() => SignalAsync("TERM");

    /// <summary>kill -9: nothing is said goodbye to.</summary>
    public async Task KillAsync()
    {
        await SignalAsync("KILL");
        await WaitForExitAsync(TimeSpan.FromSeconds(10));
    }

    /// <summary>KB of memory that is the process's own or shared (VmRSS), and seconds of processor time, of the process alone.</summary>
    public (long ResidentKb, double ProcessorSeconds) Usage()
    {
        _process.Refresh();
        return (_process.WorkingSet64 / 1024, _process.TotalProcessorTime.TotalSeconds);
    }

    /// <summary>Whoever started it may end it before its display does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        await SignalAsync("KILL");
        using (var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5), TimeProvider.System))
            await Task.WhenAny(_reading, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, limit.Token));
        Reaper.Forget(Id);
        _process.Dispose();
    }

    // The group may be gone already: then there is nothing to signal, and that is fine.
    private async Task SignalAsync(string signal)
        => await Command.TryAsync("kill", [$"-{signal}", "--", string.Create(CultureInfo.InvariantCulture, $"-{Id}")]);

    private static string[] OnTerminal(ChildStart start)
        => ["script", "--quiet", "--flush", "--return", "--command",
            string.Join(' ', start.Words.Prepend(start.Program).Select(Quoted)), "/dev/null"];

    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
