using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Photos;

/// <summary>
/// Writes a box of a picture as the entropy-coded segment of a baseline JPEG, as docs/protocol.md describes a photo: without markers, with
/// its byte stuffing, the tables those of T.81's annex K. The box may have any size: what its last blocks lack repeats its last column and
/// row. Allocates nothing once the caller's array is large enough. Not for several threads at a time.
/// </summary>
internal sealed class JpegEncoder
{
    private readonly Quantizer _luminance = new(chrominance: false);
    private readonly Quantizer _chrominance = new(chrominance: true);
    private readonly float[] _samples = new float[6 * 64];
    private readonly int[] _quantized = new int[64];
    private readonly uint[] _edge = new uint[16 * 16];

    /// <param name="pixels">0x00RRGGBB, rows of <paramref name="stride"/> pixels.</param>
    /// <param name="quality">1 to 100.</param>
    /// <param name="halved">Colour differences at half the width and height (4:2:0, the protocol's sampling 1), else in full (4:4:4, 0).</param>
    /// <param name="into">Grows where it has to; what is before <paramref name="at"/> stays.</param>
    /// <returns>How many bytes were written.</returns>
    public int Encode(ReadOnlySpan<uint> pixels, int stride, Box box, int quality, bool halved, ref byte[] into, int at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        _luminance.Set(quality);
        _chrominance.Set(quality);
        var unit = halved ? 16 : 8;
        var most = ((halved ? 6 : 3) * EntropyWriter.MostPerBlock) + 64;
        var writer = new EntropyWriter(Room(ref into, at, most));
        var (light, blue, red) = (0, 0, 0);
        for (var y = 0; y < box.Height; y += unit)
        {
            for (var x = 0; x < box.Width; x += unit)
            {
                if (into.Length - at - writer.Written < most) writer.Continue(Room(ref into, at, writer.Written + most));
                Split(pixels, stride, box, x, y, halved);
                var blocks = halved ? 4 : 1;
                for (var i = 0; i < blocks; i++) Block(ref writer, i, _luminance, ref light, chrominance: false);
                Block(ref writer, blocks, _chrominance, ref blue, chrominance: true);
                Block(ref writer, blocks + 1, _chrominance, ref red, chrominance: true);
            }
        }

        writer.End();
        return writer.Written;
    }

    private static Span<byte> Room(ref byte[] into, int at, int length)
    {
        if (into.Length - at < length) Array.Resize(ref into, Math.Max(into.Length * 2, at + length + (16 * 1024)));
        return into.AsSpan(at);
    }

    private void Split(ReadOnlySpan<uint> pixels, int stride, Box box, int x, int y, bool halved)
    {
        var unit = halved ? 16 : 8;
        var part = pixels[(((box.Y + y) * stride) + box.X + x)..];
        if (x + unit > box.Width || y + unit > box.Height)
        {
            FillEdge(part, stride, Math.Min(unit, box.Width - x), Math.Min(unit, box.Height - y), unit);
            part = _edge;
            stride = unit;
        }

        if (halved) ColourSplit.Halved(part, stride, _samples);
        else ColourSplit.Full(part, stride, _samples);
    }

    private void FillEdge(ReadOnlySpan<uint> part, int stride, int width, int height, int unit)
    {
        for (var y = 0; y < unit; y++)
        {
            var from = part.Slice(Math.Min(y, height - 1) * stride, width);
            var row = _edge.AsSpan(y * unit, unit);
            from.CopyTo(row);
            row[width..].Fill(from[^1]);
        }
    }

    private void Block(ref EntropyWriter writer, int number, Quantizer quantizer, ref int before, bool chrominance)
    {
        var present = BlockTransform.Apply(ref _samples[number * 64], ref quantizer.Factors[0], ref _quantized[0]);
        writer.Block(ref _quantized[0], present, ref before, chrominance);
    }
}
