using System.Globalization;

namespace RemoteAssist.Support.Desktop;

/// <summary>Draws on an X display by the X11 protocol itself, so that a test says which pixels change and when. Coordinates are the screen's.</summary>
public sealed class XPainter : IDisposable
{
    private const int Background = 1 << 1;
    private const int OverrideRedirect = 1 << 9;
    private const int Foreground = 1 << 2;
    private const int IncludeInferiors = 1 << 15;
    private const int Place = 3;

    private readonly XWire _wire;
    private readonly uint _context;

    public XPainter(int display)
    {
        _wire = new XWire(display);
        _context = _wire.NewNumber();
        _wire.Send(55, 0, _context, _wire.Root, IncludeInferiors, 1);
    }

    /// <param name="colour">0xRRGGBB.</param>
    public void Fill(int x, int y, int width, int height, uint colour)
    {
        _wire.Send(56, 0, _context, Foreground, colour);
        _wire.Send(70, 0, _wire.Root, _context, Pair(x, y), Pair(width, height));
    }

    public void Copy(int x, int y, int width, int height, int toX, int toY)
        => _wire.Send(62, 0, _wire.Root, _wire.Root, _context, Pair(x, y), Pair(toX, toY), Pair(width, height));

    /// <returns>The window's number.</returns>
    public uint OpenWindow(int x, int y, int width, int height, uint colour)
    {
        var window = _wire.NewNumber();
        _wire.Send(1, 0, window, _wire.Root, Pair(x, y), Pair(width, height), 0, 0, Background | OverrideRedirect, colour, 1);
        _wire.Send(8, 0, window);
        return window;
    }

    public void MoveWindow(uint window, int x, int y) => _wire.Send(12, 0, window, Place, (uint)x, (uint)y);

    public void CloseWindow(uint window) => _wire.Send(4, 0, window);

    /// <summary>Puts the pointer somewhere as a program does it, not a hand.</summary>
    public void Warp(int x, int y) => _wire.Send(41, 0, 0, _wire.Root, 0, 0, Pair(x, y));

    /// <summary>Returns once the server has done everything.</summary>
    /// <exception cref="IOException">It could not do something.</exception>
    public void Settle()
    {
        _wire.Send(43, 0);
        while (true)
        {
            var answer = _wire.Read(32);
            if (answer[0] == 0) throw new IOException(string.Create(CultureInfo.InvariantCulture, $"X error {answer[1]} of request {answer[10]}."));
            if (answer[0] == 1) return;
        }
    }

    public void Dispose() => _wire.Dispose();

    private static uint Pair(int low, int high) => (ushort)low | ((uint)(ushort)high << 16);
}
