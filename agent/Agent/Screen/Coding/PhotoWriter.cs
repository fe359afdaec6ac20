using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Photos;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>
/// Writes photographs as JPEG in the best quality of a few that the line has room for. It learns what a pixel costs in each.
/// </summary>
internal sealed class PhotoWriter(FrameWriter writer)
{
    /// <summary>What a quiet tile is refined to at first.</summary>
    public const int Fine = 92;

    private static readonly int[] Qualities = [Fine, 80, 60, 35];

    private readonly JpegEncoder _jpeg = new();
    private readonly double[] _bytesPerPixel = [0.45, 0.25, 0.15, 0.1];

    /// <param name="pixels">How many are to be sent.</param>
    /// <param name="bytes">How many they may take.</param>
    /// <returns>A quality from 1 to 100.</returns>
    public int Choose(int pixels, int bytes)
    {
        var i = 0;
        while (i < Qualities.Length - 1 && pixels * _bytesPerPixel[i] > bytes) i++;
        return Qualities[i];
    }

    /// <summary>About how many pixels of a quality go into so many bytes.</summary>
    public int PixelsIn(int bytes, int quality) => (int)Math.Min(int.MaxValue, bytes / _bytesPerPixel[Array.IndexOf(Qualities, quality)]);

    /// <summary>Coarse: it wants to be refined before it gets exact.</summary>
    public static Likeness LikenessOf(int quality) => quality >= Fine ? Likeness.Fine : Likeness.Coarse;

    /// <param name="pixels">0x00RRGGBB, rows of <paramref name="stride"/> pixels.</param>
    public void Write(ReadOnlySpan<uint> pixels, int stride, Box box, int quality, bool halved)
    {
        var length = _jpeg.Encode(pixels, stride, box, quality, halved, ref writer.SideData.Array, writer.SideData.Length);
        writer.SideData.Advance(length);
        writer.Photo(box, quality, halved, length);
        ref var cost = ref _bytesPerPixel[Array.IndexOf(Qualities, quality)];
        cost += ((length / (double)box.Area) - cost) * Math.Min(0.5, box.Area / 65536.0);
    }
}
