using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Screen;

/// <summary>Shows the pointer apart from the picture: its shape when that changes, its place when the customer moved it.</summary>
internal sealed partial class CursorShare : IFeature
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(33);

    private readonly ICursorSource _source;
    private readonly Desktop _desktop;
    private readonly IOutlet _outlet;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly HashSet<ushort> _viewers = [];
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private readonly Dictionary<long, ushort> _sent = [];
    private MonitorInfo? _on;
    private CursorState _shown;
    private bool _fresh = true;
    private ushort _lastId;

    public CursorShare(ICursorSource source, Desktop desktop, IOutlet outlet, TimeProvider clock, ILogger log)
    {
        (_source, _desktop, _outlet, _clock, _log) = (source, desktop, outlet, clock, log);
        _loop = Task.Run(LoopAsync);
    }

    public Channel Channel => Channel.Cursor;

    /// <summary>Nothing comes this way.</summary>
    public bool Receive(ushort party, ushort stream, ReadOnlyMemory<byte> payload) => false;

    public void Arrived(ushort console)
    {
        lock (_gate) (_fresh, _) = (true, _viewers.Add(console));
    }

    public void Left(ushort console, bool forGood)
    {
        lock (_gate) _viewers.Remove(console);
    }

    public void LineBroke() => Lost(0);

    public void Lost(ushort stream)
    {
        lock (_gate) _fresh = true;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        (_source as IDisposable)?.Dispose();
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        try
        {
            while (true)
            {
                lock (_gate)
                    if (_viewers.Count > 0) Look();
                await Task.Delay(Every, _clock, _stop.Token);
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

    private void Look()
    {
        var now = _source.Read();
        if (!_fresh && now == _shown) return;
        var on = _desktop.At(now.X, now.Y);
        if (_fresh || on?.Id != _on?.Id) _sent.Clear();
        if (_on is not null && on?.Id != _on.Id) Send(_on, CursorMessages.Hidden);
        var moved = _fresh || now.X != _shown.X || now.Y != _shown.Y;
        if (on is not null && (_fresh || on.Id != _on?.Id || now.Serial != _shown.Serial || now.Visible != _shown.Visible)) SendShape(on, now);
        if (on is not null && moved && !_desktop.PutPointerAt(now.X, now.Y)) Send(on, CursorMessages.Position(now.X - on.X, now.Y - on.Y));
        (_on, _shown, _fresh) = (on, now, false);
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

    [LoggerMessage(220, LogLevel.Error, "Showing the pointer stopped")]
    private partial void LogStopped(Exception error);
}
