using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Coding;

/// <summary>The copy command on a picture: as if through a buffer, where source and target overlap too.</summary>
internal static class PixelCopy
{
    public static void Apply(Span<uint> pixels, int width, Box to, int dx, int dy)
    {
        // Rows in the order in which none is read after it was written; within a row the copy sees to it itself.
        for (var i = 0; i < to.Height; i++)
        {
            var y = dy >= 0 ? to.Y + i : to.Bottom - 1 - i;
            pixels.Slice(((y + dy) * width) + to.X + dx, to.Width).CopyTo(pixels[((y * width) + to.X)..]);
        }
    }
}
