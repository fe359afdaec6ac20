using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Broker.Tests.Client;

namespace RemoteAssist.Broker.Tests;

/// <summary>An agent and a console in one session, live unless the test wants to consent itself.</summary>
internal sealed class TestSession : IAsyncDisposable
{
    private TestSession(SessionId id, HubEnd agent, Welcome welcome, HubEnd console, Attached attached)
        => (Id, Agent, Welcome, Console, Attached) = (id, agent, welcome, console, attached);

    public SessionId Id { get; }

    public HubEnd Agent { get; }

    public Welcome Welcome { get; }

    public HubEnd Console { get; }

    public Attached Attached { get; }

    public static async Task<TestSession> AskedAsync(TestBroker broker, Guid? customer = null, string language = "de")
    {
        var offer = await broker.OfferAsync(customer: customer);
        var console = await broker.ConsoleAsync();
        var attached = await console.AttachAsync(new AttachRequest(Wire.Version, offer.SessionId, null, null));
        var agent = await broker.AgentAsync(await broker.TicketAsync(offer.Code));
        var welcome = await agent.AnnounceAsync(TestBroker.Who(language: language));
        return new TestSession(offer.SessionId, agent, welcome, console, attached);
    }

    public static async Task<TestSession> LiveAsync(TestBroker broker, Rights granted = Rights.View | Rights.Control | Rights.Shell)
    {
        var session = await AskedAsync(broker);
        await session.Agent.ConsentAsync(granted);
        await session.Console.StateAsync(state => state.Phase == Phase.Live, Soon());
        return session;
    }

    public Task FromAgentAsync(Channel channel, ushort party, params byte[] payload) => Agent.SendAsync(Packet(channel, party, payload));

    public Task FromConsoleAsync(Channel channel, ushort party, params byte[] payload) => Console.SendAsync(Packet(channel, party, payload));

    public static byte[] Packet(Channel channel, ushort party, params byte[] payload)
    {
        var packet = new byte[PacketHeader.Size + payload.Length];
        new PacketHeader(0, channel, party, 7, 0, channel.IsResettable() ? 0u : 1u).Write(packet);
        payload.CopyTo(packet, PacketHeader.Size);
        return packet;
    }

    /// <summary>Long enough for a loaded machine.</summary>
    public static CancellationToken Soon() => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;

    public async ValueTask DisposeAsync()
    {
        await Agent.DisposeAsync();
        await Console.DisposeAsync();
    }
}
