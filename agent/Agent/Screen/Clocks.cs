namespace RemoteAssist.Agent.Screen;

internal static class Clocks
{
    /// <summary>Microseconds of the clock's monotonic time.</summary>
    public static long Microseconds(this TimeProvider clock)
        => clock.TimestampFrequency == 1_000_000_000 ? clock.GetTimestamp() / 1000 : (long)(clock.GetTimestamp() * (1e6 / clock.TimestampFrequency));
}
