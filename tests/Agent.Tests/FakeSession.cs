using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Tests;

/// <summary>The session a <see cref="FakeBroker"/> holds: one agent, one console that is always connected.</summary>
internal sealed class FakeSession
{
    private static readonly SessionId Id = SessionId.New();
    private volatile IParticipantClient? _agent;
    private volatile Action _cut = () => { };
    private Rights _granted;
    private long _version;
    private int _tokens;

    public ConcurrentQueue<Announcement> Announced { get; } = [];

    /// <summary>Tokens that came back, in order.</summary>
    public ConcurrentQueue<string> Resumed { get; } = [];

    public ConcurrentQueue<string> Languages { get; } = [];

    /// <summary>"Consent …" and "End", in order.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    public ConcurrentQueue<byte[]> Packets { get; } = [];

    public Rights Asks { get; set; } = Rights.View | Rights.Control | Rights.Shell;

    public double SecondsToAnswer { get; set; } = 60;

    /// <summary>Told together with the question for consent.</summary>
    public PriceNotice? Price { get; set; }

    /// <summary>In every state from now on.</summary>
    public PriceState? PriceState { get; set; }

    /// <summary>Before the welcome of the line of this number, from 1.</summary>
    public Func<int, Task> BeforeWelcome { get; set; } = _ => Task.CompletedTask;

    /// <summary>After the customer's answer was taken and before the agent hears so.</summary>
    public Func<Task> AfterConsent { get; set; } = () => Task.CompletedTask;

    public IParticipantClient ToAgent => _agent ?? throw new InvalidOperationException("No agent is connected.");

    public void Attach(IParticipantClient agent, Action cut) => (_agent, _cut) = (agent, cut);

    public void CutLine() => _cut();

    public async Task<Welcome> GreetAsync(Announcement announcement)
    {
        Announced.Enqueue(announcement);
        var token = string.Create(CultureInfo.InvariantCulture, $"token-{++_tokens}");
        await BeforeWelcome(Announced.Count);
        return new Welcome(
            FakeBroker.Agent, token, State(), _granted == Rights.None ? new ConsentRequest("IT-Service Weber", "Frau Weber", Asks, SecondsToAnswer, Price) : null);
    }

    public async Task TakeConsentAsync(ConsentAnswer answer)
    {
        Heard.Enqueue($"Consent {answer.Granted}{(Price is null ? "" : answer.PriceAccepted ? ", price accepted" : ", no price")}");
        var isAgreed = Price?.Accept is null || answer.PriceAccepted;
        _granted = isAgreed ? answer.Granted : Rights.None;
        await AfterConsent();
        if (!isAgreed) await ToAgent.Ended(new SessionEnd(EndCause.PriceDeclined));
        else if (_granted == Rights.None) await ToAgent.Ended(new SessionEnd(EndCause.ConsentRefused));
        else await ToAgent.Session(State());
    }

    public Task TakePriceAsync(PriceReply reply)
    {
        Heard.Enqueue($"Price {reply.Number} {reply.Accepted}");
        return Task.CompletedTask;
    }

    /// <summary>Tells the agent of a change.</summary>
    public Task TellAsync(PriceState? price)
    {
        PriceState = price;
        return ToAgent.Session(State());
    }

    public SessionState State() => new(
        Id, ++_version, _granted == Rights.None ? Phase.Joined : Phase.Live,
        [new Seat(1, Phase.Live, FakeBroker.Agent, "PC", _granted, null)],
        [
            new Participant(FakeBroker.Console, ParticipantKind.Console, "Frau Weber", true),
            new Participant(FakeBroker.Agent, ParticipantKind.Agent, "PC", true),
        ],
        null, null, PriceState);

    /// <summary>A packet from the console.</summary>
    public Task SendAsync(Channel channel, ushort stream, uint sequence, params byte[] payload)
    {
        var packet = new byte[PacketHeader.Size + payload.Length];
        new PacketHeader(0, channel, FakeBroker.Console, stream, 0, sequence).Write(packet);
        payload.CopyTo(packet, PacketHeader.Size);
        return ToAgent.P(packet);
    }

    /// <summary>Headers of what the agent has sent on a channel.</summary>
    public IReadOnlyList<PacketHeader> Sent(Channel channel)
        => [.. Packets.Select(packet => PacketHeader.TryRead(packet, out var header) ? header : throw new HubException("malformed")).Where(one => one.Channel == channel)];
}
