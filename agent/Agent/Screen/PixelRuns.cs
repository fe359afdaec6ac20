using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Screen;

/// <summary>Pixels of four bytes as runs of different and of equal ones: a pointer is small, and most of it is transparent.</summary>
internal static class PixelRuns
{
    private const int MostDifferent = 128;
    private const int MostEqual = 129;
    private const int Equal = 126;

    /// <summary>The most bytes that so many pixels may take.</summary>
    public static int Most(int pixels) => (pixels * 4) + ((pixels + MostDifferent - 1) / MostDifferent);

    /// <param name="into">At least <see cref="Most"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<uint> pixels, Span<byte> into)
    {
        var at = 0;
        while (!pixels.IsEmpty)
        {
            var equal = EqualAtStart(pixels);
            var count = equal > 1 ? equal : DifferentAtStart(pixels);
            into[at++] = (byte)(equal > 1 ? equal + Equal : count - 1);
            var written = MemoryMarshal.AsBytes(pixels[..(equal > 1 ? 1 : count)]);
            written.CopyTo(into[at..]);
            at += written.Length;
            pixels = pixels[count..];
        }

        return at;
    }

    private static int EqualAtStart(ReadOnlySpan<uint> pixels)
    {
        var other = pixels.IndexOfAnyExcept(pixels[0]);
        return Math.Min(other < 0 ? pixels.Length : other, MostEqual);
    }

    private static int DifferentAtStart(ReadOnlySpan<uint> pixels)
    {
        var most = Math.Min(pixels.Length, MostDifferent);
        for (var i = 1; i < most; i++)
            if (pixels[i] == pixels[i - 1]) return i - 1;
        return most;
    }
}
