using Microsoft.Extensions.Logging;

namespace RemoteAssist.Agent.Platform.Windows.Screen;

/// <summary>
/// One monitor's way in and out of duplication. It tries; while it has frames they are captured from it; when it is lost, and while it is
/// refused, somebody else has to capture, and it tries again ever more seldom. Where it will never be had it tries once.
/// </summary>
internal sealed partial class DuplicatedMonitor(string device, IDuplications duplications, ILogger log) : IDisposable
{
    /// <summary>Longest wait for a frame before it looks whether it is to stop.</summary>
    public const int Patience = 250;

    public static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);

    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly Damage _pending = new();
    private IDuplication? _duplication;
    private TimeSpan _pause = ShortestPause;
    private string? _told;
    private volatile bool _isBroken;
    private volatile bool _isDisposed;
    private volatile bool _hasPicture;

    /// <summary>Its frames are captured, and <see cref="Changed"/> comes with each. False before the first.</summary>
    public bool IsDuplicating => _hasPicture;

    /// <summary>A frame came, or no more will come. On the stepping thread.</summary>
    public event Action? Changed;

    /// <summary>Does what is next: tries, or waits for a frame. One thread calls it again and again.</summary>
    /// <returns>How long to pause before the next step; infinite: there is none.</returns>
    public TimeSpan Step()
    {
        if (_isDisposed) return End();
        if (_duplication is null) return Open();
        var news = _isBroken ? FrameNews.Lost : _duplication.Await(Patience);
        return news switch
        {
            FrameNews.None => TimeSpan.Zero,
            FrameNews.Frame => Take(),
            _ => Lose(),
        };
    }

    /// <returns>False: there is no duplicated picture now.</returns>
    public bool TryCapture(ScreenImage into, Damage damage)
    {
        lock (_gate)
        {
            if (!_hasPicture || _duplication is not { } duplication) return false;
            if (into.Width != duplication.Width || into.Height != duplication.Height) _pending.AddEverywhere();
            if (_pending.IsEmpty) return true;
            into.Resize(duplication.Width, duplication.Height);
            damage.Add(_pending);
            if (!duplication.Copy(_pending, into))
            {
                (_isBroken, _hasPicture) = (true, false);
                return false;
            }

            _pending.Clear();
            return true;
        }
    }

    /// <summary>Steps until it is disposed of, or can do nothing more.</summary>
    public void Run()
    {
        var pause = Step();
        while (pause != Timeout.InfiniteTimeSpan)
        {
            lock (_gate)
                if (pause > TimeSpan.Zero && !_isDisposed) Monitor.Wait(_gate, pause);
            pause = Step();
        }
    }

    /// <summary>What is held is given back by the stepping thread, which may be waiting for a frame just now.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            (_isDisposed, _hasPicture) = (true, false);
            Monitor.PulseAll(_gate);
        }
    }

    private TimeSpan Open()
    {
        // Outside the gate: a driver may take its time, and captures go on meanwhile.
        var opened = duplications.Open(device);
        lock (_gate)
        {
            _duplication = opened.Duplication;
            _pending.AddEverywhere();
        }

        if (opened.Duplication is not null) return TimeSpan.Zero;
        Tell(opened.Why);
        return opened.ForGood ? Timeout.InfiniteTimeSpan : Pause();
    }

    private TimeSpan End()
    {
        lock (_gate) Close();
        return Timeout.InfiniteTimeSpan;
    }

    private TimeSpan Take()
    {
        lock (_gate)
        {
            _isBroken |= !_duplication!.Take(_pending);
            if (!_isBroken) (_hasPicture, _pause) = (!_isDisposed, ShortestPause);
        }

        if (_isBroken) return Lose();
        Tell("");
        Changed?.Invoke();
        return TimeSpan.Zero;
    }

    private TimeSpan Lose()
    {
        lock (_gate) Close();
        // Who relied on announcements learns that they end.
        Changed?.Invoke();
        return Pause();
    }

    private TimeSpan Pause()
    {
        var pause = _pause;
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        return pause;
    }

    private void Close()
    {
        (_hasPicture, _isBroken) = (false, false);
        _duplication?.Dispose();
        _duplication = null;
    }

    /// <summary>Each reason once in a row: trying goes on every few seconds.</summary>
    private void Tell(string why)
    {
        if (why == _told) return;
        _told = why;
        if (why.Length == 0) LogDuplicated(device);
        else LogRefused(device, why);
    }

    [LoggerMessage(500, LogLevel.Information, "{Device} is captured by duplication")]
    private partial void LogDuplicated(string device);

    [LoggerMessage(501, LogLevel.Information, "{Device} is captured with GDI: {Why}")]
    private partial void LogRefused(string device, string why);
}
