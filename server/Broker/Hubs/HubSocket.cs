using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using RemoteAssist.Broker.Relay.HotPath;
using RemoteAssist.Contracts;

namespace RemoteAssist.Broker.Hubs;

/// <summary>An accepted WebSocket as the connection that a hub works on (docs/adr/0007).</summary>
internal sealed class HubSocket : ConnectionContext, IDuplexPipe, IConnectionUserFeature, IConnectionHeartbeatFeature, ITransferFormatFeature, IHttpContextFeature
{
    // As long as SignalR's own transport waits.
    private const long MostStuckMs = 10_000;
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly WebSocket _socket;
    private readonly CancellationTokenSource _closed = new();
    private readonly Lock _gate = new();
    private readonly List<(Action<object> Beat, object State)> _beats = [];
    private TransferFormat _format = TransferFormat.Text;
    private bool _isOver;

    public HubSocket(HttpContext http, WebSocket socket)
    {
        (HttpContext, _socket, User) = (http, socket, http.User);
        Reader = new SocketReader(socket, Limits.HubMessage);
        Writer = new SocketWriter(socket);
        Transport = this;
        Features.Set(this);
        Features.Set<IConnectionUserFeature>(this);
        Features.Set<IConnectionHeartbeatFeature>(this);
        Features.Set<ITransferFormatFeature>(this);
        Features.Set<IHttpContextFeature>(this);
    }

    public SocketReader Reader { get; }

    public SocketWriter Writer { get; }

    PipeReader IDuplexPipe.Input => Reader;

    PipeWriter IDuplexPipe.Output => Writer;

    public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new ConnectionItems();

    public override IDuplexPipe Transport { get; set; }

    public override CancellationToken ConnectionClosed { get => _closed.Token; set => throw new NotSupportedException(); }

    public HttpContext? HttpContext { get; set; }

    public ClaimsPrincipal? User { get; set; }

    public TransferFormat SupportedFormats => TransferFormat.Binary | TransferFormat.Text;

    public TransferFormat ActiveFormat
    {
        get => _format;
        set
        {
            _format = value;
            Writer.Kind = value == TransferFormat.Binary ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
        }
    }

    /// <summary>Works until the hub is done and both sides have said goodbye, or the other one does not in time.</summary>
    public async Task RunAsync(Func<ConnectionContext, Task> hub)
    {
        var reading = Reader.RunAsync();
        try
        {
            await hub(this);
        }
        finally
        {
            Reader.Complete();
            var goodbye = Task.WhenAll(Writer.CloseAsync(WebSocketCloseStatus.NormalClosure), reading);
            if (await Task.WhenAny(goodbye, Task.Delay(Goodbye, TimeProvider.System)) != goodbye) Drop();
            await goodbye;
            Writer.Complete();
            // The request is not to be touched any more.
            lock (_gate) _isOver = true;
        }
    }

    public void OnHeartbeat(Action<object> action, object state)
    {
        lock (_gate) _beats.Add((action, state));
    }

    /// <summary>Once a second.</summary>
    public void Beat()
    {
        lock (_gate)
        {
            if (_isOver) return;
            if (Writer.Stuck(Environment.TickCount64) > MostStuckMs) Drop();
            foreach (var (beat, state) in _beats) beat(state);
        }
    }

    /// <summary>The hub ends, and then says goodbye.</summary>
    public override void Abort(ConnectionAbortedException abortReason) => _closed.Cancel();

    public override ValueTask DisposeAsync()
    {
        Reader.Dispose();
        return base.DisposeAsync();
    }

    private void Drop()
    {
        _closed.Cancel();
        _socket.Abort();
        HttpContext?.Abort();
    }
}
