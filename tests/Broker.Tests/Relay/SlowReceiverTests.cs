using System.Net.WebSockets;
using System.Text;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Broker.Tests.Relay;

public sealed class SlowReceiverTests : IAsyncLifetime
{
    // Once the kernel's buffers on both sides are full too, the outbox overflows.
    private const int Packets = 400;
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_console_that_reads_no_screen_makes_the_agent_begin_anew_and_nobody_waits()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var deaf = await DeafConsoleAsync(session);
        for (var i = 0; i < Packets; i++) await session.FromAgentAsync(Channel.Screen, 0, new byte[Limits.Payload]);
        var lost = await session.Agent.Lost.ReadAsync(TestSession.Soon());
        lost.Channel.ShouldBe((byte)Channel.Screen);
        lost.Stream.ShouldBe((ushort)7);
        lost.Receiver.ShouldNotBe(session.Attached.Participant);
        await session.FromConsoleAsync(Channel.Input, session.Welcome.Participant, 1);
        (await session.Agent.Packets.ReadAsync(TestSession.Soon()))[1].ShouldBe((byte)Channel.Input);
    }

    [Fact]
    public async Task A_console_that_reads_nothing_reliable_is_cut_off()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var deaf = await DeafConsoleAsync(session);
        var state = await session.Console.StateAsync(one => one.Participants.Count == 3, TestSession.Soon());
        var number = state.Participants.Max(one => one.Number);
        for (var i = 0; i < Packets; i++) await session.FromAgentAsync(Channel.Shell, number, new byte[Limits.Payload]);
        await session.Console.StateAsync(one => one.Participants.Any(who => who.Number == number && !who.Connected), TestSession.Soon());
    }

    /// <summary>A console that attaches and then never reads again.</summary>
    private async Task<ClientWebSocket> DeafConsoleAsync(TestSession session)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader(TestSignIn.Header, $"Taub;{Policies.Technician}");
        await socket.ConnectAsync(new UriBuilder(new Uri(_broker.Address, Wire.ConsoleHub)) { Scheme = "ws" }.Uri, TestSession.Soon());
        await SayAsync(socket, """{"protocol":"json","version":1}""");
        await SayAsync(socket, $$"""{"type":1,"invocationId":"1","target":"Attach","arguments":[{"protocol":{{Wire.Version}},"session":"{{session.Id}}"}]}""");
        await session.Console.StateAsync(one => one.Participants.Count == 3, TestSession.Soon());
        return socket;
    }

    private static Task SayAsync(ClientWebSocket socket, string message)
        => socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, true, TestSession.Soon());
}
