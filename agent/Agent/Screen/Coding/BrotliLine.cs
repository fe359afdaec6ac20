using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>One Brotli stream (window 22) that is flushed after every frame, so that each frame can be decoded when it is there.</summary>
internal sealed class BrotliLine : IDisposable
{
    private const int Window = 22;
    private BrotliEncoder _encoder;
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;

    /// <param name="quality">0 to 11.</param>
    public BrotliLine(int quality) => _encoder = new BrotliEncoder(quality, Window);

    /// <param name="sideData">Follows as it is, behind the length of the stream's part; empty: the stream's part alone.</param>
    /// <returns>The stream's next bytes; valid until the next call.</returns>
    public ReadOnlyMemory<byte> Compress(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> sideData)
    {
        var start = _length = sideData.IsEmpty ? 0 : sizeof(uint);
        OperationStatus status;
        do
        {
            status = _encoder.Compress(frame, Room(), out var consumed, out var written, isFinalBlock: false);
            frame = frame[consumed..];
            _length += written;
        }
        while (Continues(status) || !frame.IsEmpty);

        do
        {
            status = _encoder.Flush(Room(), out var written);
            _length += written;
        }
        while (Continues(status));

        if (start > 0) BinaryPrimitives.WriteUInt32LittleEndian(_bytes, (uint)(_length - start));
        while (!sideData.IsEmpty)
        {
            var part = sideData[..Math.Min(sideData.Length, Room().Length)];
            part.CopyTo(_bytes.AsSpan(_length));
            _length += part.Length;
            sideData = sideData[part.Length..];
        }

        return _bytes.AsMemory(0, _length);
    }

    public void Dispose() => _encoder.Dispose();

    private static bool Continues(OperationStatus status) => status switch
    {
        OperationStatus.Done => false,
        OperationStatus.DestinationTooSmall => true,
        _ => throw new InvalidOperationException($"The coder says {status}."),
    };

    private Span<byte> Room()
    {
        if (_bytes.Length - _length < 16 * 1024) Array.Resize(ref _bytes, _bytes.Length * 2);
        return _bytes.AsSpan(_length);
    }
}
