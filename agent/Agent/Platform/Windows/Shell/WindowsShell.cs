using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Shell;

/// <summary>
/// A shell in a pseudo console. One thread reads what it prints and holds the shell back when nobody takes it; after the
/// shell has ended, or is closed, the thread goes on until the terminal has given its last byte, else closing would hang.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsShell : IShell
{
    private const int Chunk = 16 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly PseudoConsole _terminal;
    private readonly ShellProcess _process;
    private readonly FileStream _input;
    private readonly FileStream _output;
    private readonly Pipe _printed = new(new PipeOptions(pauseWriterThreshold: 4 * Chunk, resumeWriterThreshold: 2 * Chunk));
    private readonly Task _pump;
    private readonly Task _closing;
    private volatile bool _leaving;

    public WindowsShell(string title, PseudoConsole terminal, ShellProcess process)
    {
        Title = title;
        (_terminal, _process) = (terminal, process);
        _input = new FileStream(terminal.Input, FileAccess.Write, bufferSize: 0);
        _output = new FileStream(terminal.Output, FileAccess.Read, bufferSize: 0);
        _pump = Task.Factory.StartNew(Pump, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _closing = CloseAfterExitAsync();
    }

    public string Title { get; }

    public Task<int> Exited => _process.Exited;

    public async ValueTask<int> ReadAsync(Memory<byte> into, CancellationToken cancel)
    {
        var result = await _printed.Reader.ReadAsync(cancel);
        var part = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, into.Length));
        part.CopyTo(into.Span);
        var count = (int)part.Length;
        _printed.Reader.AdvanceTo(part.End);
        return result.IsCanceled ? 0 : count;
    }

    /// <summary>Does nothing once the shell has ended.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> input, CancellationToken cancel)
    {
        try
        {
            await _input.WriteAsync(input, cancel);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException && Exited.IsCompleted)
        {
            // The shell went while this was on the way; its exit code says so to whoever waits for it.
            return;
        }
    }

    public void Resize(int columns, int rows) => _terminal.Resize(columns, rows);

    public async ValueTask DisposeAsync()
    {
        // From here on the pump throws away what comes instead of waiting for room.
        _leaving = true;
        _printed.Writer.CancelPendingFlush();
        _printed.Reader.CancelPendingRead();
        await Task.Run(_terminal.Close);
        if (await Task.WhenAny(_process.Exited, Task.Delay(Patience, TimeProvider.System)) != _process.Exited) _process.Kill();
        await _process.Exited;
        await _closing;
        await _pump;
        await _input.DisposeAsync();
        await _output.DisposeAsync();
        _terminal.Dispose();
        _process.Dispose();
    }

    /// <summary>The terminal does not end with its program: it has to be closed for its output to end.</summary>
    private async Task CloseAfterExitAsync()
    {
        await _process.Exited;
        await Task.Run(_terminal.Close);
    }

    private void Pump()
    {
        var chunk = new byte[Chunk];
        while (Read(chunk) is var count and > 0)
        {
            if (_leaving) continue;
            chunk.AsSpan(0, count).CopyTo(_printed.Writer.GetSpan(count));
            _printed.Writer.Advance(count);
            _printed.Writer.FlushAsync().AsTask().GetAwaiter().GetResult();
        }

        _printed.Writer.Complete();
    }

    private int Read(byte[] chunk)
    {
        try
        {
            return _output.Read(chunk);
        }
        catch (IOException)
        {
            // How a pipe whose other end is gone says that this was all.
            return 0;
        }
    }
}
