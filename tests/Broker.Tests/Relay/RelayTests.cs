using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Relay;

public sealed class RelayTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_packet_reaches_the_other_side_with_its_senders_number_and_otherwise_as_it_was()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await session.FromConsoleAsync(Channel.Input, session.Welcome.Participant, 3, 1, 30, 0);
        var got = await session.Agent.Packets.ReadAsync(TestSession.Soon());
        got.ShouldBe(TestSession.Packet(Channel.Input, session.Attached.Participant, 3, 1, 30, 0));
    }

    [Fact]
    public async Task A_screen_packet_for_all_reaches_every_console()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await using var second = await _broker.ConsoleAsync(name: "Tom");
        await second.AttachAsync(new(Wire.Version, session.Id, null, null));
        await session.FromAgentAsync(Channel.Screen, 0, 1, 2, 3);
        var wanted = TestSession.Packet(Channel.Screen, session.Welcome.Participant, 1, 2, 3);
        (await session.Console.Packets.ReadAsync(TestSession.Soon())).ShouldBe(wanted);
        (await second.Packets.ReadAsync(TestSession.Soon())).ShouldBe(wanted);
    }

    [Theory]
    [InlineData(Rights.View, Channel.Screen, true)]
    [InlineData(Rights.View, Channel.Cursor, true)]
    [InlineData(Rights.View, Channel.Input, false)]
    [InlineData(Rights.View, Channel.Clipboard, false)]
    [InlineData(Rights.View, Channel.Shell, false)]
    [InlineData(Rights.View, Channel.Files, false)]
    [InlineData(Rights.View, Channel.Tunnel, false)]
    [InlineData(Rights.View, Channel.Chat, true)]
    [InlineData(Rights.Control, Channel.Input, true)]
    [InlineData(Rights.Control, Channel.Clipboard, true)]
    [InlineData(Rights.Shell, Channel.Clipboard, false)]
    [InlineData(Rights.Control, Channel.Screen, false)]
    [InlineData(Rights.Shell, Channel.Shell, true)]
    public async Task Consent_covers_channels_one_by_one(Rights granted, Channel channel, bool passes)
    {
        await using var session = await TestSession.LiveAsync(_broker, granted);
        await session.FromConsoleAsync(channel, session.Welcome.Participant, 1);
        await session.Console.EndAsync();
        var came = new List<Channel>();
        await foreach (var packet in session.Agent.Packets.ReadAllAsync(TestSession.Soon())) came.Add((Channel)packet[1]);
        came.ShouldBe(passes ? [channel] : []);
    }

    [Fact]
    public async Task Nothing_passes_before_consent()
    {
        await using var session = await TestSession.AskedAsync(_broker);
        await session.FromAgentAsync(Channel.Screen, 0, 1);
        await session.FromAgentAsync(Channel.Control, session.Attached.Participant, 2);
        await session.Agent.ConsentAsync(Rights.View);
        await session.FromAgentAsync(Channel.Control, session.Attached.Participant, 3);
        (await session.Console.Packets.ReadAsync(TestSession.Soon()))[^1].ShouldBe((byte)3);
    }

    [Theory]
    [InlineData(new byte[] { 0, 1, 0 })]
    [InlineData(new byte[] { 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    public async Task A_malformed_packet_closes_its_senders_connection(byte[] packet)
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await session.Agent.SendAsync(packet);
        await session.Agent.Closed.WaitAsync(TestSession.Soon());
        await session.Console.StateAsync(state => state.Phase == Phase.Suspended, TestSession.Soon());
    }

    [Fact]
    public async Task A_packet_to_one_of_the_same_kind_is_dropped()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        await using var second = await _broker.ConsoleAsync();
        var other = await second.AttachAsync(new(Wire.Version, session.Id, null, null));
        await session.FromConsoleAsync(Channel.Control, other.Participant, 1);
        await session.FromAgentAsync(Channel.Control, other.Participant, 2);
        (await second.Packets.ReadAsync(TestSession.Soon()))[^1].ShouldBe((byte)2);
    }
}
