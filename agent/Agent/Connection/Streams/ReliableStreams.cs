using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Connection.Streams;

/// <summary>
/// All reliable streams of this agent. Whatever is put in is delivered at the other end exactly once and in order, however often the
/// line breaks, as long as both ends keep what is here. Not safe for several threads: its user holds a lock.
/// </summary>
internal sealed class ReliableStreams(TimeProvider clock)
{
    public static readonly TimeSpan AcknowledgeAfter = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan HoldAfterReturn = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMilliseconds(500);

    private readonly SortedDictionary<ushort, Peer> _peers = [];

    /// <summary>False: no room, or nobody of that number.</summary>
    public bool TryPut(StreamKey key, byte[] payload)
        => _peers.TryGetValue(key.Party, out var peer) && peer.Out(key.Channel, key.Stream).TryPut(payload);

    public bool Knows(ushort party) => _peers.ContainsKey(party);

    /// <summary>How many bytes a message should have, so that none holds the line up for long.</summary>
    public int Piece(ushort party) => _peers.TryGetValue(party, out var peer) ? peer.Piece : BulkWindow.MostPiece;

    /// <summary>Something that waits for the same line is more urgent than bulk: for a while no more than so many bytes of that are on their way.</summary>
    public void MakeWay(ushort party, int bytes)
    {
        if (_peers.TryGetValue(party, out var peer)) peer.MakeWay(bytes, Microseconds(clock.GetTimestamp()));
    }

    /// <summary>A participant is connected, for the first time or again; <paramref name="party"/> or this agent has a new line.</summary>
    public void Connected(ushort party)
    {
        if (!_peers.TryGetValue(party, out var peer)) _peers[party] = peer = new Peer();
        peer.Reconnected(clock.GetTimestamp() + Ticks(HoldAfterReturn));
    }

    public void Away(ushort party)
    {
        if (_peers.TryGetValue(party, out var peer)) peer.Away();
    }

    /// <summary>The participant will not come back.</summary>
    public void Forget(ushort party) => _peers.Remove(party);

    public Arrival Receive(PacketHeader header)
        => _peers.TryGetValue(header.Party, out var peer)
            ? peer.Receive(header.Channel, header.Stream, header.Sequence, clock.GetTimestamp(), Ticks(AskAgainAfter))
            : Arrival.Again;

    public void Acknowledged(ushort party, HaveMessage have)
    {
        if (_peers.TryGetValue(party, out var peer)) peer.Acknowledged(have, Microseconds(clock.GetTimestamp()));
    }

    /// <summary>How long there is nothing to say unless something happens; infinite: for ever.</summary>
    public TimeSpan Rest()
    {
        var (due, after) = (long.MaxValue, Ticks(AcknowledgeAfter));
        foreach (var (_, peer) in _peers) due = Math.Min(due, peer.Due(after));
        if (due == long.MaxValue) return Timeout.InfiniteTimeSpan;
        var now = clock.GetTimestamp();
        // A timer rounds down: the little more spares a second wake.
        return due <= now ? TimeSpan.Zero : clock.GetElapsedTime(now, due) + TimeSpan.FromMilliseconds(1);
    }

    /// <param name="rankBelow">Only channels that are more urgent than this (<see cref="Priority"/>).</param>
    public bool TryNext(int rankBelow, out PacketHeader header, out byte[] payload)
    {
        var now = clock.GetTimestamp();
        foreach (var (party, peer) in _peers)
        {
            if (peer.TakeHave(now, Ticks(AcknowledgeAfter)) is not { } have) continue;
            (header, payload) = (new PacketHeader(0, Channel.Control, party, 0, 0, 0), have.Write());
            return true;
        }

        foreach (var (party, peer) in _peers)
        {
            if (!peer.TryNext(now, Microseconds(now), rankBelow, out header, out payload)) continue;
            header = header with { Party = party };
            return true;
        }

        (header, payload) = (default, []);
        return false;
    }

    private long Microseconds(long ticks) => (long)(ticks * (1e6 / clock.TimestampFrequency));

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * clock.TimestampFrequency);
}
