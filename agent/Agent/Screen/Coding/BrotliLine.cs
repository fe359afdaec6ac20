using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// One Brotli stream (window 22) that is flushed after every frame, so that each frame can be decoded when it is there. A frame may be
/// given in parts: each is flushed too, so that <see cref="Length"/> says what the frame has cost.
/// </summary>
internal sealed class BrotliLine : IDisposable
{
    private const int Window = 22;
    private const int Prefix = sizeof(uint);
    private readonly GrowingBytes _bytes;
    private BrotliEncoder _encoder;

    /// <param name="quality">0 to 11.</param>
    /// <param name="bytes">Where frames are put together; it outlives the stream.</param>
    public BrotliLine(int quality, GrowingBytes bytes)
    {
        _encoder = new BrotliEncoder(quality, Window);
        _bytes = bytes;
        Begin();
    }

    /// <summary>Of the frame so far, side data apart.</summary>
    public int Length => _bytes.Length - Prefix;

    /// <summary>A new frame.</summary>
    public void Begin()
    {
        _bytes.Clear();
        _bytes.Room(Prefix);
        _bytes.Advance(Prefix);
    }

    public void Add(ReadOnlySpan<byte> part)
    {
        OperationStatus status;
        do
        {
            status = _encoder.Compress(part, Room(), out var consumed, out var written, isFinalBlock: false);
            part = part[consumed..];
            _bytes.Advance(written);
        }
        while (Continues(status) || !part.IsEmpty);

        do
        {
            status = _encoder.Flush(Room(), out var written);
            _bytes.Advance(written);
        }
        while (Continues(status));
    }

    /// <param name="sideData">Follows as it is, behind the length of the stream's part; empty: the stream's part alone.</param>
    /// <returns>The frame; valid until the next begins.</returns>
    public ReadOnlyMemory<byte> End(ReadOnlySpan<byte> sideData)
    {
        if (sideData.IsEmpty) return _bytes.Memory[Prefix..];
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.Array, (uint)Length);
        _bytes.Add(sideData);
        return _bytes.Memory;
    }

    public void Dispose() => _encoder.Dispose();

    private static bool Continues(OperationStatus status) => status switch
    {
        OperationStatus.Done => false,
        OperationStatus.DestinationTooSmall => true,
        _ => throw new InvalidOperationException($"The coder says {status}."),
    };

    private Span<byte> Room() => _bytes.Room(16 * 1024);
}
