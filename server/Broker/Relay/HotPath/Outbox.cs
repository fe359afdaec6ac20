namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>
/// What waits for one receiver, bounded in bytes. Small urgent things overtake the picture; within each of the two rows
/// order is kept. Never blocks and never waits: what does not fit makes room or is refused. One at a time sends to the receiver: who comes
/// when nobody does, sends at once and then whatever was added meanwhile.
/// </summary>
internal sealed class Outbox(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<QueuedMessage> _urgent = new();
    private readonly Queue<QueuedMessage> _bulk = new();
    private readonly TaskCompletionSource<PumpEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _bytes;
    private bool _isBusy;
    private bool _completed;
    private bool _broken;

    /// <summary>Completes when nothing more goes out.</summary>
    public Task<PumpEnd> Ended => _ended.Task;

    /// <summary>True: nothing waits and nobody sends, the caller may, and has to go on with <see cref="TryTake"/> until that gives nothing.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_isBusy || _completed) return false;
            return _isBusy = true;
        }
    }

    /// <param name="dropped">Resettable messages that were dropped for this one, or this one itself; to be released.</param>
    /// <param name="isEntered">Nobody sends: as <see cref="TryEnter"/>.</param>
    /// <returns>False: a message that must not be lost does not fit, whatever is dropped.</returns>
    public bool TryAdd(in QueuedMessage message, bool urgent, out IReadOnlyList<QueuedMessage> dropped, out bool isEntered)
    {
        lock (_lock)
        {
            (dropped, isEntered) = ([], false);
            if (_completed)
            {
                message.Release();
                return true;
            }

            if (_bytes + message.Size > capacity)
            {
                dropped = DropResettable();
                if (message.Resettable)
                {
                    dropped = [.. dropped, message];
                    return true;
                }

                if (_bytes + message.Size > capacity)
                {
                    message.Release();
                    return false;
                }
            }

            (urgent ? _urgent : _bulk).Enqueue(message);
            _bytes += message.Size;
            isEntered = !_isBusy;
            _isBusy = true;
            return true;
        }
    }

    /// <summary>For who sends: the next message, to be released. False: there is none, and somebody else may send.</summary>
    public bool TryTake(out QueuedMessage message)
    {
        lock (_lock)
        {
            if (_urgent.TryDequeue(out message) || _bulk.TryDequeue(out message))
            {
                _bytes -= message.Size;
                return true;
            }

            _isBusy = false;
            if (_completed) End();
            return false;
        }
    }

    /// <summary>Nothing is added any more; what waits still goes out.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _completed = true;
            if (!_isBusy) End();
        }
    }

    /// <summary>Nothing is added any more and nothing goes out.</summary>
    public void Break()
    {
        lock (_lock)
        {
            (_completed, _broken) = (true, true);
            while (_urgent.TryDequeue(out var message) || _bulk.TryDequeue(out message)) message.Release();
            _bytes = 0;
            End();
        }
    }

    private void End() => _ended.TrySetResult(_broken ? PumpEnd.Broken : PumpEnd.Finished);

    // Once one packet of a picture is lost the others are worth nothing: all go, and the sender starts anew.
    private List<QueuedMessage> DropResettable()
    {
        var dropped = new List<QueuedMessage>();
        for (var left = _bulk.Count; left > 0; left--)
        {
            var message = _bulk.Dequeue();
            if (message.Resettable)
            {
                dropped.Add(message);
                _bytes -= message.Size;
            }
            else
            {
                _bulk.Enqueue(message);
            }
        }

        return dropped;
    }
}
