namespace RemoteAssist.Agent.Connection;

/// <summary>When to try again after the line broke: at once, then after 0.5 s doubling to 4 s, each ±25 %.</summary>
/// <param name="random">Gives 0 (inclusive) to 1 (exclusive).</param>
internal sealed class BackOff(Func<double> random)
{
    private int _tries;

    public TimeSpan Next()
    {
        var tries = _tries++;
        if (tries == 0) return TimeSpan.Zero;
        var seconds = Math.Min(4, 0.5 * Math.Pow(2, Math.Min(tries - 1, 10)));
        return TimeSpan.FromSeconds(seconds * (0.75 + (0.5 * random())));
    }

    /// <summary>The line stands again.</summary>
    public void Reset() => _tries = 0;
}
