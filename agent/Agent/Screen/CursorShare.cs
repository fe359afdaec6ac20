using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Screen;

/// <summary>
/// Shows the pointer apart from the picture: its shape when that changes, its place to whom it was not moved by. Looks when the pointer is
/// announced to have changed or was touched, at most 30 times a second; where nothing is announced 30 times while it moves, else 5 times. A
/// program that puts the pointer somewhere is announced nowhere: so every 3 s at rest, and 30 times a second while that goes on.
/// </summary>
internal sealed partial class CursorShare : IFeature
{
    private const long LooksApart = 33_000;
    private const long LooksApartIdle = 200_000;
    private const long LooksApartAnnounced = 3_000_000;
    private const long BusyFor = 1_000_000;

    /// <summary>So long after the technician's move the pointer may still be on the way.</summary>
    private const long OnTheWay = 100_000;

    private readonly ICursorSource _source;
    private readonly Desktop _desktop;
    private readonly IOutlet _outlet;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly HashSet<ushort> _viewers = [];
    private readonly Lock _gate = new();
    private readonly Signal _stirred;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private readonly Dictionary<long, ushort> _sent = [];
    private MonitorInfo? _on;
    private CursorState _shown;
    private bool _fresh = true;
    private bool _isUnsure;
    private ushort _lastId;
    private long _looked;
    private long _changed;
    private long _crept = long.MinValue / 2;
    private bool _isAnnounced;

    public CursorShare(ICursorSource source, Desktop desktop, IOutlet outlet, TimeProvider clock, ILogger log)
    {
        (_source, _desktop, _outlet, _clock, _log) = (source, desktop, outlet, clock, log);
        _stirred = new Signal(clock, atOnce: false);
        _source.Changed += _stirred.Set;
        if (!_source.AnnouncesChanges) _desktop.Stirred += _stirred.Set;
        _loop = Task.Run(LoopAsync);
    }

    public Channel Channel => Channel.Cursor;

    /// <summary>Nothing comes this way.</summary>
    public bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload) => false;

    public void Arrived(ushort console)
    {
        lock (_gate) (_fresh, _) = (true, _viewers.Add(console));
        _stirred.Set();
    }

    public void Left(ushort console, bool forGood)
    {
        lock (_gate) _viewers.Remove(console);
    }

    public void LineBroke() => Refresh();

    public void Lost(ushort console, ushort stream) => Refresh();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _source.Changed -= _stirred.Set;
        _desktop.Stirred -= _stirred.Set;
        (_source as IDisposable)?.Dispose();
        _stirred.Dispose();
        _stop.Dispose();
    }

    private void Refresh()
    {
        lock (_gate) _fresh = true;
        _stirred.Set();
    }

    private async Task LoopAsync()
    {
        try
        {
            while (true)
            {
                bool isWatched;
                lock (_gate)
                {
                    isWatched = _viewers.Count > 0;
                    if (isWatched) Look(_clock.Microseconds());
                }

                _isAnnounced = await _stirred.WaitAsync(isWatched ? Span(Rest()) : Timeout.InfiniteTimeSpan, _stop.Token);
                var early = _looked + LooksApart - _clock.Microseconds();
                if (early > 0) await Task.Delay(Span(early), _clock, _stop.Token);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error)
        {
            LogStopped(error);
        }
    }

    /// <summary>How long nothing needs to be looked at unless something happens.</summary>
    private long Rest()
    {
        if (_isUnsure) return OnTheWay;
        if (_source.AnnouncesChanges) return _looked - _crept < BusyFor ? LooksApart : LooksApartAnnounced;
        return _looked - Math.Max(_changed, _desktop.Touched) < BusyFor ? LooksApart : LooksApartIdle;
    }

    private void Look(long time)
    {
        _looked = time;
        var now = _source.Read();
        if (!_fresh && !_isUnsure && now == _shown) return;
        var on = _desktop.At(now.X, now.Y);
        if (_fresh || on?.Id != _on?.Id) _sent.Clear();
        if (_on is not null && on?.Id != _on.Id) Send(_on, CursorMessages.Hidden);
        if (on is not null && (_fresh || on.Id != _on?.Id || now.Serial != _shown.Serial || now.Visible != _shown.Visible)) SendShape(on, now);
        if (_fresh || _isUnsure || now.X != _shown.X || now.Y != _shown.Y) SendPlace(on, now, time);
        if (!_isAnnounced && !_fresh && now != _shown) _crept = time;
        (_on, _shown, _fresh, _changed) = (on, now, false, time);
    }

    /// <summary>To all but the one whose hand it was.</summary>
    private void SendPlace(MonitorInfo? on, CursorState now, long time)
    {
        var isThere = _desktop.Pointer == (now.X, now.Y);
        _isUnsure = !isThere && time - _desktop.Pointed < OnTheWay;
        if (on is null) return;
        var place = CursorMessages.Position(now.X - on.X, now.Y - on.Y);
        if (!isThere && !_isUnsure) Send(on, place);
        else
            foreach (var viewer in _viewers)
                if (viewer != _desktop.PointedBy) _outlet.SendResettable(Channel.Cursor, viewer, on.Id, place);
    }

    private void SendShape(MonitorInfo on, CursorState now)
    {
        if (!now.Visible)
        {
            Send(on, CursorMessages.Hidden);
        }
        else if (_sent.TryGetValue(now.Serial, out var id))
        {
            Send(on, CursorMessages.Use(id));
        }
        else if (_source.Shape() is { } shape)
        {
            if (_sent.Count >= 64) _sent.Clear();
            _sent[now.Serial] = ++_lastId;
            Send(on, CursorMessages.Shape(_lastId, shape));
        }
    }

    private void Send(MonitorInfo on, byte[] message) => _outlet.SendResettable(Channel.Cursor, 0, on.Id, message);

    private static TimeSpan Span(long microseconds) => TimeSpan.FromMicroseconds(microseconds);

    [LoggerMessage(220, LogLevel.Error, "Showing the pointer stopped")]
    private partial void LogStopped(Exception error);
}
