using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Support.Screen;

namespace RemoteAssist.Agent.Tests.Screen;

/// <summary>
/// A thin line in a time of its own, from the agent's packets to a console that decodes, paints and acknowledges: what is sent leaves when
/// what was sent before has left, and arrives half a round trip later. Times are microseconds.
/// </summary>
internal sealed class ThinLine(double bytesPerSecond, long roundTrip) : IOutlet
{
    /// <summary>What a packet costs beside its payload: its header, the hub's message and the WebSocket's frame.</summary>
    private const int Around = PacketHeader.Size + 22;

    private const long AcknowledgeAfter = 40_000;
    private readonly Queue<(long At, byte[] Slice)> _slices = new();
    private readonly Queue<(long At, PacketHeader Header)> _bulk = new();
    private readonly Queue<(long At, byte Generation, ushort Frame)> _painted = new();
    private readonly Queue<(long At, PacketHeader Header)> _had = new();
    private PacketHeader? _owed;
    private long _owedSince;
    private long _free;

    public ScreenDecoder Decoder { get; } = new();

    /// <summary>When each frame was painted, and how old it was.</summary>
    public List<(long At, long Age)> Frames { get; } = [];

    public long Now { get; set; } = 1_000_000;

    /// <summary>Everything that was sent.</summary>
    public long Bytes { get; private set; }

    public long BulkBytes { get; private set; }

    public Action? Painted { get; set; }

    public void SendResettable(Channel channel, ushort party, ushort stream, ReadOnlySpan<byte> payload)
        => _slices.Enqueue((Leave(payload.Length), payload.ToArray()));

    public Action<ushort, int>? WayMade { get; set; }

    public void MakeWay(ushort party, int bytes) => WayMade?.Invoke(party, bytes);

    public ValueTask SendReliableAsync(StreamKey key, byte[] payload, CancellationToken cancel) => throw new NotSupportedException();

    public void SendBulk(PacketHeader header, byte[] payload)
    {
        BulkBytes += payload.Length;
        _bulk.Enqueue((Leave(payload.Length), header));
    }

    /// <summary>What has arrived by now is painted.</summary>
    public void Arrive()
    {
        while (_slices.TryPeek(out var slice) && slice.At <= Now)
        {
            _slices.Dequeue();
            if (!Decoder.Receive(slice.Slice)) continue;
            Frames.Add((Now, (ushort)((Now / 1000) - Decoder.Captured) * 1000L));
            _painted.Enqueue((Now + (roundTrip / 2), slice.Slice[1], (ushort)(slice.Slice[2] | (slice.Slice[3] << 8))));
            Painted?.Invoke();
        }

        while (_bulk.TryPeek(out var bulk) && bulk.At <= Now)
        {
            if (_owed is null) _owedSince = Now;
            _owed = _bulk.Dequeue().Header;
        }

        if (_owed is not { } header || Now - _owedSince < AcknowledgeAfter) return;
        _had.Enqueue((Now + (roundTrip / 2), header));
        _owed = null;
    }

    public bool TryAcknowledge(out byte generation, out ushort frame)
    {
        var isThere = _painted.TryPeek(out var next) && next.At <= Now;
        if (isThere) _painted.Dequeue();
        (_, generation, frame) = next;
        return isThere;
    }

    public HaveMessage? Had()
    {
        if (!_had.TryPeek(out var next) || next.At > Now) return null;
        var header = _had.Dequeue().Header;
        return new HaveMessage(false, [new HaveEntry(header.Channel, header.Stream, header.Sequence)]);
    }

    private long Leave(int length)
    {
        Bytes += length + Around;
        _free = Math.Max(_free, Now) + (long)((length + Around) / bytesPerSecond * 1e6);
        return _free + (roundTrip / 2);
    }
}
