using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Tests.Client;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Hubs;

/// <summary>What a hub connection's WebSocket makes of everything that a line and the program at its other end may do.</summary>
public sealed class HubSocketTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task Packets_in_frames_of_any_size_arrive_whole_and_in_order()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var raw = await RawHub.AttachedAsync(_broker, session);
        var packets = new List<byte[]>();
        foreach (var (bytes, frame) in new[] { (0, 1), (1, 1), (300, 7), (5000, 4096), (Limits.Payload, 1000), (20, 1000) })
        {
            packets.Add(Packet(session, bytes));
            await raw.SayInFramesAsync(RawHub.Call(packets[^1]), frame);
        }

        foreach (var packet in packets)
            (await session.Agent.Packets.ReadAsync(TestSession.Soon()))[PacketHeader.Size..].ShouldBe(packet[PacketHeader.Size..]);
    }

    [Fact]
    public async Task Many_messages_in_one_and_one_across_many_are_the_same()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var raw = await RawHub.AttachedAsync(_broker, session);
        var packets = Enumerable.Range(0, 200).Select(one => Packet(session, one * 7)).ToArray();
        var all = packets.SelectMany((packet, index) => index % 3 == 0 ? [.. RawHub.Bytes(PingMessage.Instance), .. RawHub.Call(packet)] : RawHub.Call(packet)).ToArray();
        foreach (var piece in all.Chunk(997)) await raw.SayAsync(piece);
        foreach (var packet in packets)
            (await session.Agent.Packets.ReadAsync(TestSession.Soon()))[PacketHeader.Size..].ShouldBe(packet[PacketHeader.Size..]);
    }

    [Fact]
    public async Task Json_in_single_letters_is_understood()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var raw = await RawHub.ConnectAsync(_broker);
        await raw.SayInFramesAsync(RawHub.Handshake("json", 1), 1, WebSocketMessageType.Text);
        var attach = $$"""{"type":1,"invocationId":"1","target":"Attach","arguments":[{"protocol":{{Wire.Version}},"session":"{{session.Id}}"}]}""";
        await raw.SayInFramesAsync(RawHub.Text(attach), 1, WebSocketMessageType.Text);
        await raw.HearAsync("participant");
        var packet = Packet(session, 40);
        await raw.SayAsync(RawHub.Text($$"""{"type":1,"target":"P","arguments":["{{Convert.ToBase64String(packet)}}"]}"""), WebSocketMessageType.Text);
        (await session.Agent.Packets.ReadAsync(TestSession.Soon()))[PacketHeader.Size..].ShouldBe(packet[PacketHeader.Size..]);
        await session.FromAgentAsync(Channel.Screen, 0, 1, 2, 3);
        await raw.HearAsync("\"target\":\"P\"");
    }

    [Fact]
    public async Task A_packet_that_asks_for_an_answer_gets_one_and_passes_too()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var raw = await RawHub.AttachedAsync(_broker, session);
        await raw.SayAsync(RawHub.Bytes(new InvocationMessage("call-7", nameof(IConsoleHub.P), [Packet(session, 3)])));
        await raw.HearAsync("call-7");
        (await session.Agent.Packets.ReadAsync(TestSession.Soon())).Length.ShouldBe(PacketHeader.Size + 3);
    }

    [Fact]
    public async Task Calls_and_packets_that_come_together_are_worked_on_in_their_order()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var raw = await RawHub.AttachedAsync(_broker, session);
        var (before, after) = (Packet(session, 5), Packet(session, 6));
        await raw.SayAsync([.. RawHub.Call(before), .. RawHub.Bytes(new InvocationMessage("2", nameof(IConsoleHub.End), [])), .. RawHub.Call(after)]);
        var came = new List<int>();
        await foreach (var packet in session.Agent.Packets.ReadAllAsync(TestSession.Soon())) came.Add(packet.Length);
        came.ShouldBe([before.Length]);
    }

    [Fact]
    public async Task A_goodbye_is_answered_and_its_participant_is_gone()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var raw = await RawHub.AttachedAsync(_broker, session);
        await raw.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestSession.Soon());
        raw.Socket.State.ShouldBe(WebSocketState.Closed);
        await GoneAsync(session);
    }

    [Fact]
    public async Task A_line_that_breaks_is_noticed()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var raw = await RawHub.AttachedAsync(_broker, session);
        raw.Socket.Abort();
        await GoneAsync(session);
    }

    [Fact]
    public async Task At_the_end_the_broker_says_goodbye_and_goes_when_nobody_answers()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var raw = await RawHub.AttachedAsync(_broker, session);
        await session.Console.EndAsync();
        (await raw.ClosedAsync()).ShouldBe(WebSocketCloseStatus.NormalClosure);
        await Should.ThrowAsync<WebSocketException>(async () =>
        {
            while (true) await raw.SayAsync(RawHub.Bytes(PingMessage.Instance));
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_is_too_large_closes_its_connection(bool isAttached)
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var raw = isAttached ? await RawHub.AttachedAsync(_broker, session) : await RawHub.ConnectAsync(_broker);
        if (!isAttached) await raw.SayAsync(RawHub.Handshake("messagepack", 2), WebSocketMessageType.Text);
        var saying = raw.SayInFramesAsync(RawHub.Call(new byte[10 * Limits.HubMessage]), 10_000);
        await raw.HearAsync("closed with an error");
        await Task.WhenAny(saying, Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System));
        session.Console.Closed.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Lengths_without_end_close_their_connection()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var raw = await RawHub.AttachedAsync(_broker, session);
        await raw.SayAsync([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
        await raw.HearAsync("closed with an error");
    }

    [Fact]
    public async Task Who_only_sends_packets_is_not_taken_for_silent()
    {
        await using var broker = TestBroker.Impatient(TimeSpan.FromSeconds(3));
        await using var session = await TestSession.LiveAsync(broker);
        using var raw = await RawHub.AttachedAsync(broker, session);
        for (var tenth = 0; tenth < 60; tenth++)
        {
            await raw.SayAsync(RawHub.Call(Packet(session, 1)));
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        await raw.SayAsync(RawHub.Bytes(new InvocationMessage("still-there", nameof(IConsoleHub.P), [Packet(session, 1)])));
        await raw.HearAsync("still-there");
    }

    [Fact]
    public async Task A_broker_that_stops_says_goodbye()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var session = await TestSession.LiveAsync(broker);
        using var raw = await RawHub.AttachedAsync(broker, session);
        broker.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        (await raw.ClosedAsync()).ShouldBe(WebSocketCloseStatus.NormalClosure);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task Who_negotiates_is_told_of_webSockets_alone(int version, bool hasToken)
    {
        using var http = _broker.Http("Tina", Policies.Technician);
        var answer = await http.PostAsync($"{Wire.ConsoleHub}/negotiate?negotiateVersion={version}", null);
        var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        said.GetProperty("availableTransports").GetRawText().ShouldBe("""[{"transport":"WebSockets","transferFormats":["Text","Binary"]}]""");
        said.TryGetProperty("connectionToken", out var token).ShouldBe(hasToken || token.ValueKind == JsonValueKind.Null);
    }

    [Theory]
    [InlineData(null, "", HttpStatusCode.Unauthorized)]
    [InlineData("Olga", Policies.Office, HttpStatusCode.Forbidden)]
    [InlineData("Tina", Policies.Technician, HttpStatusCode.BadRequest)]
    public async Task Without_a_webSocket_there_is_nothing_and_only_technicians_are_told_so(string? name, string role, HttpStatusCode status)
    {
        using var http = _broker.Http(name, role);
        (await http.GetAsync(Wire.ConsoleHub)).StatusCode.ShouldBe(status);
        if (status != HttpStatusCode.BadRequest) (await http.PostAsJsonAsync($"{Wire.ConsoleHub}/negotiate", "")).StatusCode.ShouldBe(status);
    }

    private static byte[] Packet(TestSession session, int bytes)
    {
        var payload = new byte[bytes];
        Random.Shared.NextBytes(payload);
        return TestSession.Packet(Channel.Input, session.Welcome.Participant, payload);
    }

    private static Task<SessionState> GoneAsync(TestSession session)
        => session.Console.StateAsync(one => one.Participants.Count == 3 && one.Participants.Any(who => !who.Connected), TestSession.Soon());
}
