using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace RemoteAssist.Agent.Connection;

/// <summary>Opens the line to the agents' hub: WebSockets only, no negotiation, the ticket as bearer.</summary>
/// <param name="received">Called for every piece that arrives.</param>
internal sealed class WebSocketLines(string ticket, IHubProtocol protocol, BrokerCalls calls, Action received) : IConnectionFactory
{
    private Func<byte[], CancellationToken, Task>? _send;

    /// <summary>Sends on the line that was opened.</summary>
    /// <exception cref="IOException">The line broke.</exception>
    public Task SendAsync(byte[] packet, CancellationToken cancel)
        => (_send ?? throw new InvalidOperationException("The line is not open yet."))(packet, cancel);


    /// <exception cref="IOException">The broker cannot be reached or refuses the ticket.</exception>
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {ticket}");
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        try
        {
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
            var line = new WebSocketLine(socket, protocol, calls, received);
            _send = line.SendAsync;
            return line;
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
