using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>Who may send what in one session, as of one state of it.</summary>
internal sealed class Routes
{
    private readonly int[] _open;

    private Routes(long version, int[] open) => (Version, _open) = (version, open);

    public static Routes None { get; } = new(-1, []);

    public long Version { get; }

    /// <summary>Does the consent of that agent's seat cover the channel?</summary>
    public bool IsOpen(ushort agent, Channel channel) => agent < _open.Length && (_open[agent] & (1 << (int)channel)) != 0;

    public static Routes Of(SessionState state)
    {
        var highest = 0;
        foreach (var seat in state.Seats) highest = Math.Max(highest, seat.Agent);
        var open = new int[highest + 1];
        foreach (var seat in state.Seats)
            if (seat.Phase is Phase.Consented or Phase.Live or Phase.Suspended) open[seat.Agent] = Covered(seat.Granted);
        return new Routes(state.Version, open);
    }

    private static int Covered(Rights granted)
    {
        var channels = 0;
        for (var channel = 0; channel < Channels.Count; channel++)
        {
            var needs = ((Channel)channel).Needs();
            if ((granted & needs) == needs) channels |= 1 << channel;
        }

        return channels;
    }
}
