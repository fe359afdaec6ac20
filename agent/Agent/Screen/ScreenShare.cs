using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Pacing;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Screen;

/// <summary>
/// Shows the monitors to the consoles, on a thread of its own that sleeps until there is something to do: a change, input, room on the line,
/// refinement that is due. What others say waits in a row for it, so that nobody ever waits for a picture. What is not looked at is not captured.
/// </summary>
internal sealed partial class ScreenShare : IFeature
{
    private const long MonitorsEvery = 3_000_000;
    private const long Unseen = 500_000;
    private const int MostUnread = 64;

    private readonly IScreenSource _source;
    private readonly Desktop _desktop;
    private readonly IOutlet _outlet;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Cadence _cadence = new();
    private readonly Audience _audience = new();
    private readonly Dictionary<byte, MonitorShare> _shares = [];
    private readonly Lock _gate = new();
    private readonly IBell _bell;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<ScreenEvent> _said = [];
    private List<ScreenEvent> _heard = [];
    private bool _isWoken;
    private bool _awaitsRoom;
    private bool _isChanged;
    private bool _isStirred;
    private long _monitorsAsked;

    public ScreenShare(IScreenSource source, Desktop desktop, IOutlet outlet, TimeProvider clock, ILogger log)
    {
        (_source, _desktop, _outlet, _clock, _log) = (source, desktop, outlet, clock, log);
        _bell = source.Bell ?? new Bell();
        RefreshMonitors(clock.Microseconds());
        _source.Changed += OnChanged;
        _desktop.Stirred += OnStirred;
        new Thread(Run) { IsBackground = true, Name = "screen" }.Start();
    }

    public Channel Channel => Channel.Screen;

    public bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload)
    {
        if (stream > byte.MaxValue || !ScreenAnswer.TryRead(payload.Span, out var answer)) return false;
        Say(new ScreenEvent(ScreenEventKind.Answered, party, (byte)stream, answer, _clock.Microseconds()), wake: answer.Word != ScreenWord.Painted);
        return true;
    }

    public void Arrived(ushort console) => Say(new ScreenEvent(ScreenEventKind.Arrived, console), wake: true);

    public void Left(ushort console, bool forGood)
        => Say(new ScreenEvent(forGood ? ScreenEventKind.Gone : ScreenEventKind.Away, console), wake: true);

    public void LineBroke() => Say(new ScreenEvent(ScreenEventKind.LineBroke), wake: true);

    public void Lost(ushort console, ushort stream)
    {
        if (stream <= byte.MaxValue) Say(new ScreenEvent(ScreenEventKind.Lost, console, (byte)stream), wake: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Wake();
        await _ended.Task;
        _source.Changed -= OnChanged;
        _desktop.Stirred -= OnStirred;
        foreach (var share in _shares.Values) share.Dispose();
        _source.Dispose();
        _stop.Dispose();
    }

    private void OnChanged()
    {
        lock (_gate)
        {
            if (_isChanged) return;
            (_isChanged, _isWoken) = (true, true);
        }

        _bell.Ring();
    }

    private void OnStirred()
    {
        lock (_gate) _isStirred = true;
        // Where changes are announced the change itself wakes; input is only its cause.
        if (!_source.AnnouncesChanges) Wake();
    }

    /// <summary>An acknowledgement that nobody waits for is read when there is something to do.</summary>
    private void Say(ScreenEvent said, bool wake)
    {
        lock (_gate)
        {
            _said.Add(said);
            wake |= _awaitsRoom || _said.Count >= MostUnread;
            _isWoken |= wake;
        }

        if (wake) _bell.Ring();
    }

    private void Wake()
    {
        lock (_gate) _isWoken = true;
        _bell.Ring();
    }

    private void Run()
    {
        try
        {
            var wake = 0L;
            while (!_stop.IsCancellationRequested)
            {
                var now = Wait(wake);
                foreach (var heard in _heard) Hear(heard);
                _heard.Clear();
                wake = Look(now);
            }
        }
        catch (Exception error)
        {
            LogStopped(error);
        }

        _ended.SetResult();
    }

    /// <summary>Until something happens, at the latest at <paramref name="wake"/>; then takes what was said.</summary>
    private long Wait(long wake)
    {
        while (true)
        {
            var now = _clock.Microseconds();
            if (TryTake(now, wake)) return now;
            _bell.Wait(wake == long.MaxValue ? wake : wake - now);
        }
    }

    private bool TryTake(long now, long wake)
    {
        lock (_gate)
        {
            if (!_isWoken && now < wake) return false;
            (_said, _heard) = (_heard, _said);
            if (_isChanged) _cadence.Announce(now);
            if (_isStirred) _cadence.Touch(_desktop.Touched);
            (_isWoken, _isChanged, _isStirred, _awaitsRoom) = (false, false, false, false);
            return true;
        }
    }

    private void Hear(in ScreenEvent said)
    {
        switch (said.Kind)
        {
            case ScreenEventKind.Arrived:
                _audience.Arrived(said.Party);
                TellMonitors(said.Party);
                break;
            case ScreenEventKind.Away:
                _audience.Left(said.Party, forGood: false);
                break;
            case ScreenEventKind.Gone:
                _audience.Left(said.Party, forGood: true);
                break;
            case ScreenEventKind.LineBroke:
                foreach (var share in _shares.Values) share.RestartAll();
                break;
            case ScreenEventKind.Answered when said.Answer.Word == ScreenWord.View:
                _audience.Said(said.Party, said.Monitor, said.Answer.View);
                break;
            default:
                if (_shares.TryGetValue(said.Monitor, out var meant)) Hear(meant, said);
                return;
        }

        Seat(said.Party);
    }

    private static void Hear(MonitorShare share, in ScreenEvent said)
    {
        if (said.Kind == ScreenEventKind.Answered && said.Answer.Word == ScreenWord.Painted)
            share.Acknowledge(said.Party, said.Answer.Generation, said.Answer.Frame, said.At);
        else
            share.Restart(said.Party);
    }

    /// <summary>The console looks at what it wants to see, and at nothing else.</summary>
    private void Seat(ushort party)
    {
        var first = _desktop.Monitors.Count > 0 ? _desktop.Monitors[0].Id : (byte)0;
        foreach (var (id, share) in _shares) share.Look(party, _audience.View(party, id, first));
    }

    /// <returns>When to look again although nothing happens.</returns>
    private long Look(long now)
    {
        var isWatched = false;
        foreach (var share in _shares.Values) isWatched |= share.IsWatched;
        if (!isWatched) return long.MaxValue;
        if (now - _monitorsAsked > MonitorsEvery) RefreshMonitors(now);
        _cadence.IsAnnounced = _source.AnnouncesChanges;
        if (_cadence.Next <= now)
        {
            _cadence.Looked(now);
            foreach (var share in _shares.Values) share.Outdate();
        }
        else if (_cadence.IsPending)
        {
            foreach (var share in _shares.Values) share.Announce();
        }

        var (unseen, awaitsRoom, wake) = (false, false, Math.Min(_cadence.Next, _monitorsAsked + MonitorsEvery));
        foreach (var (id, share) in _shares)
        {
            if (!share.IsWatched) continue;
            Point(id, share);
            var seen = share.Update(_source, _audience.Count, now);
            unseen |= seen is null;
            if (seen == true) _cadence.Changed(now);
            awaitsRoom |= share.AwaitsRoom;
            wake = Math.Min(wake, seen is null ? now + Unseen : share.Wake(now));
        }

        if (unseen) RefreshMonitors(now);
        lock (_gate)
        {
            _awaitsRoom = awaitsRoom;
            if (awaitsRoom && _said.Count > 0) _isWoken = true;
        }

        return wake;
    }

    private void Point(byte id, MonitorShare share)
    {
        if (_desktop.Find(id) is not { } monitor) return;
        var (pointed, typed, (x, y)) = (_desktop.Pointed, _desktop.Typed, _desktop.Pointer);
        share.Touched.At = Math.Max(pointed, typed);
        if (typed > pointed) share.Touched.Typed(typed);
        else if (monitor.Shows(x, y)) share.Touched.Pointed(x - monitor.X, y - monitor.Y);
    }

    private void RefreshMonitors(long now)
    {
        _monitorsAsked = now;
        var monitors = _source.Monitors();
        if (monitors.SequenceEqual(_desktop.Monitors)) return;
        _desktop.Monitors = monitors;
        foreach (var gone in _shares.Keys.Where(id => _desktop.Find(id) is null).ToArray())
        {
            _shares.Remove(gone, out var share);
            share!.Dispose();
        }

        foreach (var monitor in monitors)
            if (!_shares.ContainsKey(monitor.Id)) _shares[monitor.Id] = new MonitorShare(monitor.Id, _outlet);
        foreach (var share in _shares.Values) share.Outdate();
        LogMonitors(monitors.Count);
        foreach (var console in _audience.Consoles)
        {
            TellMonitors(console);
            Seat(console);
        }
    }

    private void TellMonitors(ushort console)
        => _ = _outlet.SendReliableAsync(new StreamKey(console, Channel.Control, 1), MonitorsMessage.Write(_desktop.Monitors), _stop.Token).AsTask();

    [LoggerMessage(200, LogLevel.Information, "Monitors to be shown: {Count}")]
    private partial void LogMonitors(int count);

    [LoggerMessage(201, LogLevel.Error, "Showing the screen stopped")]
    private partial void LogStopped(Exception error);
}
