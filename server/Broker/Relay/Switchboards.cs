using Microsoft.AspNetCore.SignalR;
using RemoteAssist.Broker.Relay.HotPath;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Relay;

/// <summary>One switchboard per session with somebody connected.</summary>
internal sealed class Switchboards(TimeProvider time, ILogger<Switchboards> log)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SessionId, Switchboard> _boards = [];

    /// <summary>The relay's end of a connection that is nobody's yet.</summary>
    public ParticipantLine Open(HubConnectionContext connection, SocketWriter socket) => new(connection, socket, this, time, log);

    public Switchboard Plug(SessionId session, Line line)
    {
        lock (_lock)
        {
            if (!_boards.TryGetValue(session, out var board)) _boards.Add(session, board = new Switchboard());
            board.Plug(line);
            return board;
        }
    }

    public void Unplug(SessionId session, Line line)
    {
        lock (_lock)
        {
            if (!_boards.TryGetValue(session, out var board)) return;
            board.Unplug(line);
            if (board.IsEmpty) _boards.Remove(session);
        }
    }
}
