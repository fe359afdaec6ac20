using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Broker.Relay.HotPath;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Relay;

/// <summary>The port to one participant, over its hub connection.</summary>
internal sealed class ParticipantLine(
    HubConnectionContext connection, SocketWriter socket, Switchboards boards, TimeProvider time, ILogger log) : IParticipantPort
{
    // Answers that are on their way go out before the connection is closed.
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private volatile Plugged? _plugged;

    public void Bind(ushort participant, ParticipantKind kind, SessionState state)
    {
        var line = new Line(connection, socket, participant, kind, Limits.Outbox);
        var board = boards.Plug(state.Id, line);
        board.Update(state);
        _plugged = new Plugged(state.Id, board, line);
        _ = RunAsync(state.Id, line);
    }

    // A sender in full swing learns of the end by the last word on its way: what it sends until then is no offence.
    public PacketFate Pass(in Passing packet)
        => _plugged is { } plugged ? plugged.Board.Pass(plugged.Line, packet) : PacketFate.Dropped;

    public void Tell(SessionState state)
    {
        if (_plugged is not { } plugged) return;
        plugged.Board.Update(state);
        plugged.Line.Say(new InvocationMessage(nameof(IParticipantClient.Session), [state]));
    }

    public void End(SessionEnd end)
    {
        if (_plugged is not { } plugged) return;
        plugged.Line.Say(new InvocationMessage(nameof(IParticipantClient.Ended), [end]));
        Close();
    }

    public void Close()
    {
        _plugged?.Line.Finish();
        Unplug();
    }

    public void Cut()
    {
        Unplug();
        connection.Abort();
    }

    /// <summary>The connection is gone.</summary>
    public void Unplug()
    {
        if (_plugged is not { } plugged) return;
        _plugged = null;
        boards.Unplug(plugged.Session, plugged.Line);
    }

    private async Task RunAsync(SessionId session, Line line)
    {
        var end = await line.Ended;
        if (end == PumpEnd.Finished) await CloseAsync();
        RelayLog.Ended(log, session, line.Number, end);
    }

    private async Task CloseAsync()
    {
        await Task.Delay(LastWords, time);
        await connection.WriteAsync(CloseMessage.Empty);
        await Task.Delay(Farewell, time);
        connection.Abort();
    }

    private sealed record Plugged(SessionId Session, Switchboard Board, Line Line);
}
