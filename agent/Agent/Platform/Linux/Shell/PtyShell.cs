using System.IO.Pipelines;
using System.Runtime.InteropServices;
using RemoteAssist.Agent.Platform.Linux.Native;

namespace RemoteAssist.Agent.Platform.Linux.Shell;

/// <summary>A shell on a pseudo-terminal of its own. Two threads serve it: one reads, one waits for its end.</summary>
internal sealed class PtyShell : IShell
{
    private const int Piece = 8 * 1024;
    private const int LookForStop = 200;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly int _master;
    private readonly int _pid;
    private readonly Pipe _output = new(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reader;
    private readonly CancellationTokenSource _stop = new();

    public PtyShell(string path, int columns, int rows)
    {
        _master = PtyStart.OpenMaster(out var slave);
        Resize(columns, rows);
        _pid = PtyStart.Start(path, slave, _master);
        Title = Path.GetFileName(path);
        _reader = Task.Factory.StartNew(ReadAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _ = Task.Factory.StartNew(WaitForEnd, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public string Title { get; }

    public Task<int> Exited => _exited.Task;

    public async ValueTask<int> ReadAsync(Memory<byte> into, CancellationToken cancel)
    {
        var read = await _output.Reader.ReadAsync(cancel);
        var count = (int)Math.Min(into.Length, read.Buffer.Length);
        System.Buffers.BuffersExtensions.CopyTo(read.Buffer.Slice(0, count), into.Span);
        _output.Reader.AdvanceTo(read.Buffer.GetPosition(count));
        return count;
    }

    /// <exception cref="IOException">The terminal is gone.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> input, CancellationToken cancel)
        => await Task.Run(() => WriteAll(input), cancel).WaitAsync(cancel);

    public unsafe void Resize(int columns, int rows)
    {
        var size = new TerminalSize { Columns = (ushort)columns, Rows = (ushort)rows };
        _ = Terminal.Control(_master, Terminal.SetSize, &size);
    }

    public async ValueTask DisposeAsync()
    {
        _ = Spawn.Signal(-_pid, Spawn.HangUp);
        await Task.WhenAny(_exited.Task, Task.Delay(Grace, TimeProvider.System));
        if (!_exited.Task.IsCompleted) _ = Spawn.Signal(-_pid, Spawn.Kill);
        await _stop.CancelAsync();
        await _output.Reader.CompleteAsync();
        await _reader;
        _ = FileCalls.Close(_master);
        _stop.Dispose();
    }

    private unsafe void ReadAll()
    {
        var entry = new PollEntry { File = _master, Events = FileCalls.Readable };
        while (!_stop.IsCancellationRequested)
        {
            var ready = FileCalls.Poll(&entry, 1, LookForStop);
            // A program that lives on in the background keeps the terminal open after the shell has ended.
            if (ready == 0 && _exited.Task.IsCompleted) break;
            if (ready <= 0) continue;
            nint count;
            fixed (byte* into = _output.Writer.GetSpan(Piece)) count = FileCalls.Read(_master, into, Piece);
            if (count <= 0) break;
            _output.Writer.Advance((int)count);
            var flush = _output.Writer.FlushAsync(_stop.Token);
            if (!Flushed(flush)) break;
        }

        _output.Writer.Complete();
    }

    private static bool Flushed(ValueTask<FlushResult> flush)
    {
        try
        {
            return !flush.AsTask().GetAwaiter().GetResult().IsCompleted;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private unsafe void WriteAll(ReadOnlyMemory<byte> input)
    {
        fixed (byte* from = input.Span)
        {
            for (nint at = 0; at < input.Length;)
            {
                var count = FileCalls.Write(_master, from + at, (nuint)(input.Length - at));
                if (count < 0 && Marshal.GetLastPInvokeError() != FileCalls.Interrupted) throw new IOException("The terminal is gone.");
                at += Math.Max(0, count);
            }
        }
    }

    private void WaitForEnd()
    {
        int status;
        while (Spawn.Wait(_pid, out status, 0) < 0)
        {
            if (Marshal.GetLastPInvokeError() == FileCalls.Interrupted) continue;
            _exited.TrySetResult(-1);
            return;
        }

        var signal = status & 0x7f;
        _exited.TrySetResult(signal == 0 ? (status >> 8) & 0xff : 128 + signal);
    }
}
