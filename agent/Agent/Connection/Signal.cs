using System.Threading.Tasks.Sources;

namespace RemoteAssist.Agent.Connection;

/// <summary>Wakes one waiter; set several times before it waits, it wakes it once.</summary>
internal sealed class Signal : IValueTaskSource<bool>, IDisposable
{
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private ManualResetValueTaskSourceCore<bool> _core;
    private CancellationTokenRegistration _cancel;
    private bool _isSet;
    private bool _isAwaited;
    private bool _isTimed;

    /// <param name="atOnce">
    /// The waiter goes on within <see cref="Set"/>, on the thread of who sets: a hop to another thread can cost more than what the waiter has
    /// to do. So nobody sets it while holding a lock that the waiter wants.
    /// </param>
    public Signal(TimeProvider clock, bool atOnce)
    {
        _core.RunContinuationsAsynchronously = !atOnce;
        _timer = clock.CreateTimer(static signal => ((Signal)signal!).Late(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Set()
    {
        lock (_gate)
        {
            _isSet = !_isAwaited;
            if (_isSet) return;
            Leave();
        }

        _core.SetResult(true);
    }

    /// <summary>Returns when set or after <paramref name="atMost"/>.</summary>
    /// <returns>Whether it was set.</returns>
    /// <exception cref="InvalidOperationException">Somebody waits already.</exception>
    public ValueTask<bool> WaitAsync(TimeSpan atMost, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (_isAwaited) throw new InvalidOperationException("A signal has one waiter.");
            if (cancel.IsCancellationRequested) return ValueTask.FromCanceled<bool>(cancel);
            if (_isSet || atMost == TimeSpan.Zero)
            {
                var wasSet = _isSet;
                _isSet = false;
                return ValueTask.FromResult(wasSet);
            }

            _core.Reset();
            (_isAwaited, _isTimed) = (true, atMost != Timeout.InfiniteTimeSpan);
            if (_isTimed) _timer.Change(atMost, Timeout.InfiniteTimeSpan);
        }

        _cancel = cancel.UnsafeRegister(static (signal, token) => ((Signal)signal!).Cancel(token), this);
        return new ValueTask<bool>(this, _core.Version);
    }

    bool IValueTaskSource<bool>.GetResult(short token)
    {
        _cancel.Dispose();
        return _core.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);

    public void Dispose() => _timer.Dispose();

    private void Late()
    {
        lock (_gate)
        {
            if (!_isAwaited || !_isTimed) return;
            Leave();
        }

        _core.SetResult(false);
    }

    private void Cancel(CancellationToken cancel)
    {
        lock (_gate)
        {
            if (!_isAwaited) return;
            Leave();
        }

        _core.SetException(new OperationCanceledException(cancel));
    }

    private void Leave()
    {
        if (_isTimed) _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        (_isAwaited, _isTimed) = (false, false);
    }
}
