using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Connection.Streams;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Screen;

/// <summary>
/// Shows the monitors to the consoles: looks 30 times a second while something changes or is touched, else 5 times, and only while somebody
/// watches and the line has room. There is no queue of frames: each look sends the newest state.
/// </summary>
internal sealed partial class ScreenShare : IFeature
{
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(33);
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan BusyFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MonitorsEvery = TimeSpan.FromSeconds(3);

    private readonly IScreenSource _source;
    private readonly Desktop _desktop;
    private readonly IOutlet _outlet;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Lock _gate = new();
    private readonly Dictionary<byte, MonitorShare> _shares = [];
    private readonly HashSet<ushort> _viewers = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private long _changed;
    private long _monitorsAsked;

    public ScreenShare(IScreenSource source, Desktop desktop, IOutlet outlet, TimeProvider clock, ILogger log)
    {
        (_source, _desktop, _outlet, _clock, _log) = (source, desktop, outlet, clock, log);
        RefreshMonitors();
        _loop = Task.Run(LoopAsync);
    }

    public Channel Channel => Channel.Screen;

    public bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload)
    {
        if (!ScreenAnswer.TryRead(payload.Span, out var answer)) return false;
        lock (_gate)
        {
            if (stream > byte.MaxValue || !_shares.TryGetValue((byte)stream, out var share)) return true;
            if (answer.Word == ScreenWord.Restart) share.Restart();
            else if (answer.Word == ScreenWord.Painted) share.Acknowledged(party, answer);
        }

        _desktop.Stirred.Set();
        return true;
    }

    public void Arrived(ushort console)
    {
        lock (_gate)
        {
            _viewers.Add(console);
            foreach (var share in _shares.Values) share.Arrived(console);
        }

        TellMonitors([console]);
        _desktop.Stirred.Set();
    }

    public void Left(ushort console, bool forGood)
    {
        lock (_gate)
        {
            _viewers.Remove(console);
            foreach (var share in _shares.Values) share.Left(console);
        }
    }

    public void LineBroke()
    {
        lock (_gate)
            foreach (var share in _shares.Values) share.Restart();
    }

    public void Lost(ushort stream)
    {
        lock (_gate)
            if (stream <= byte.MaxValue && _shares.TryGetValue((byte)stream, out var share)) share.Restart();
        _desktop.Stirred.Set();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        foreach (var share in _shares.Values) share.Dispose();
        _source.Dispose();
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        try
        {
            while (true)
            {
                var start = _clock.GetTimestamp();
                Look(start);
                await WaitAsync(start);
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

    private void Look(long now)
    {
        var unseen = false;
        lock (_gate)
        {
            foreach (var share in _shares.Values.Where(one => one.HasRoom))
            {
                var seen = share.Look(_source);
                if (seen == true) _changed = now;
                unseen |= seen is null;
            }
        }

        if (unseen || _clock.GetElapsedTime(_monitorsAsked, now) > MonitorsEvery) RefreshMonitors();
    }

    /// <summary>Until the next look is due, or something stirs: then a little later, so that the screen can follow.</summary>
    private async Task WaitAsync(long start)
    {
        var busy = _clock.GetElapsedTime(Math.Max(_changed, _desktop.Touched)) < BusyFor;
        await _desktop.Stirred.WaitAsync(busy ? Busy : Idle, _stop.Token);
        var sooner = _desktop.Touched > start ? Soonest : Busy;
        var rest = sooner - _clock.GetElapsedTime(start);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, _clock, _stop.Token);
    }

    private void RefreshMonitors()
    {
        _monitorsAsked = _clock.GetTimestamp();
        var monitors = _source.Monitors();
        if (monitors.SequenceEqual(_desktop.Monitors)) return;
        ushort[] viewers;
        lock (_gate)
        {
            _desktop.Monitors = monitors;
            foreach (var gone in _shares.Keys.Where(id => _desktop.Find(id) is null).ToArray())
            {
                _shares.Remove(gone, out var share);
                share!.Dispose();
            }

            foreach (var monitor in monitors.Where(one => !_shares.ContainsKey(one.Id)))
            {
                var share = _shares[monitor.Id] = new MonitorShare(monitor.Id, _outlet, _clock);
                foreach (var viewer in _viewers) share.Arrived(viewer);
            }

            viewers = [.. _viewers];
        }

        LogMonitors(monitors.Count);
        TellMonitors(viewers);
    }

    private void TellMonitors(IEnumerable<ushort> viewers)
    {
        var message = MonitorsMessage.Write(_desktop.Monitors);
        foreach (var viewer in viewers)
            _ = _outlet.SendReliableAsync(new StreamKey(viewer, Channel.Control, 1), message, _stop.Token).AsTask();
    }

    [LoggerMessage(200, LogLevel.Information, "Monitors to be shown: {Count}")]
    private partial void LogMonitors(int count);

    [LoggerMessage(201, LogLevel.Error, "Showing the screen stopped")]
    private partial void LogStopped(Exception error);
}
