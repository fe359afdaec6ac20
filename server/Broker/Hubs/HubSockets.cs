using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;

namespace RemoteAssist.Broker.Hubs;

/// <summary>All hub connections: their heartbeat, by which hubs ping and notice silence, and their end with the broker.</summary>
internal sealed class HubSockets(IHostApplicationLifetime life) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly WebSocketAcceptContext Plain = new() { KeepAliveInterval = Timeout.InfiniteTimeSpan };

    private readonly ConcurrentDictionary<HubSocket, bool> _sockets = [];

    public async Task RunAsync<THub>(HttpContext http, HubConnectionHandler<THub> hub) where THub : Hub
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync(Plain);
        await using var connection = new HubSocket(http, socket);
        _sockets.TryAdd(connection, true);
        try
        {
            if (life.ApplicationStopping.IsCancellationRequested) return;
            await connection.RunAsync(hub.OnConnectedAsync);
        }
        finally
        {
            _sockets.TryRemove(connection, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var stopping = life.ApplicationStopping.Register(CloseAll);
        using var timer = new PeriodicTimer(Beat, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                foreach (var (socket, _) in _sockets) socket.Beat();
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private void CloseAll()
    {
        foreach (var (socket, _) in _sockets) socket.Abort(new ConnectionAbortedException());
    }
}
