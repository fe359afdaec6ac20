namespace RemoteAssist.Agent.Platform;

/// <summary>Where one thread sleeps until it has something to do.</summary>
public interface IBell
{
    /// <summary>Ends the sleep, or the next one when nobody sleeps. From any thread.</summary>
    void Ring();

    /// <summary>Sleeps until somebody rings; may return early.</summary>
    /// <param name="microseconds">About so long at most; <see cref="long.MaxValue"/>: for ever.</param>
    void Wait(long microseconds);
}
