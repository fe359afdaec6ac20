namespace RemoteAssist.Benchmarks.Screen;

/// <summary>
/// Compares the shared screen with what the viewer shows, both read one right after the other. Around the pointer everything counts as
/// equal: TigerVNC draws it into the picture when the viewer did not move it, and ours never does.
/// </summary>
internal sealed class Likeness : IDisposable
{
    private const int PointerReach = 32;

    private readonly ISharing _sharing;
    private readonly ScreenGrab _grab;
    private readonly int _width;
    private readonly int _height;
    private readonly uint[] _screen;
    private readonly uint[] _view;

    public Likeness(ISharing sharing)
    {
        _sharing = sharing;
        (_width, _height) = (sharing.Screen.Width, sharing.Screen.Height);
        _grab = ScreenGrab.Open(sharing.Screen.Name, _width, _height);
        (_screen, _view) = (new uint[_width * _height], new uint[_width * _height]);
    }

    public double Ssim() => Look() ? PictureMatch.Ssim(_screen, _view, _width, _height) : 0;

    /// <summary>The share of pixels that are exactly equal, 1 when all are.</summary>
    public double Equal() => Look() ? PictureMatch.EqualShare(_screen, _view) : 0;

    public void Dispose() => _grab.Dispose();

    private bool Look()
    {
        _grab.Read(_screen);
        if (!_sharing.TryReadView(_view)) return false;
        var (x, y) = _grab.Pointer();
        var (left, right) = (Math.Clamp(x - PointerReach, 0, _width), Math.Clamp(x + PointerReach, 0, _width));
        for (var row = Math.Max(0, y - PointerReach); row < Math.Min(_height, y + PointerReach); row++)
            _screen.AsSpan((row * _width) + left, right - left).CopyTo(_view.AsSpan((row * _width) + left));
        return true;
    }
}
