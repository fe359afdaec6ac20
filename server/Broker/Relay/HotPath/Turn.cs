namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>One at a time, in the order of asking. Who waits goes on, on a thread of its own, when the one before leaves.</summary>
internal sealed class Turn
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private bool _isTaken;

    public bool TryTake()
    {
        lock (_lock) return !_isTaken && (_isTaken = true);
    }

    public Task TakeAsync()
    {
        lock (_lock)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return Task.CompletedTask;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            return turn.Task;
        }
    }

    public void Leave()
    {
        TaskCompletionSource? next;
        lock (_lock) _isTaken = _waiting.TryDequeue(out next);
        next?.SetResult();
    }
}
