using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Coding;

namespace RemoteAssist.Agent.Screen;

/// <summary>The viewers of one monitor that get the same slices, and the encoder that knows what they show. Times are microseconds.</summary>
internal sealed class ViewerGroup : IDisposable
{
    private const long AskAgain = 50_000;

    /// <summary>So long may a photograph take until it is whole.</summary>
    private const double StillSeconds = 0.15;

    private readonly PictureEncoder _encoder = new();
    private readonly Damage _damage = new();
    private long? _due;
    private bool _hasMore;

    public List<Viewer> Viewers { get; } = [];

    public byte Generation => _encoder.Generation;

    /// <summary>Its viewers have nothing of its generation yet: who joins now needs nothing of its own.</summary>
    public bool IsFresh { get; private set; } = true;

    /// <summary>There is something to be sent.</summary>
    public bool IsBehind => IsFresh || _hasMore || !_damage.IsEmpty;

    /// <summary>When refinement is due, if it is.</summary>
    public long? Due => _due;

    public bool HasRoom
    {
        get
        {
            foreach (var viewer in Viewers)
                if (!viewer.Window.HasRoom) return false;
            return true;
        }
    }

    /// <summary>Nothing is on its way to anyone.</summary>
    public bool IsQuiet
    {
        get
        {
            foreach (var viewer in Viewers)
                if (!viewer.Window.IsEmpty) return false;
            return true;
        }
    }

    public bool IsDue(long now) => _due <= now && IsQuiet;

    public void Add(Damage damage) => _damage.Add(damage);

    /// <summary>The next frame begins a new generation.</summary>
    public void Restart()
    {
        _encoder.Restart();
        (IsFresh, _hasMore, _due) = (true, false, null);
        foreach (var viewer in Viewers) viewer.Forgive();
    }

    /// <summary>The next frame, at most what the slowest has room for.</summary>
    /// <param name="generation">Of the frame, if it is the first of one.</param>
    public EncodedFrame Encode(ScreenImage image, byte generation, (int X, int Y)? touched, long captured)
    {
        var (room, still, isQuiet, isExact) = (int.MaxValue, double.MaxValue, true, false);
        foreach (var viewer in Viewers)
        {
            room = Math.Min(room, viewer.Window.Room - Slices.Around);
            still = Math.Min(still, viewer.Window.BytesPerSecond * StillSeconds);
            isQuiet &= viewer.Window.IsEmpty;
            isExact |= viewer.View == ScreenView.Exact;
        }

        if (IsFresh)
        {
            _encoder.Restart(generation);
            _damage.AddEverywhere();
        }

        var frame = _encoder.Encode(image, _damage, new FrameRequest(captured / 1000, room, touched, isQuiet, isExact, (int)Math.Min(still, int.MaxValue)));
        _damage.Clear();
        // Who had nothing to say is asked again a little later, whatever it promised.
        var due = frame.Due * 1000;
        if (frame.Bytes.IsEmpty && due <= captured) due = captured + AskAgain;
        (IsFresh, _hasMore, _due) = (IsFresh && frame.Bytes.IsEmpty, frame.HasMore && !frame.Bytes.IsEmpty, due);
        return frame;
    }

    public void Sent(int bytes, long now)
    {
        foreach (var viewer in Viewers) viewer.Window.Sent(_encoder.Generation, _encoder.Frame, bytes, now, _hasMore);
    }

    public ushort Frame => _encoder.Frame;

    public void Dispose() => _encoder.Dispose();
}
