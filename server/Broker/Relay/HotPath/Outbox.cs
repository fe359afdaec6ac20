using System.Diagnostics.CodeAnalysis;

namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>
/// What waits for one receiver, bounded in bytes. Small urgent things overtake the picture; within each of the two rows
/// order is kept. Never blocks and never waits: what does not fit makes room or is refused. Who takes goes on at once, on the thread of who
/// adds: a hop to another thread costs more than to pass a packet on.
/// </summary>
internal sealed class Outbox(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<QueuedMessage> _urgent = new();
    private readonly Queue<QueuedMessage> _bulk = new();
    private int _bytes;
    private bool _completed;
    private TaskCompletionSource? _taker;

    /// <param name="dropped">Resettable messages that were dropped for this one, or this one itself.</param>
    /// <returns>False: a message that must not be lost does not fit, whatever is dropped.</returns>
    public bool TryAdd(in QueuedMessage message, bool urgent, out IReadOnlyList<QueuedMessage> dropped)
    {
        TaskCompletionSource? taker;
        lock (_lock)
        {
            dropped = [];
            if (_completed) return true;
            if (_bytes + message.Size > capacity)
            {
                dropped = DropResettable();
                if (message.Resettable)
                {
                    dropped = [.. dropped, message];
                    return true;
                }

                if (_bytes + message.Size > capacity) return false;
            }

            (urgent ? _urgent : _bulk).Enqueue(message);
            _bytes += message.Size;
            (taker, _taker) = (_taker, null);
        }

        taker?.SetResult();
        return true;
    }

    /// <summary>Nothing is added any more; what waits is still taken out, then <see cref="TakeAsync"/> gives null.</summary>
    public void Complete() => Close(empty: false);

    /// <summary>Nothing is added or taken any more.</summary>
    public void Break() => Close(empty: true);

    /// <summary>For one who takes.</summary>
    public async ValueTask<QueuedMessage?> TakeAsync()
    {
        while (true)
        {
            Task added;
            lock (_lock)
            {
                if (TryTake(out var message)) return message;
                if (_completed) return null;
                added = (_taker = new TaskCompletionSource()).Task;
            }

            await added;
        }
    }

    private void Close(bool empty)
    {
        TaskCompletionSource? taker;
        lock (_lock)
        {
            _completed = true;
            (taker, _taker) = (_taker, null);
            if (empty)
            {
                _urgent.Clear();
                _bulk.Clear();
            }
        }

        taker?.SetResult();
    }

    private bool TryTake([NotNullWhen(true)] out QueuedMessage? message)
    {
        message = null;
        if (!_urgent.TryDequeue(out var next) && !_bulk.TryDequeue(out next)) return false;
        _bytes -= next.Size;
        message = next;
        return true;
    }

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
