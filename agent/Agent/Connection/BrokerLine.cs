using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.HubProtocol;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Connection;

/// <summary>One hub connection to the broker, from its ticket to its end.</summary>
internal sealed class BrokerLine : IAsyncDisposable
{
    private static readonly string[] Final = ["Over", "NoSession", "OtherVersion"];

    private readonly HubConnection _hub;
    private readonly BrokerCalls _calls;
    private readonly WebSocketLines _lines;
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BrokerLine(Uri hub, string ticket, IParticipantClient receiver, Action received)
    {
        var protocol = new MessagePackHubProtocol();
        _calls = new BrokerCalls(protocol, receiver.P);
        _calls.On<SessionState>(nameof(IParticipantClient.Session), receiver.Session);
        _calls.On<LostPackets>(nameof(IParticipantClient.Lost), receiver.Lost);
        _calls.On<SessionEnd>(nameof(IParticipantClient.Ended), receiver.Ended);
        _lines = new WebSocketLines(ticket, protocol, _calls, received);
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(hub));
        builder.Services.AddSingleton<IConnectionFactory>(_lines);
        builder.Services.AddSingleton<IHubProtocol>(protocol);
        _hub = builder.Build();
        _hub.KeepAliveInterval = Limits.KeepAlive;
        _hub.ServerTimeout = Limits.Silence;
        _hub.HandshakeTimeout = Limits.Silence;
        _hub.Closed += _ =>
        {
            // The end may be all that was said.
            _calls.Open();
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>Completes when the line is gone, whoever ended it.</summary>
    public Task Closed => _closed.Task;

    /// <param name="received">Called for every piece of data that arrives.</param>
    /// <exception cref="IOException">The broker cannot be reached or refuses the ticket.</exception>
    public static async Task<BrokerLine> OpenAsync(
        Uri server, string ticket, IParticipantClient receiver, Action received, CancellationToken cancel)
    {
        var hub = new UriBuilder(new Uri(server, Wire.AgentHub)) { Scheme = server.Scheme == Uri.UriSchemeHttps ? "wss" : "ws" };
        var line = new BrokerLine(hub.Uri, ticket, receiver, received);
        try
        {
            await line._hub.StartAsync(cancel);
            return line;
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }
    }

    /// <returns>Null: the broker does not want this agent back (docs/protocol.md, section 2).</returns>
    public async Task<Welcome?> AnnounceAsync(Announcement announcement, CancellationToken cancel)
    {
        try
        {
            return await _hub.InvokeAsync<Welcome>(nameof(IAgentHub.Announce), announcement, cancel);
        }
        catch (HubException refused) when (Final.Any(name => refused.Message.Contains($"HubException: {name}: ", StringComparison.Ordinal)))
        {
            return null;
        }
    }

    /// <summary>The welcome is digested: what the broker said since, of participants that only the welcome names, is handed on.</summary>
    public void Welcomed() => _calls.Open();

    public Task ConsentAsync(ConsentAnswer answer, CancellationToken cancel) => _hub.InvokeAsync(nameof(IAgentHub.Consent), answer, cancel);

    public Task AnswerPriceAsync(PriceReply reply, CancellationToken cancel) => _hub.InvokeAsync(nameof(IAgentHub.AnswerPrice), reply, cancel);

    public Task EndAsync(CancellationToken cancel) => _hub.InvokeAsync(nameof(IAgentHub.End), cancel);

    public Task SendAsync(byte[] packet, CancellationToken cancel) => _lines.SendAsync(packet, cancel);

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
