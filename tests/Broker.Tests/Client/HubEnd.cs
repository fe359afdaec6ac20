using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Logging.Abstractions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Client;

/// <summary>One end of a hub connection, agent's or console's, by SignalR's own client: calls, and what came back.</summary>
public sealed class HubEnd : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly Channel<byte[]> _packets = System.Threading.Channels.Channel.CreateUnbounded<byte[]>();
    private readonly Channel<LostPackets> _lost = System.Threading.Channels.Channel.CreateUnbounded<LostPackets>();
    private readonly TaskCompletionSource<SessionEnd> _ended = new();
    private readonly TaskCompletionSource _closed = new();
    private readonly Lock _lock = new();
    private readonly List<SessionState> _states = [];
    private TaskCompletionSource _changed = new();

    private HubEnd(HubConnection connection)
    {
        _connection = connection;
        connection.On<byte[]>(nameof(IParticipantClient.P), packet => _packets.Writer.TryWrite(packet));
        connection.On<SessionState>(nameof(IParticipantClient.Session), See);
        connection.On<LostPackets>(nameof(IParticipantClient.Lost), lost => _lost.Writer.TryWrite(lost));
        connection.On<SessionEnd>(nameof(IParticipantClient.Ended), end => _ended.TrySetResult(end));
        connection.Closed += _ =>
        {
            _closed.TrySetResult();
            _packets.Writer.TryComplete();
            return Task.CompletedTask;
        };
    }

    /// <summary>What the broker said last before closing.</summary>
    public Task<SessionEnd> Ended => _ended.Task;

    public Task Closed => _closed.Task;

    /// <summary>Packets as they came; completed when the connection closes.</summary>
    public ChannelReader<byte[]> Packets => _packets.Reader;

    public ChannelReader<LostPackets> Lost => _lost.Reader;

    /// <param name="broker">Root address of the broker.</param>
    /// <param name="hub"><see cref="Wire.AgentHub"/> or <see cref="Wire.ConsoleHub"/>.</param>
    /// <param name="headers">What the request for the WebSocket carries: a ticket or a sign-in.</param>
    public static async Task<HubEnd> ConnectAsync(
        Uri broker, string hub, IReadOnlyDictionary<string, string> headers, IHubProtocol? protocol = null, CancellationToken cancel = default)
    {
        var json = new JsonHubProtocol(Options.Create(new Microsoft.AspNetCore.SignalR.JsonHubProtocolOptions { PayloadSerializerOptions = Wire.Json }));
        var speaks = protocol ?? json;
        var type = speaks.TransferFormat == TransferFormat.Binary ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
        var address = new UriBuilder(new Uri(broker, hub)) { Scheme = broker.Scheme == "https" ? "wss" : "ws" }.Uri;
        var connection = new HubConnection(
            new WebSocketLines(type, headers), speaks, new UriEndPoint(address), new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);
        (connection.KeepAliveInterval, connection.ServerTimeout) = (Limits.KeepAlive, Limits.Silence);
        var end = new HubEnd(connection);
        await connection.StartAsync(cancel);
        return end;
    }

    public Task<Welcome> AnnounceAsync(Announcement who) => _connection.InvokeAsync<Welcome>(nameof(IAgentHub.Announce), who);

    public Task<Attached> AttachAsync(AttachRequest request) => _connection.InvokeAsync<Attached>(nameof(IConsoleHub.Attach), request);

    public Task ConsentAsync(Rights granted, bool priceAccepted = false)
        => _connection.InvokeAsync(nameof(IAgentHub.Consent), new ConsentAnswer(granted, priceAccepted));

    public Task AnswerPriceAsync(int number, bool accepted) => _connection.InvokeAsync(nameof(IAgentHub.AnswerPrice), new PriceReply(number, accepted));

    public Task GoOnFreeAsync() => _connection.InvokeAsync(nameof(IConsoleHub.GoOnFree));

    public Task EndAsync() => _connection.InvokeAsync(nameof(IAgentHub.End));

    public Task LeaveAsync() => _connection.InvokeAsync(nameof(IConsoleHub.Leave));

    public Task SendAsync(byte[] packet) => _connection.SendAsync(nameof(IAgentHub.P), packet);

    /// <summary>Waits for a state that is as wanted, one that came earlier included.</summary>
    public async Task<SessionState> StateAsync(Func<SessionState, bool> wanted, CancellationToken cancel = default)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_states.FirstOrDefault(wanted) is { } found) return found;
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancel);
        }
    }

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    private void See(SessionState state)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _states.Add(state);
            (changed, _changed) = (_changed, new TaskCompletionSource());
        }

        changed.SetResult();
    }
}
