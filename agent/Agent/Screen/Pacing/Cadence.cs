namespace RemoteAssist.Agent.Screen.Pacing;

/// <summary>
/// When to look at the screen next. Where changes are announced: 2 ms after the first one, so that what is painted in two strokes is one
/// picture, and in a stream of them 31 times a second; for a while after input, when each ms is felt, 0.5 ms after the first, at strokes that
/// follow 1 ms apart twice, and in a stream 60 times a second; never without a change. Where they are not: 0, 8 and 24 ms after input, then 30
/// times a second while something changes or is touched, else 5 times. Times are microseconds of one clock.
/// </summary>
internal sealed class Cadence
{
    private const long Never = long.MaxValue;
    private const long Long = 1_000_000_000_000_000;
    private const long Together = 2_000;
    private const long Stream = 32_000;
    private const long TogetherAfterInput = 500;
    private const long StreamAfterInput = 16_000;
    private const long Strokes = 1_000;
    private const int MostStrokes = 3;

    /// <summary>What comes after so long without a look is no stream.</summary>
    private const long Quiet = 50_000;

    private const long InputLasts = 1_000_000;
    private const long Idle = 200_000;
    private static readonly long[] Steps = [0, 8_000, 24_000];

    private long _looked = -Long;
    private long _changed = -Long;
    private long _touched = -Long;
    private long _announced = Never;
    private int _step = Steps.Length;
    private int _strokes;

    /// <summary>Changes are announced, for now.</summary>
    public bool IsAnnounced { get; set; }

    /// <summary>When the next look is due; <see cref="long.MaxValue"/>: not before something happens.</summary>
    public long Next => IsAnnounced ? NextAnnounced() : NextUnannounced();

    /// <summary>A change was announced that nobody has looked at yet.</summary>
    public bool IsPending => _announced != Never;

    /// <summary>A change was announced, or somebody wants a picture.</summary>
    public void Announce(long now) => _announced = Math.Min(_announced, now);

    public void Touch(long now) => (_touched, _step) = (now, 0);

    public void Looked(long now)
    {
        _strokes = now - _looked < Quiet ? _strokes + 1 : 1;
        (_looked, _announced) = (now, Never);
        while (_step < Steps.Length && _touched + Steps[_step] <= now) _step++;
    }

    /// <summary>The look has shown that something changed.</summary>
    public void Changed(long now) => _changed = now;

    private long NextAnnounced()
    {
        if (_announced == Never) return Never;
        if (_announced - _touched >= InputLasts) return Math.Max(_announced + Together, _looked + Stream);
        return Math.Max(_announced + TogetherAfterInput, _looked + (_strokes < MostStrokes ? Strokes : StreamAfterInput));
    }

    private long NextUnannounced()
    {
        if (_announced != Never) return _announced;
        var isBusy = _looked - Math.Max(_changed, _touched) < InputLasts;
        var regular = _looked + (isBusy ? Stream : Idle);
        return _step < Steps.Length ? Math.Min(regular, _touched + Steps[_step]) : regular;
    }
}
