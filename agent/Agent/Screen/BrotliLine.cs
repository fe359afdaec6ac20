using System.Buffers;
using System.IO.Compression;

namespace RemoteAssist.Agent.Screen;

/// <summary>One Brotli stream (window 22) that is flushed after every frame, so that each frame can be decoded when it is there.</summary>
internal sealed class BrotliLine : IDisposable
{
    private const int Window = 22;
    private BrotliEncoder _encoder;
    private byte[] _bytes = new byte[64 * 1024];

    /// <param name="quality">0 to 11.</param>
    public BrotliLine(int quality) => _encoder = new BrotliEncoder(quality, Window);

    /// <returns>The stream's next bytes; valid until the next call.</returns>
    public ReadOnlyMemory<byte> Compress(ReadOnlySpan<byte> frame)
    {
        var length = 0;
        OperationStatus status;
        do
        {
            status = _encoder.Compress(frame, Room(length), out var consumed, out var written, isFinalBlock: false);
            frame = frame[consumed..];
            length += written;
        }
        while (Continues(status) || !frame.IsEmpty);

        do
        {
            status = _encoder.Flush(Room(length), out var written);
            length += written;
        }
        while (Continues(status));

        return _bytes.AsMemory(0, length);
    }

    public void Dispose() => _encoder.Dispose();

    private static bool Continues(OperationStatus status) => status switch
    {
        OperationStatus.Done => false,
        OperationStatus.DestinationTooSmall => true,
        _ => throw new InvalidOperationException($"The coder says {status}."),
    };

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - length < 16 * 1024) Array.Resize(ref _bytes, _bytes.Length * 2);
        return _bytes.AsSpan(length);
    }
}
