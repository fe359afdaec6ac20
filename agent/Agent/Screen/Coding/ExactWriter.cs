using System.IO.Compression;
using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>Writes every pixel of a photograph in a Brotli stream of its own, which leaves the session's stream its text.</summary>
internal sealed class ExactWriter(FrameWriter writer)
{
    private const int Quality = 2;
    private const int Window = 18;

    private readonly GrowingBytes _planes = new();
    private double _bytesPerPixel = 1.5;

    /// <summary>About how many pixels go into so many bytes.</summary>
    public int PixelsIn(int bytes) => (int)Math.Min(int.MaxValue, bytes / _bytesPerPixel);

    /// <param name="pixels">0x00RRGGBB, rows of <paramref name="stride"/> pixels.</param>
    public void Write(ReadOnlySpan<uint> pixels, int stride, Box box)
    {
        var planes = _planes.Room(box.Area * Planes.PerPixel)[..(box.Area * Planes.PerPixel)];
        var filter = Planes.Choose(pixels, stride, box);
        Planes.Write(pixels, stride, box, filter, planes);
        var room = writer.SideData.Room(BrotliEncoder.GetMaxCompressedLength(planes.Length));
        if (!BrotliEncoder.TryCompress(planes, room, out var length, Quality, Window)) throw new InvalidOperationException("The room was too small.");
        writer.SideData.Advance(length);
        writer.Exact(box, filter, length);
        _bytesPerPixel += ((length / (double)box.Area) - _bytesPerPixel) * Math.Min(0.5, box.Area / 65536.0);
    }
}
