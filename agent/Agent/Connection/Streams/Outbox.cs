using RemoteAssist.Contracts;

namespace RemoteAssist.Agent.Connection.Streams;

/// <summary>
/// What was said on one reliable stream and is not acknowledged yet: at most <see cref="Limits.ReliableStore"/> bytes.
/// Everything put in comes out of <see cref="TryNext"/> in order, and again, from the lowest, after <see cref="Rewind"/>.
/// </summary>
internal sealed class Outbox
{
    private readonly List<byte[]> _kept = [];
    private uint _firstKept = 1;
    private int _next;

    public int Bytes { get; private set; }

    public bool HasNext => _next < _kept.Count;

    /// <summary>False: there is no room until something is acknowledged.</summary>
    public bool TryPut(byte[] payload)
    {
        if (Bytes + payload.Length > Limits.ReliableStore) return false;
        _kept.Add(payload);
        Bytes += payload.Length;
        return true;
    }

    public bool TryNext(out uint sequence, out byte[] payload)
    {
        (sequence, payload) = (0, []);
        if (!HasNext) return false;
        (sequence, payload) = (_firstKept + (uint)_next, _kept[_next]);
        _next++;
        return true;
    }

    /// <summary>Everything up to <paramref name="sequence"/> has arrived. Numbers never sent are ignored.</summary>
    public void Acknowledge(uint sequence)
    {
        if (sequence < _firstKept || sequence - _firstKept >= (uint)_kept.Count) return;
        var count = (int)(sequence - _firstKept) + 1;
        for (var i = 0; i < count; i++) Bytes -= _kept[i].Length;
        _kept.RemoveRange(0, count);
        _firstKept += (uint)count;
        _next = Math.Max(0, _next - count);
    }

    /// <summary>What is not acknowledged goes out again.</summary>
    public void Rewind() => _next = 0;
}
