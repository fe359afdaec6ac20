using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Connection;

/// <summary>
/// Everything that leaves the agent goes through here, one packet at a time: acknowledgements and shell before cursor, cursor before screen.
/// Reliable packets survive a broken line; resettable ones are dropped with it.
/// </summary>
internal sealed class PacketSender(TimeProvider clock) : IOutlet, IDisposable
{
    private readonly Lock _gate = new();
    private readonly ReliableStreams _streams = new(clock);
    private readonly Queue<byte[]> _cursor = new();
    private readonly Queue<byte[]> _screen = new();
    private readonly Signal _work = new(clock, atOnce: true);
    private TaskCompletionSource _room = New();
    private bool _connected;

    public void SendResettable(Channel channel, ushort party, ushort stream, ReadOnlySpan<byte> payload)
    {
        var packet = Packet(new PacketHeader(0, channel, party, stream, 0, 0), payload);
        lock (_gate)
        {
            if (!_connected) return;
            (channel == Channel.Screen ? _screen : _cursor).Enqueue(packet);
        }

        _work.Set();
    }

    public int Piece(ushort party)
    {
        lock (_gate) return _streams.Piece(party);
    }

    public void MakeWay(ushort party, int bytes)
    {
        lock (_gate) _streams.MakeWay(party, bytes);
    }

    public async ValueTask SendReliableAsync(StreamKey key, byte[] payload, CancellationToken cancel)
    {
        while (true)
        {
            Task room;
            lock (_gate)
            {
                if (!_streams.Knows(key.Party)) return;
                if (_streams.TryPut(key, payload)) break;
                room = _room.Task;
            }

            await room.WaitAsync(cancel);
        }

        _work.Set();
    }

    /// <summary>For what comes in: whether it is to be delivered now. Then <see cref="Delivered"/> has to be called in any case.</summary>
    public bool Deliver(PacketHeader header)
    {
        lock (_gate) return _streams.Receive(header) == Arrival.Next;
    }

    /// <summary>What came in was worked on: there is time for its acknowledgement.</summary>
    public void Delivered() => _work.Set();

    public void Acknowledged(ushort party, HaveMessage have)
    {
        lock (_gate)
        {
            _streams.Acknowledged(party, have);
            FreeRoom();
        }

        _work.Set();
    }

    public void PeerConnected(ushort party) => Change(() => _streams.Connected(party));

    public void PeerAway(ushort party) => Change(() => _streams.Away(party));

    public void PeerGone(ushort party) => Change(() => _streams.Forget(party));

    /// <summary>Sends until the line breaks or <paramref name="cancel"/>.</summary>
    /// <param name="send">Completes when the line has taken the packet.</param>
    public async Task RunAsync(Func<byte[], CancellationToken, Task> send, CancellationToken cancel)
    {
        Change(() => _connected = true);
        try
        {
            while (true)
            {
                if (TryNext(out var packet, out var rest)) await send(packet, cancel);
                else await _work.WaitAsync(rest, cancel);
            }
        }
        finally
        {
            Change(() =>
            {
                _connected = false;
                _cursor.Clear();
                _screen.Clear();
            });
            // Who set the signal is in the middle of something, and what follows a line's end is long.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
    }

    public void Dispose() => _work.Dispose();

    private bool TryNext(out byte[] packet, out TimeSpan rest)
    {
        lock (_gate)
        {
            (packet, rest) = ([], TimeSpan.Zero);
            if (_streams.TryNext(Priority.Screen, out var header, out var payload)) packet = Packet(header, payload);
            else if (_cursor.TryDequeue(out var cursor)) packet = cursor;
            else if (_screen.TryDequeue(out var slice)) packet = slice;
            else if (_streams.TryNext(int.MaxValue, out header, out payload)) packet = Packet(header, payload);
            else rest = _streams.Rest();
            return packet.Length > 0;
        }
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            FreeRoom();
        }

        _work.Set();
    }

    private void FreeRoom()
    {
        var room = _room;
        _room = New();
        room.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static byte[] Packet(PacketHeader header, ReadOnlySpan<byte> payload)
    {
        if (payload.Length > Limits.Payload) throw new ArgumentOutOfRangeException(nameof(payload), payload.Length, "A payload is at most 64 KiB.");
        var packet = new byte[PacketHeader.Size + payload.Length];
        header.Write(packet);
        payload.CopyTo(packet.AsSpan(PacketHeader.Size));
        return packet;
    }
}
