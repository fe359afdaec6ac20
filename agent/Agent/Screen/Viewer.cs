using RemoteAssist.Agent.Screen.Pacing;

namespace RemoteAssist.Agent.Screen;

/// <summary>One console that looks at one monitor.</summary>
internal sealed class Viewer(ushort party, ScreenView view)
{
    private const long Bearable = 500_000;
    private const int Leak = 4;

    private long _held;
    private long _measured;

    public ushort Party => party;

    public ScreenView View { get; set; } = view;

    public AckWindow Window { get; } = new();

    /// <summary>It made others wait for more than a short while, or for a good part of the time.</summary>
    public bool HoldsOthers => _held > Bearable;

    /// <param name="isHolding">Others could have a frame now, were it not for this one.</param>
    /// <param name="now">Microseconds.</param>
    public void Measure(bool isHolding, long now)
    {
        var span = now - _measured;
        _measured = now;
        if (isHolding) _held += Math.Min(span, Bearable / 2);
        else _held = Math.Max(0, _held - (span / Leak));
    }

    public void Forgive() => _held = 0;
}
