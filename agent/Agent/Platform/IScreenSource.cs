namespace RemoteAssist.Agent.Platform;

/// <param name="Id">Stable while the monitor stays connected; the stream number on the screen channel.</param>
/// <param name="X">Left edge in pixels of the virtual desktop.</param>
/// <param name="Y">Top edge in pixels of the virtual desktop.</param>
public sealed record MonitorInfo(byte Id, int X, int Y, int Width, int Height, string Name)
{
    /// <summary>Whether that point of the virtual desktop is on it.</summary>
    public bool Shows(int x, int y) => x >= X && y >= Y && x < X + Width && y < Y + Height;
}

/// <summary>Reads the pixels of the customer's screen.</summary>
public interface IScreenSource : IDisposable
{
    /// <summary>Asked anew after every failed capture and every few seconds; monitors come and go.</summary>
    IReadOnlyList<MonitorInfo> Monitors();

    /// <summary>True: <see cref="Changed"/> comes with every change, so nobody needs to look without it.</summary>
    bool AnnouncesChanges { get; }

    /// <summary>Where who captures has to sleep, as <see cref="Changed"/> comes to who sleeps there; null: wherever one likes.</summary>
    IBell? Bell => null;

    /// <summary>Something on some monitor may have changed since the last capture. Comes on any thread, and must not be held up.</summary>
    event Action? Changed;

    /// <summary>Brings <paramref name="into"/> up to date with one monitor, resizing it where the size changed. Always the same picture for a monitor.</summary>
    /// <param name="damage">Where it may differ from what it was before is added here.</param>
    /// <returns>False while there is nothing to see (locked screen, monitor gone).</returns>
    bool Capture(byte monitor, ScreenImage into, Damage damage);
}

/// <summary>A picture in memory: rows of 32-bit pixels 0x00RRGGBB (bytes B, G, R, 0), no gap between rows, top row first.</summary>
public sealed class ScreenImage
{
    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>At least Width × Height pixels; the fourth byte is always zero.</summary>
    public uint[] Pixels { get; private set; } = [];

    public void Resize(int width, int height)
    {
        if (width == Width && height == Height) return;
        (Width, Height) = (width, height);
        Pixels = new uint[width * height];
    }
}
