using RemoteAssist.Agent.Platform;

namespace RemoteAssist.Agent.Screen.Pacing;

/// <summary>
/// Where the technician's eyes are: at the pointer after a click or a move; while typing, where the smallest change came right after a key,
/// for a letter is smaller than whatever else moves on the screen; what changed before the key as well, a log, a clock, counts only where
/// nothing else did. Times are microseconds of one clock, places pixels of one picture.
/// </summary>
internal sealed class TouchedPlace
{
    private const long AtOnce = 150_000;
    private const long Fresh = 700_000;
    private const long Span = 500_000;
    private const int LineHeight = 64;

    private (int X, int Y)? _place;
    private long _typed = long.MinValue;
    private Damage _restless = new();
    private Damage _restlessBefore = new();
    private long _spanSince = long.MinValue / 2;

    /// <summary>Null: nothing was touched here yet.</summary>
    public (int X, int Y)? Place => _place;

    /// <summary>When the last input was.</summary>
    public long At { get; set; } = long.MinValue / 2;

    /// <summary>Somebody waits for what comes of it.</summary>
    public bool IsFresh(long now) => now - At < Fresh;

    public void Pointed(int x, int y) => (_place, _typed) = ((x, y), long.MinValue);

    public void Typed(long now) => _typed = now;

    /// <summary>What a look has found.</summary>
    public void Saw(Damage damage, long now)
    {
        if (damage.Everywhere) return;
        if (_typed == long.MinValue || now - _typed > AtOnce)
        {
            Remember(damage, now);
            return;
        }

        Box? smallest = null;
        var isRestless = true;
        for (var i = 0; i < damage.Boxes.Count; i++)
        {
            var (box, moves) = (damage.Boxes[i], IsRestless(damage.Boxes[i]));
            if (smallest is { } known && (moves == isRestless ? box.Area >= known.Area : moves)) continue;
            (smallest, isRestless) = (box, moves);
        }

        if (smallest is { Height: <= LineHeight } found) _place = (found.X + (found.Width / 2), found.Y + (found.Height / 2));
    }

    private void Remember(Damage damage, long now)
    {
        if (now - _spanSince > Span)
        {
            (_restless, _restlessBefore, _spanSince) = (_restlessBefore, _restless, now);
            _restless.Clear();
        }

        _restless.Add(damage);
    }

    private bool IsRestless(Box box) => Touches(_restless, box) || Touches(_restlessBefore, box);

    private static bool Touches(Damage damage, Box box)
    {
        for (var i = 0; i < damage.Boxes.Count; i++)
            if (damage.Boxes[i].Touches(box)) return true;
        return false;
    }
}
