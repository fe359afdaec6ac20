using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Pacing;

/// <summary>
/// Where the technician's eyes are: at the pointer after a click or a move; while typing, where the smallest change came right after a key,
/// for a letter is smaller than whatever else moves on the screen. Times are microseconds of one clock, places pixels of one picture.
/// </summary>
internal sealed class TouchedPlace
{
    private const long AtOnce = 150_000;
    private const int LineHeight = 64;

    private (int X, int Y)? _place;
    private long _typed = long.MinValue;

    /// <summary>Null: nothing was touched here yet.</summary>
    public (int X, int Y)? Place => _place;

    public void Pointed(int x, int y) => (_place, _typed) = ((x, y), long.MinValue);

    public void Typed(long now) => _typed = now;

    /// <summary>What a look has found.</summary>
    public void Saw(Damage damage, long now)
    {
        if (_typed == long.MinValue || now - _typed > AtOnce || damage.Everywhere) return;
        Box? smallest = null;
        for (var i = 0; i < damage.Boxes.Count; i++)
            if (smallest is not { } known || damage.Boxes[i].Area < known.Area) smallest = damage.Boxes[i];
        if (smallest is { Height: <= LineHeight } box) _place = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
