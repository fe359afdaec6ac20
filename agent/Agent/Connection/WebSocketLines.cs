using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace RemoteAssist.Agent.Connection;

/// <summary>Opens the line to the agents' hub: WebSockets only, no negotiation, the ticket as bearer.</summary>
/// <param name="received">Called for every piece that arrives.</param>
internal sealed class WebSocketLines(string ticket, Action received) : IConnectionFactory
{
    /// <exception cref="IOException">The broker cannot be reached or refuses the ticket.</exception>
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {ticket}");
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        try
        {
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
            return new WebSocketLine(socket, received);
        }
        catch (WebSocketException error)
        {
            socket.Dispose();
            throw new IOException(error.Message, error);
        }
        catch (OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }
}
