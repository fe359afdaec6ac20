using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.HubProtocol;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Tests.Client;

/// <summary>A console's connection without a client: what is said is cut into WebSocket messages and frames as a test likes.</summary>
internal sealed class RawHub(ClientWebSocket socket) : IDisposable
{
    private readonly byte[] _bytes = new byte[512 * 1024];
    private int _length;

    public WebSocket Socket => socket;

    public static MessagePackHubProtocol Protocol { get; } = new();

    public static async Task<RawHub> ConnectAsync(TestBroker broker)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader(TestSignIn.Header, $"Roh;{Policies.Technician}");
        await socket.ConnectAsync(new UriBuilder(new Uri(broker.Address, Wire.ConsoleHub)) { Scheme = "ws" }.Uri, TestSession.Soon());
        return new RawHub(socket);
    }

    /// <summary>Connected, and attached to a session, by the MessagePack protocol.</summary>
    public static async Task<RawHub> AttachedAsync(TestBroker broker, TestSession session)
    {
        var hub = await ConnectAsync(broker);
        await hub.SayAsync(Handshake("messagepack", 2), WebSocketMessageType.Text);
        await hub.SayAsync(Bytes(new InvocationMessage("1", nameof(IConsoleHub.Attach), [new AttachRequest(Wire.Version, session.Id, null, null)])));
        await hub.HearAsync("participant");
        return hub;
    }

    public static byte[] Handshake(string protocol, int version) => Text($$"""{"protocol":"{{protocol}}","version":{{version}}}""");

    public static byte[] Text(string message) => Encoding.UTF8.GetBytes(message + '\u001e');

    public static byte[] Bytes(HubMessage message) => Protocol.GetMessageBytes(message).ToArray();

    public static byte[] Call(byte[] packet) => Bytes(new InvocationMessage(nameof(IConsoleHub.P), [packet]));

    public Task SayAsync(byte[] message, WebSocketMessageType type = WebSocketMessageType.Binary)
        => socket.SendAsync(message, type, true, TestSession.Soon());

    /// <summary>One WebSocket message in frames of so many bytes.</summary>
    public async Task SayInFramesAsync(byte[] message, int size, WebSocketMessageType type = WebSocketMessageType.Binary)
    {
        for (var at = 0; at < message.Length; at += size)
        {
            var frame = message.AsMemory(at, Math.Min(size, message.Length - at));
            await socket.SendAsync(frame, type, at + size >= message.Length, TestSession.Soon());
        }
    }

    /// <summary>Waits until these letters have come.</summary>
    public async Task HearAsync(string letters)
    {
        while (_bytes.AsSpan(0, _length).IndexOf(Encoding.UTF8.GetBytes(letters)) < 0)
        {
            var got = await socket.ReceiveAsync(_bytes.AsMemory(_length), TestSession.Soon());
            if (got.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException($"Closed before \"{letters}\".");
            _length += got.Count;
        }
    }

    /// <summary>Reads on until the broker closes.</summary>
    /// <exception cref="WebSocketException">It did without a goodbye.</exception>
    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        while ((await socket.ReceiveAsync(_bytes.AsMemory(), TestSession.Soon())).MessageType != WebSocketMessageType.Close) continue;
        return socket.CloseStatus;
    }

    public void Dispose() => socket.Dispose();
}
