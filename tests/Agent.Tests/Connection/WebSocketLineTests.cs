using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Contracts.HubProtocol;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Support;

namespace RemoteAssist.Agent.Tests.Connection;

public sealed class WebSocketLineTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly MessagePackHubProtocol _protocol = new();
    private readonly List<byte[]> _packets = [];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly WebSocket _broker;
    private readonly WebSocketLine _line;

    public WebSocketLineTests()
    {
        _listener.Start();
        var client = new TcpClient();
        client.Connect((IPEndPoint)_listener.LocalEndpoint);
        var server = _listener.AcceptTcpClient();
        _broker = WebSocket.CreateFromStream(server.GetStream(), new WebSocketCreationOptions { IsServer = true });
        var calls = new BrokerCalls(_protocol, Take);
        calls.Open();
        _line = new WebSocketLine(WebSocket.CreateFromStream(client.GetStream(), new WebSocketCreationOptions()), _protocol, calls, () => { });
    }

    public void Dispose()
    {
        _line.DisposeAsync().AsTask().Wait(Soon).ShouldBeTrue();
        _broker.Dispose();
        _listener.Dispose();
    }

    [Fact]
    public async Task Packets_are_whole_however_the_line_cuts_them()
    {
        byte[] said = [.. "{}\u001e"u8, .. Message(PingMessage.Instance), .. Message(Packet(1, 300)), .. Message(Packet(2, 60_000)), .. Message(Packet(3, 10))];
        for (var at = 0; at < said.Length; at += 977)
            await _broker.SendAsync(said.AsMemory(at, Math.Min(977, said.Length - at)), WebSocketMessageType.Binary, true, CancellationToken.None);

        await Wait.UntilAsync(() => Task.FromResult(_packets.Count == 3), Soon, "three packets");
        _packets.Select(packet => (packet[0], packet.Length)).ShouldBe([(1, 300), (2, 60_000), (3, 10)]);
        (await ReadAsync(3 + 3)).ShouldBe([.. "{}\u001e"u8, .. Message(PingMessage.Instance)]);
    }

    [Fact]
    public async Task Who_is_only_sent_packets_is_not_taken_for_alone()
    {
        byte[] said = [.. "{}\u001e"u8, .. Message(Packet(1, 5))];
        await _broker.SendAsync(said, WebSocketMessageType.Binary, true, CancellationToken.None);
        (await ReadAsync(3 + 3)).ShouldBe([.. "{}\u001e"u8, .. Message(PingMessage.Instance)]);
    }

    public static TheoryData<byte[]> Nonsense { get; } = [[.. "{}\u001e"u8, 255, 255, 255, 255, 255, 255], new byte[200 * 1024]];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task What_is_no_message_and_a_handshake_without_end_end_the_line(byte[] said)
    {
        await _broker.SendAsync(said, WebSocketMessageType.Binary, true, CancellationToken.None);
        await Should.ThrowAsync<IOException>(async () =>
        {
            while (!(await _line.Transport.Input.ReadAsync()).IsCompleted) _line.Transport.Input.AdvanceTo(default);
        });
    }

    [Fact]
    public async Task The_hub_connections_words_and_packets_go_out_one_after_the_other()
    {
        await _line.Transport.Output.WriteAsync("hello"u8.ToArray());
        await _line.SendAsync([1, 2, 3], CancellationToken.None);
        var bytes = new byte[64];
        Encoding.ASCII.GetString(bytes, 0, (await _broker.ReceiveAsync(bytes, CancellationToken.None)).Count).ShouldBe("hello");
        var packet = await _broker.ReceiveAsync(bytes, CancellationToken.None);
        bytes[..packet.Count].ShouldBe(Message(new InvocationMessage(nameof(IAgentHub.P), [new byte[] { 1, 2, 3 }])));
    }

    [Fact]
    public async Task Nobody_waits_for_a_line_that_takes_nothing_any_more()
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            while (true) await _line.SendAsync(new byte[60_000], enough.Token);
        });
        _line.Abort(new ConnectionAbortedException());
        await Should.ThrowAsync<IOException>(() => _line.SendAsync([1], CancellationToken.None));
    }

    private static InvocationMessage Packet(byte first, int length)
    {
        var packet = new byte[length];
        packet[0] = first;
        return new InvocationMessage(nameof(IParticipantClient.P), [packet]);
    }

    private byte[] Message(HubMessage message) => _protocol.GetMessageBytes(message).ToArray();

    private async Task<byte[]> ReadAsync(int length)
    {
        var read = await _line.Transport.Input.ReadAtLeastAsync(length).AsTask().WaitAsync(Soon);
        return read.Buffer.Slice(0, length).ToArray();
    }

    private Task Take(byte[] packet)
    {
        _packets.Add(packet);
        return Task.CompletedTask;
    }
}
