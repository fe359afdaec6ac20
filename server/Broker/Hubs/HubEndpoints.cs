using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.SignalR;

namespace RemoteAssist.Broker.Hubs;

/// <summary>A hub behind a WebSocket: what MapHub does, on a transport of our own (docs/adr/0007).</summary>
internal static class HubEndpoints
{
    private static readonly Transport[] WebSockets = [new("WebSockets", ["Text", "Binary"])];

    /// <summary>The hub's attributes, its authorization among them, hold for both addresses.</summary>
    public static void MapHubSocket<THub>(this WebApplication app, string path) where THub : Hub
    {
        object[] rules = [.. typeof(THub).GetCustomAttributes(inherit: true), new HubMetadata(typeof(THub))];
        var sockets = app.Services.GetRequiredService<HubSockets>();
        var hub = app.Services.GetRequiredService<HubConnectionHandler<THub>>();
        var door = ((IEndpointRouteBuilder)app).CreateApplicationBuilder();
        door.UseWebSockets();
        door.Run(http => sockets.RunAsync(http, hub));
        app.Map(path, door.Build()).WithMetadata(rules).DisableCookieRedirect();
        app.MapPost($"{path}/negotiate", Negotiate).WithMetadata(rules).DisableCookieRedirect().ExcludeFromDescription();
    }

    // Clients that ask first are told that there is one transport. The token they bring along then is nothing: a connection begins with its WebSocket.
    private static JsonHttpResult<Negotiated> Negotiate(int negotiateVersion = 0)
    {
        var (id, token) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        return TypedResults.Json(new Negotiated(Math.Min(negotiateVersion, 1), id, negotiateVersion > 0 ? token : null, WebSockets));
    }

    private sealed record Negotiated(int NegotiateVersion, string ConnectionId, string? ConnectionToken, Transport[] AvailableTransports);

    /// <param name="Name">"WebSockets".</param>
    private sealed record Transport([property: System.Text.Json.Serialization.JsonPropertyName("transport")] string Name, string[] TransferFormats);
}
