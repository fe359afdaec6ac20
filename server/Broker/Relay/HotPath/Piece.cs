using System.Buffers;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>A pooled array with several holders: what was read into it is sent from it, and who is last gives it back.</summary>
internal sealed class Piece(int size)
{
    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(size);
    private int _holders = 1;

    public byte[] Bytes => _bytes;

    /// <summary>Nobody else reads it: it may be written anew.</summary>
    public bool IsFree => Volatile.Read(ref _holders) == 1;

    public void Hold() => Interlocked.Increment(ref _holders);

    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0) ArrayPool<byte>.Shared.Return(_bytes);
    }
}
