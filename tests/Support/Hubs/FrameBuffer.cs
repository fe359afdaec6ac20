namespace RemoteAssist.Support.Hubs;

/// <summary>Bytes as they come, cut into frames by the lengths before them.</summary>
public sealed class FrameBuffer
{
    private const int Least = 80 * 1024;

    private readonly byte[] _bytes = new byte[256 * 1024];
    private int _start;
    private int _end;

    public ReadOnlySpan<byte> Filled => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Room to read into; the frames taken before are overwritten.</summary>
    public Memory<byte> Free()
    {
        if (_start == _end || _bytes.Length - _end < Least)
        {
            Filled.CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        return _bytes.AsMemory(_end);
    }

    public void Grow(int count) => _end += count;

    public void Drop(int count) => _start += count;

    /// <summary>The next whole frame without its length; good until <see cref="Free"/>.</summary>
    public bool TryTake(out ReadOnlySpan<byte> frame)
    {
        frame = default;
        if (!HubFrames.TryReadLength(Filled, out var length, out var size) || Filled.Length < size + length) return false;
        frame = Filled.Slice(size, length);
        Drop(size + length);
        return true;
    }
}
