using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace RemoteAssist.Broker.Tests.Client;

/// <summary>A WebSocket as the connection that SignalR's client wants: one message a read, one message a flush.</summary>
internal sealed class WebSocketLine : ConnectionContext
{
    private readonly ClientWebSocket _socket;
    private readonly WebSocketMessageType _type;
    private readonly Pipe _in = new();
    private readonly Pipe _out = new();
    private readonly CancellationTokenSource _closed = new();
    private readonly Task _running;

    public WebSocketLine(ClientWebSocket socket, WebSocketMessageType type)
    {
        (_socket, _type) = (socket, type);
        Transport = new Duplex(_in.Reader, _out.Writer);
        _running = Task.WhenAll(ReceiveAsync(), SendAsync());
    }

    public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

    public override IDuplexPipe Transport { get; set; }

    public override async ValueTask DisposeAsync()
    {
        await Transport.Output.CompleteAsync();
        await Transport.Input.CompleteAsync();
        await _closed.CancelAsync();
        await _running;
        _socket.Dispose();
        _closed.Dispose();
        await base.DisposeAsync();
    }

    private async Task ReceiveAsync()
    {
        Exception? error = null;
        try
        {
            while (await _socket.ReceiveAsync(_in.Writer.GetMemory(16 * 1024), _closed.Token) is { MessageType: not WebSocketMessageType.Close } got)
            {
                _in.Writer.Advance(got.Count);
                if ((await _in.Writer.FlushAsync(_closed.Token)).IsCompleted) break;
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            error = e is WebSocketException ? e : null;
        }

        await _in.Writer.CompleteAsync(error);
    }

    private async Task SendAsync()
    {
        try
        {
            while (await _out.Reader.ReadAsync(_closed.Token) is { } read)
            {
                if (!read.Buffer.IsEmpty) await _socket.SendAsync(read.Buffer.ToArray(), _type, true, _closed.Token);
                _out.Reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted) break;
            }

            if (_socket.State == WebSocketState.Open) await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _closed.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            _socket.Abort();
        }

        await _out.Reader.CompleteAsync();
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}

/// <summary>Opens hub connections over WebSockets without negotiation.</summary>
internal sealed class WebSocketLines(WebSocketMessageType type, IReadOnlyDictionary<string, string> headers) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        foreach (var (name, value) in headers) socket.Options.SetRequestHeader(name, value);
        try
        {
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return new WebSocketLine(socket, type);
    }
}
