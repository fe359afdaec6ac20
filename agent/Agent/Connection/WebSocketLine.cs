using System.IO.Pipelines;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace RemoteAssist.Agent.Connection;

/// <summary>A WebSocket as the pipe that a hub connection reads and writes. Tells when the last byte came.</summary>
internal sealed class WebSocketLine : ConnectionContext
{
    // A small buffer towards the line: what waits there cannot be overtaken by a typed key any more.
    // Who writes goes on as the reader: a hop to another thread costs more than a frame of typing.
    private static readonly PipeOptions Outward = new(
        readerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 24 * 1024, resumeWriterThreshold: 8 * 1024, useSynchronizationContext: false);
    private static readonly PipeOptions Inward = new(
        readerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 1024 * 1024, resumeWriterThreshold: 512 * 1024, useSynchronizationContext: false);

    private readonly WebSocket _socket;
    private readonly Action _received;
    private readonly CancellationTokenSource _stop = new();
    private readonly Pipe _in = new(Inward);
    private readonly Pipe _out = new(Outward);
    private readonly Task _pumps;

    /// <param name="received">Called for every piece that arrives, pings included.</param>
    public WebSocketLine(WebSocket socket, Action received)
    {
        (_socket, _received) = (socket, received);
        Transport = new Duplex(_in.Reader, _out.Writer);
        _pumps = Task.WhenAll(Task.Run(ReceiveAsync), Task.Run(SendAsync));
    }

    public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

    public override IDuplexPipe Transport { get; set; }

    public override void Abort(ConnectionAbortedException abortReason) => _stop.Cancel();

    public override async ValueTask DisposeAsync()
    {
        await _out.Writer.CompleteAsync();
        await Task.WhenAny(_pumps, Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System));
        await _stop.CancelAsync();
        await _in.Reader.CompleteAsync();
        await _pumps;
        _socket.Dispose();
        _stop.Dispose();
        await base.DisposeAsync();
    }

    private async Task ReceiveAsync()
    {
        Exception? broken = null;
        try
        {
            while (true)
            {
                var piece = await _socket.ReceiveAsync(_in.Writer.GetMemory(16 * 1024), _stop.Token);
                // A goodbye that answers ours, after long silence, is no contact.
                if (piece.MessageType == WebSocketMessageType.Close) break;
                _received();
                _in.Writer.Advance(piece.Count);
                if ((await _in.Writer.FlushAsync(_stop.Token)).IsCompleted) break;
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            broken = error is WebSocketException ? new IOException(error.Message, error) : null;
        }

        await _in.Writer.CompleteAsync(broken);
    }

    private async Task SendAsync()
    {
        Exception? broken = null;
        try
        {
            while (true)
            {
                var read = await _out.Reader.ReadAsync(_stop.Token);
                foreach (var piece in read.Buffer)
                    await _socket.SendAsync(piece, WebSocketMessageType.Binary, endOfMessage: true, _stop.Token);
                _out.Reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted) break;
            }

            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _stop.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            broken = new IOException("The line broke.", error);
        }

        await _out.Reader.CompleteAsync(broken);
        if (broken is not null) await _stop.CancelAsync();
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
