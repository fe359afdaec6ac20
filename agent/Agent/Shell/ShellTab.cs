using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Shell;

/// <summary>One tab: a shell of the system's between a console's keyboard and its screen.</summary>
internal sealed partial class ShellTab : IAsyncDisposable
{
    private const int MostWaiting = 1024 * 1024;

    private readonly StreamKey _key;
    private readonly IOutlet _outlet;
    private readonly Texts _texts;
    private readonly ILogger _log;
    private readonly Channel<ShellMessage> _in = Channel.CreateUnbounded<ShellMessage>(new() { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;
    private int _waiting;

    public ShellTab(StreamKey key, ShellMessage open, IShellHost host, IOutlet outlet, Texts texts, ILogger log)
    {
        (_key, _outlet, _texts, _log) = (key, outlet, texts, log);
        _run = Task.Run(() => RunAsync(host, open));
    }

    /// <summary>The shell runs or is being started.</summary>
    public bool IsOpen => !_run.IsCompleted;

    /// <summary>False: the shell has not read for a megabyte; the tab is beyond use.</summary>
    public bool Put(ShellMessage message)
    {
        if (Interlocked.Add(ref _waiting, message.Bytes.Length) > MostWaiting) return false;
        _in.Writer.TryWrite(message);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _stop.Dispose();
    }

    private async Task RunAsync(IShellHost host, ShellMessage open)
    {
        try
        {
            await using var shell = host.Open(open.Program, open.Columns, open.Rows);
            LogOpened(_key.Party, _key.Stream, shell.Title);
            await SendAsync(ShellMessage.Opened(shell.Title));
            var writing = WriteAsync(shell);
            await ReadAsync(shell);
            var code = await shell.Exited.WaitAsync(_stop.Token);
            LogEnded(_key.Party, _key.Stream, code);
            await SendAsync(ShellMessage.Ended(code));
            _in.Writer.TryComplete();
            await writing;
        }
        catch (ShellUnavailableException error)
        {
            LogNotOpened(_key.Party, _key.Stream, error.Message);
            await SendLastAsync(ShellMessage.NotOpened(_texts.NoShell(error.Problem, error.Program)));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            LogClosed(_key.Party, _key.Stream);
        }
        catch (Exception error)
        {
            LogBroke(error, _key.Party, _key.Stream);
            await SendLastAsync(ShellMessage.Ended(-1));
        }
    }

    private async Task ReadAsync(IShell shell)
    {
        var buffer = new byte[BulkWindow.MostPiece];
        while (await shell.ReadAsync(buffer.AsMemory(0, _outlet.Piece(_key.Party)), _stop.Token) is > 0 and var count)
            await SendAsync(ShellMessage.Output(buffer.AsSpan(0, count)));
    }

    private async Task WriteAsync(IShell shell)
    {
        try
        {
            await foreach (var message in _in.Reader.ReadAllAsync(_stop.Token))
            {
                if (message.Kind == ShellKind.Resize) shell.Resize(message.Columns, message.Rows);
                else await shell.WriteAsync(message.Bytes, _stop.Token);
                Interlocked.Add(ref _waiting, -message.Bytes.Length);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The shell has gone; its reader says so.
            _in.Writer.TryComplete();
        }
    }

    private async Task SendLastAsync(byte[] message)
    {
        try
        {
            await SendAsync(message);
        }
        catch (OperationCanceledException)
        {
            LogClosed(_key.Party, _key.Stream);
        }
    }

    private ValueTask SendAsync(byte[] message) => _outlet.SendReliableAsync(_key, message, _stop.Token);

    [LoggerMessage(400, LogLevel.Information, "Shell {Tab} of participant {Party} opened: {Title}")]
    private partial void LogOpened(ushort party, ushort tab, string title);

    [LoggerMessage(401, LogLevel.Information, "Shell {Tab} of participant {Party} ended with {Code}")]
    private partial void LogEnded(ushort party, ushort tab, int code);

    [LoggerMessage(402, LogLevel.Warning, "Shell {Tab} of participant {Party} not opened: {Reason}")]
    private partial void LogNotOpened(ushort party, ushort tab, string reason);

    [LoggerMessage(403, LogLevel.Information, "Shell {Tab} of participant {Party} closed")]
    private partial void LogClosed(ushort party, ushort tab);

    [LoggerMessage(404, LogLevel.Error, "Shell {Tab} of participant {Party} broke")]
    private partial void LogBroke(Exception error, ushort party, ushort tab);
}
