using System.Buffers;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>Something for one receiver, as it goes over the line.</summary>
/// <param name="Bytes">Given back when it is out, or dropped.</param>
/// <param name="Resettable">May be dropped, if its sender is told.</param>
/// <param name="Sender">The line to tell; null for the broker's own words.</param>
internal readonly record struct QueuedMessage(
    byte[] Bytes, int Length, bool Resettable = false, Line? Sender = null, byte Channel = 0, ushort Stream = 0)
{
    private const int Overhead = 64;

    /// <summary>Bytes it counts for in the outbox.</summary>
    public int Size => Length + Overhead;

    public ReadOnlyMemory<byte> Message => Bytes.AsMemory(0, Length);

    public static byte[] Copy(ReadOnlySpan<byte> message)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(message.Length);
        message.CopyTo(bytes);
        return bytes;
    }

    public void Release() => ArrayPool<byte>.Shared.Return(Bytes);
}
