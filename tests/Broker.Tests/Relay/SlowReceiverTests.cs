using System.Net.WebSockets;
using RemoteAssist.Broker.Tests.Client;
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

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task A_console_that_reads_no_screen_makes_the_agent_begin_anew_and_nobody_waits(string protocol)
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var deaf = await DeafConsoleAsync(session, protocol);
        for (var i = 0; i < Packets; i++) await session.FromAgentAsync(Channel.Screen, 0, new byte[Limits.Payload]);
        var lost = await session.Agent.Lost.ReadAsync(TestSession.Soon());
        lost.Channel.ShouldBe((byte)Channel.Screen);
        lost.Stream.ShouldBe((ushort)7);
        lost.Receiver.ShouldNotBe(session.Attached.Participant);
        await session.FromConsoleAsync(Channel.Input, session.Welcome.Participant, 1);
        (await session.Agent.Packets.ReadAsync(TestSession.Soon()))[1].ShouldBe((byte)Channel.Input);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task A_console_that_reads_nothing_reliable_is_cut_off(string protocol)
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var deaf = await DeafConsoleAsync(session, protocol);
        var state = await session.Console.StateAsync(one => one.Participants.Count == 3, TestSession.Soon());
        var number = state.Participants.Max(one => one.Number);
        for (var i = 0; i < Packets; i++) await session.FromAgentAsync(Channel.Shell, number, new byte[Limits.Payload]);
        await session.Console.StateAsync(one => one.Participants.Any(who => who.Number == number && !who.Connected), TestSession.Soon());
    }

    /// <summary>A console that attaches and then never reads again.</summary>
    private async Task<RawHub> DeafConsoleAsync(TestSession session, string protocol)
    {
        var deaf = protocol == "json" ? await RawHub.ConnectAsync(_broker) : await RawHub.AttachedAsync(_broker, session);
        if (protocol == "json")
        {
            await deaf.SayAsync(RawHub.Handshake("json", 1), WebSocketMessageType.Text);
            var attach = $$"""{"type":1,"invocationId":"1","target":"Attach","arguments":[{"protocol":{{Wire.Version}},"session":"{{session.Id}}"}]}""";
            await deaf.SayAsync(RawHub.Text(attach), WebSocketMessageType.Text);
        }

        await session.Console.StateAsync(one => one.Participants.Count == 3, TestSession.Soon());
        return deaf;
    }
}
