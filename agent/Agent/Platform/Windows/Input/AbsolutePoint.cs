namespace RemoteAssist.Agent.Platform.Windows.Input;

/// <summary>Pixels of the virtual desktop as SendInput wants them: 0–65535 across the whole of it.</summary>
internal readonly record struct AbsolutePoint(int X, int Y)
{
    /// <summary>
    /// The system computes pixel = value × size / 65536 and cuts off, so the middle of the pixel is aimed at. A point outside
    /// goes to the nearest edge.
    /// </summary>
    public static AbsolutePoint From(int x, int y, int left, int top, int width, int height)
        => new(Scale(x - left, width), Scale(y - top, height));

    private static int Scale(int pixel, int size)
        => size < 1 ? 0 : (int)(((2L * Math.Clamp(pixel, 0, size - 1)) + 1) * 32768 / size);
}
