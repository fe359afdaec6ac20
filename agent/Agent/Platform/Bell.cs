namespace RemoteAssist.Agent.Platform;

/// <summary>A bell that works on every system.</summary>
internal sealed class Bell : IBell
{
    private readonly object _gate = new();
    private bool _rung;

    public void Ring()
    {
        lock (_gate)
        {
            if (_rung) return;
            _rung = true;
            Monitor.Pulse(_gate);
        }
    }

    public void Wait(long microseconds)
    {
        var milliseconds = microseconds == long.MaxValue ? Timeout.Infinite : (int)Math.Min((microseconds + 999) / 1000, int.MaxValue);
        lock (_gate)
        {
            if (!_rung) Monitor.Wait(_gate, milliseconds);
            _rung = false;
        }
    }
}
