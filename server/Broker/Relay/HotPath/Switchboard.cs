using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>Passes the packets of one session on, by their headers alone. A sender never waits for a receiver.</summary>
internal sealed class Switchboard
{
    private readonly Lock _lock = new();
    private volatile Line[] _lines = [];
    private volatile Routes _routes = Routes.None;

    public bool IsEmpty => _lines.Length == 0;

    /// <summary>Plugs a line in, in place of an older one of the same participant.</summary>
    public void Plug(Line line)
    {
        lock (_lock) _lines = [.. Array.FindAll(_lines, one => one.Number != line.Number), line];
    }

    public void Unplug(Line line)
    {
        lock (_lock) _lines = Array.FindAll(_lines, one => one != line);
    }

    public void Update(SessionState state)
    {
        lock (_lock)
        {
            if (state.Version > _routes.Version) _routes = Routes.Of(state);
        }
    }

    /// <param name="packet">Its party is overwritten with the sender's number, the rest goes out as it came.</param>
    public PacketFate Pass(Line sender, in Passing packet)
    {
        if (!PacketHeader.TryRead(packet.Packet, out var header)) return PacketFate.Malformed;
        if (header.Party == 0 && !header.Channel.IsResettable()) return PacketFate.Malformed;

        PacketHeader.WriteParty(packet.Packet, sender.Number);
        var routes = _routes;
        var fate = header.Party == 0 ? PacketFate.Passed : PacketFate.Dropped;
        foreach (var receiver in _lines)
        {
            if (receiver.Kind == sender.Kind || (header.Party != 0 && receiver.Number != header.Party)) continue;
            var agent = sender.Kind == ParticipantKind.Agent ? sender.Number : receiver.Number;
            if (!routes.IsOpen(agent, header.Channel))
            {
                fate = PacketFate.Dropped;
                continue;
            }

            receiver.Offer(sender, header, packet);
            fate = PacketFate.Passed;
        }

        return fate;
    }
}
