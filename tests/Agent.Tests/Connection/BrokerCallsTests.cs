using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Contracts.HubProtocol;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Tests.Connection;

public sealed class BrokerCallsTests
{
    private readonly MessagePackHubProtocol _protocol = new();
    private readonly List<string> _heard = [];
    private readonly BrokerCalls _calls;

    public BrokerCallsTests()
    {
        _calls = new BrokerCalls(_protocol, packet => Hear($"packet {packet[0]}"));
        _calls.On<LostPackets>(nameof(IParticipantClient.Lost), lost => Hear($"lost {lost.Stream}"));
    }

    [Fact]
    public void Calls_wait_in_order_until_somebody_is_ready_for_them()
    {
        Say(Packet(1)).ShouldBeTrue();
        Say(Lost(2)).ShouldBeTrue();
        Say(Packet(3)).ShouldBeTrue();
        _heard.ShouldBeEmpty();
        _calls.Open();
        Say(Packet(4)).ShouldBeTrue();
        _heard.ShouldBe(["packet 1", "lost 2", "packet 3", "packet 4"]);
    }

    [Fact]
    public void Answers_and_pings_are_the_hub_connections()
    {
        _calls.Open();
        Say(PingMessage.Instance).ShouldBeFalse();
        Say(CompletionMessage.WithResult("1", "welcome")).ShouldBeFalse();
        Say(new CloseMessage(null)).ShouldBeFalse();
        _heard.ShouldBeEmpty();
    }

    [Fact]
    public void A_call_that_is_not_known_or_not_so_is_passed_over_and_the_next_is_heard()
    {
        _calls.Open();
        Say(new InvocationMessage("New", ["what"])).ShouldBeTrue();
        Say(new InvocationMessage(nameof(IParticipantClient.Lost), ["no object"])).ShouldBeTrue();
        Say(new InvocationMessage(nameof(IParticipantClient.Lost), [])).ShouldBeTrue();
        Say(Packet(7)).ShouldBeTrue();
        _heard.ShouldBe(["packet 7"]);
    }

    [Fact]
    public void Who_fails_at_one_call_gets_the_next()
    {
        var calls = new BrokerCalls(_protocol, packet => packet[0] == 1 ? throw new InvalidOperationException() : Hear($"packet {packet[0]}"));
        calls.Open();
        calls.TryTake(_protocol.GetMessageBytes(Packet(1))).ShouldBeTrue();
        calls.TryTake(_protocol.GetMessageBytes(Packet(2))).ShouldBeTrue();
        _heard.ShouldBe(["packet 2"]);
    }

    private static InvocationMessage Packet(byte first) => new(nameof(IParticipantClient.P), [new[] { first }]);

    private static InvocationMessage Lost(ushort stream) => new(nameof(IParticipantClient.Lost), [new LostPackets(1, 2, stream)]);

    private bool Say(HubMessage message) => _calls.TryTake(_protocol.GetMessageBytes(message));

    private Task Hear(string what)
    {
        _heard.Add(what);
        return Task.CompletedTask;
    }
}
