using System.Buffers;
using RemoteAssist.Contracts.HubProtocol;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>What came off a line and nobody has taken yet, in one piece. Holds none while it is empty.</summary>
/// <param name="least">Room that is made at least.</param>
internal sealed class ReadBuffer(int least)
{
    private const int Most = 64 * 1024;
    private Piece? _piece;
    private int _start;
    private int _seen;
    private int _end;
    private int _size = least;
    private int _needed;

    public int Length => _end - _start;

    /// <summary>There is what nobody has looked at.</summary>
    public bool HasNew => _seen < _end;

    public ReadOnlySpan<byte> Span => _piece is null ? default : _piece.Bytes.AsSpan(_start, Length);

    public ReadOnlySequence<byte> Peek(int length)
        => _piece is null ? ReadOnlySequence<byte>.Empty : new ReadOnlySequence<byte>(_piece.Bytes, _start, length);

    /// <summary>The first bytes are a packet's message.</summary>
    public Passing Pass(in PacketCall call) => new(_piece!, _start, call);

    /// <returns>The same length: those bytes have been looked at.</returns>
    public int See(int length)
    {
        _seen = _start + length;
        return length;
    }

    public int SeeAll() => See(Length);

    /// <summary>All was looked at, and it is the beginning of something this long; 0: not known.</summary>
    public void Need(int length) => (_seen, _needed) = (_end, length);

    /// <summary>Counted from the first byte.</summary>
    public void Drop(int consumed, int examined)
    {
        _seen = _start + examined;
        _start += consumed;
    }

    public bool IsIn(object? bytes) => bytes is not null && bytes == _piece?.Bytes;

    public void Clear() => _start = _seen = _end;

    /// <summary>Somewhere to read to, at least a byte.</summary>
    public Memory<byte> Room()
    {
        var wanted = Math.Max(Length + 1, _needed);
        _needed = 0;
        if (_piece is null || _start + wanted > _piece.Bytes.Length || _end == _piece.Bytes.Length) Make(wanted);
        return _piece!.Bytes.AsMemory(_end);
    }

    public void Fill(int count)
    {
        _end += count;
        // Who fills it will do so again.
        if (_end == _piece!.Bytes.Length && _size < Most) _size *= 2;
    }

    /// <summary>Empty: the piece is given back.</summary>
    public void Release()
    {
        _piece?.Release();
        _piece = null;
        _start = _seen = _end = 0;
    }

    private void Make(int wanted)
    {
        var old = _piece;
        var length = Length;
        if (old is not null && old.IsFree && wanted <= old.Bytes.Length && length <= old.Bytes.Length / 2)
        {
            Span.CopyTo(old.Bytes);
        }
        else
        {
            _piece = new Piece(Math.Max(wanted, _size));
            old?.Bytes.AsSpan(_start, length).CopyTo(_piece.Bytes);
            old?.Release();
        }

        _seen = Math.Max(0, _seen - _start);
        (_start, _end) = (0, length);
    }
}
