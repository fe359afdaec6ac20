using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Connection.Streams;

/// <summary>The reliable streams to and from one participant. Times are the clock's ticks.</summary>
internal sealed class Peer
{
    private const int AcknowledgeAfterPackets = 32;
    private readonly SortedDictionary<(int Rank, Channel, ushort), Outbox> _out = [];
    private readonly Dictionary<(Channel, ushort), Inbox> _in = [];
    private readonly HashSet<(Channel, ushort)> _owed = [];
    private readonly BulkWindow _window = new();
    private int _owedPackets;
    private long _owedSince;
    private long? _heldUntil;
    private bool _sendHeld;
    private long? _askReplay;

    /// <summary>How many bytes a message of a bulk stream should have at most.</summary>
    public int Piece => _window.Piece;

    public void MakeWay(int bytes, long at) => _window.MakeWay(bytes, at);

    public Outbox Out(Channel channel, ushort stream)
    {
        var key = (Priority.Of(channel), channel, stream);
        if (!_out.TryGetValue(key, out var outbox)) _out[key] = outbox = new Outbox();
        return outbox;
    }

    public Arrival Receive(Channel channel, ushort stream, uint sequence, long now, long askAgainAfter)
    {
        if (!_in.TryGetValue((channel, stream), out var inbox)) _in[(channel, stream)] = inbox = new Inbox();
        var arrival = inbox.Accept(sequence);
        if (arrival == Arrival.Gap)
        {
            if (_askReplay is not { } asked || now - asked >= askAgainAfter) (_askReplay, _sendHeld) = (now, true);
            return arrival;
        }

        if (arrival == Arrival.Next) _askReplay = null;
        if (_owedPackets++ == 0) _owedSince = now;
        _owed.Add((channel, stream));
        return arrival;
    }

    /// <summary>The line on either side is new: says what is here, and keeps quiet until the other did, or <paramref name="until"/>.</summary>
    public void Reconnected(long until) => (_sendHeld, _heldUntil) = (true, until);

    /// <summary>The other end is away: nothing goes out until it is back.</summary>
    public void Away() => (_sendHeld, _heldUntil) = (false, long.MaxValue);

    /// <param name="at">Microseconds.</param>
    public void Acknowledged(HaveMessage have, long at)
    {
        foreach (var entry in have.Entries)
        {
            if (!_out.TryGetValue((Priority.Of(entry.Channel), entry.Channel, entry.Stream), out var outbox)) continue;
            outbox.Acknowledge(entry.Sequence);
            _window.Acknowledge(entry.Channel, entry.Stream, entry.Sequence, at);
        }

        if (have.Replay) Resend();
    }

    /// <summary>What is to be said on control stream 0 now; null: nothing yet.</summary>
    public HaveMessage? TakeHave(long now, long acknowledgeAfter)
    {
        if (_sendHeld)
        {
            _sendHeld = false;
            return Have(replay: true, _in.Keys);
        }

        if (_owedPackets == 0 || (_owedPackets < AcknowledgeAfterPackets && now - _owedSince < acknowledgeAfter)) return null;
        return Have(replay: false, _owed);
    }

    /// <summary>When there is something to say although nothing happens; <see cref="long.MaxValue"/>: never.</summary>
    public long Due(long acknowledgeAfter)
    {
        if (_sendHeld) return long.MinValue;
        var owed = _owedPackets > 0 ? _owedSince + acknowledgeAfter : long.MaxValue;
        return Math.Min(owed, _heldUntil ?? long.MaxValue);
    }

    /// <param name="at">The same moment in microseconds.</param>
    /// <param name="rankBelow">Only channels that are more urgent than this.</param>
    public bool TryNext(long now, long at, int rankBelow, out PacketHeader header, out byte[] payload)
    {
        (header, payload) = (default, []);
        if (_heldUntil is { } until)
        {
            if (now < until) return false;
            Resend();
        }

        foreach (var ((rank, channel, stream), outbox) in _out)
        {
            if (rank >= rankBelow || (rank >= Priority.Bulk && !_window.HasRoom(at))) return false;
            if (!outbox.TryNext(out var sequence, out payload)) continue;
            header = new PacketHeader(0, channel, 0, stream, 0, sequence);
            _window.Sent(channel, stream, sequence, PacketHeader.Size + payload.Length, at);
            return true;
        }

        return false;
    }

    private void Resend()
    {
        _heldUntil = null;
        _window.Lose();
        foreach (var outbox in _out.Values) outbox.Rewind();
    }

    private HaveMessage Have(bool replay, IEnumerable<(Channel Channel, ushort Stream)> streams)
    {
        var entries = streams.Select(key => new HaveEntry(key.Channel, key.Stream, _in[key].Delivered)).ToArray();
        _owed.Clear();
        _owedPackets = 0;
        return new HaveMessage(replay, entries);
    }
}
