using Microsoft.AspNetCore.SignalR;

namespace RemoteAssist.Broker.Hubs;

/// <summary>
/// Lets a hub method find its own connection: the relay writes to it directly, one message in flight at a time, and so feels
/// how fast it drains (a call through the clients would go through the lifetime manager for every packet).
/// </summary>
internal sealed class ConnectionFeatures<THub>(FirstCalls calls, ILogger<DefaultHubLifetimeManager<THub>> log) : DefaultHubLifetimeManager<THub>(log)
    where THub : Hub
{
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        connection.Features.Set(connection);
        _ = calls.AwaitAsync(connection);
        return base.OnConnectedAsync(connection);
    }
}
