namespace RemoteAssist.Support;

/// <summary>Looks again and again, for what nobody announces.</summary>
public static class Wait
{
    /// <exception cref="TimeoutException">It did not become true in time; the message says what.</exception>
    public static async Task UntilAsync(Func<Task<bool>> isTrue, TimeSpan timeout, string what, CancellationToken cancel = default)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await isTrue())
        {
            if (TimeProvider.System.GetElapsedTime(start) > timeout)
                throw new TimeoutException($"After {timeout.TotalSeconds:0} s still not true: {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancel);
        }
    }

    public static Task UntilAsync(Func<bool> isTrue, TimeSpan timeout, string what, CancellationToken cancel = default)
        => UntilAsync(() => Task.FromResult(isTrue()), timeout, what, cancel);
}
