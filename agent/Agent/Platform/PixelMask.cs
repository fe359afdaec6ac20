using System.Numerics;
using System.Runtime.InteropServices;

namespace RemoteAssist.Agent.Platform;

/// <summary>Copies pixels without their fourth byte, which systems leave undefined.</summary>
internal static class PixelMask
{
    private const uint Colour = 0x00FFFFFF;

    /// <param name="into">At least as long as <paramref name="from"/>.</param>
    public static void Copy(ReadOnlySpan<uint> from, Span<uint> into)
    {
        into = into[..from.Length];
        var mask = new Vector<uint>(Colour);
        var wideFrom = MemoryMarshal.Cast<uint, Vector<uint>>(from);
        var wideInto = MemoryMarshal.Cast<uint, Vector<uint>>(into);
        for (var i = 0; i < wideFrom.Length; i++) wideInto[i] = wideFrom[i] & mask;
        for (var i = wideFrom.Length * Vector<uint>.Count; i < from.Length; i++) into[i] = from[i] & Colour;
    }
}
