using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Coding;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Screen;

/// <summary>One monitor on its way to all viewers: its encoder and each viewer's window. Not safe for several threads.</summary>
internal sealed class MonitorShare(byte id, IOutlet outlet, TimeProvider clock) : IDisposable
{
    private readonly ScreenImage _image = new();
    private readonly Damage _damage = new();
    private readonly PictureEncoder _encoder = new();
    private readonly Dictionary<ushort, AckWindow> _windows = [];
    private uint _sent;

    /// <summary>The slowest viewer that still answers has room; one that went quiet holds nobody but itself.</summary>
    public bool HasRoom => _windows.Count > 0
        && (_windows.Values.All(window => window.HasRoom) || _windows.Values.Any(window => window.HasRoom && !window.IsStalled)
            && _windows.Values.All(window => window.HasRoom || window.IsStalled));

    public void Arrived(ushort viewer)
    {
        _windows[viewer] = new AckWindow(clock);
        Restart();
    }

    public void Left(ushort viewer) => _windows.Remove(viewer);

    public void Restart()
    {
        _encoder.Restart();
        foreach (var window in _windows.Values) window.Restart();
    }

    public void Acknowledged(ushort viewer, ScreenAnswer answer)
    {
        if (answer.Generation == _encoder.Generation && _windows.TryGetValue(viewer, out var window))
            window.Acknowledge(_sent - (ushort)((ushort)_sent - answer.Frame));
    }

    /// <returns>True: something had changed and is on its way. Null: nothing can be seen.</returns>
    public bool? Look(IScreenSource source)
    {
        _damage.Clear();
        if (!source.Capture(id, _image, _damage)) return null;
        var now = clock.GetTimestamp() * 1000L / clock.TimestampFrequency;
        var frame = _encoder.Encode(_image, _damage, new FrameRequest(now, int.MaxValue, null, true, false));
        if (frame.Bytes.IsEmpty) return false;
        Slices.Cut(_encoder.Generation, _encoder.Frame, frame, slice => outlet.SendResettable(Channel.Screen, 0, id, slice));
        _sent = frame.Begins ? 1 : _sent + 1;
        foreach (var window in _windows.Values) window.Sent(_sent, frame.Bytes.Length);
        return true;
    }

    public void Dispose() => _encoder.Dispose();
}
