using System.Text;
using System.Text.RegularExpressions;

namespace RemoteAssist.Support.Processes;

/// <summary>What a process has printed, standard output and errors together, as it comes: prompts without a line end too.</summary>
public sealed class ProcessOutput(string name, string logFile)
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _closed;

    public string Text
    {
        get
        {
            lock (_gate) return _text.ToString();
        }
    }

    /// <summary>How much there is; give it to <see cref="WaitForAsync"/> to look only at what comes after.</summary>
    public int Length
    {
        get
        {
            lock (_gate) return _text.Length;
        }
    }

    /// <summary>Waits until the pattern is found.</summary>
    /// <exception cref="TimeoutException">It was not found in time, or the process ended before; the message holds what was printed.</exception>
    public async Task<Match> WaitForAsync(Regex pattern, TimeSpan timeout, int from = 0, CancellationToken cancel = default)
    {
        var deadline = TimeProvider.System.GetUtcNow() + timeout;
        while (true)
        {
            Task changed;
            bool closed;
            string text;
            lock (_gate) (changed, closed, text) = (_changed.Task, _closed, _text.ToString());
            if (pattern.Match(text, Math.Min(from, text.Length)) is { Success: true } match) return match;
            var left = deadline - TimeProvider.System.GetUtcNow();
            if (closed || left <= TimeSpan.Zero)
                throw new TimeoutException($"{name} {(closed ? "ended" : $"ran {timeout.TotalSeconds:0} s")} without printing /{pattern}/. It printed:\n{Tail(text)}");
            await Task.WhenAny(changed, Task.Delay(left, TimeProvider.System, cancel));
            cancel.ThrowIfCancellationRequested();
        }
    }

    public string Tail() => Tail(Text);

    internal async Task ReadAsync(params StreamReader[] readers)
    {
        await Task.WhenAll(readers.Select(ReadAsync));
        lock (_gate) _closed = true;
        Changed();
    }

    private async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer) is var count and > 0)
        {
            lock (_gate)
            {
                _text.Append(buffer, 0, count);
                File.AppendAllText(logFile, new string(buffer, 0, count));
            }

            Changed();
        }
    }

    private void Changed()
    {
        TaskCompletionSource before;
        lock (_gate) (before, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        before.SetResult();
    }

    private static string Tail(string text) => text.Length <= 4000 ? text : "…" + text[^4000..];
}
