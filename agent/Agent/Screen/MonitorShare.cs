using RemoteAssist.Agent.Connection;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Screen.Pacing;
using RemoteAssist.Contracts.Packets;

namespace RemoteAssist.Agent.Screen;

/// <summary>
/// One monitor on its way to who looks at it. Viewers that keep up share an encoder; one that comes late or holds the others up gets one of its
/// own, and groups that begin anew at the same time become one again. There is no queue of frames: what has room gets the newest state. Times
/// are microseconds of one clock. Not safe for several threads.
/// </summary>
internal sealed class MonitorShare(byte id, IOutlet outlet) : IDisposable
{
    /// <summary>How often it is looked at who holds whom up.</summary>
    private const long Judging = 100_000;

    /// <summary>How long a capture counts as the present where nobody tells of changes, or somebody told of one.</summary>
    private const long Present = 8_000;

    private readonly ScreenImage _image = new();
    private readonly Damage _damage = new();
    private readonly Dictionary<ushort, Viewer> _viewers = [];
    private readonly List<ViewerGroup> _groups = [];
    private readonly TouchedPlace _touched = new();
    private byte _generation = (byte)Random.Shared.Next(byte.MaxValue);
    private long _captured;
    private bool _isOutdated = true;
    private bool _isAnnounced;
    private ViewerGroup? _sending;
    private bool _isForAll;
    private Action<ReadOnlySpan<byte>>? _sendSlice;

    public bool IsWatched => _viewers.Count > 0;

    /// <summary>Encoders at work.</summary>
    public int Groups => _groups.Count;

    public TouchedPlace Touched => _touched;

    /// <summary>A console looks, or looks differently, or (<see cref="ScreenView.None"/>) looks no more.</summary>
    public void Look(ushort party, ScreenView view)
    {
        if (view == ScreenView.None)
        {
            Leave(party);
        }
        else if (_viewers.TryGetValue(party, out var known))
        {
            known.View = view;
        }
        else
        {
            var viewer = _viewers[party] = new Viewer(party, view);
            var group = _groups.Find(one => one.IsFresh && one.HasRoom);
            if (group is null) _groups.Add(group = new ViewerGroup());
            group.Viewers.Add(viewer);
        }
    }

    public void Leave(ushort party)
    {
        if (!_viewers.Remove(party, out var viewer)) return;
        var group = GroupOf(viewer);
        group.Viewers.Remove(viewer);
        if (group.Viewers.Count > 0) return;
        _groups.Remove(group);
        group.Dispose();
    }

    /// <summary>This viewer misses something, by its own word or the broker's: it begins anew and nobody else does.</summary>
    public void Restart(ushort party)
    {
        if (!_viewers.TryGetValue(party, out var viewer)) return;
        viewer.Window.Lose();
        var group = GroupOf(viewer);
        if (group.Viewers.Count > 1) Split(group, viewer);
        else group.Restart();
    }

    /// <summary>Everybody begins anew, together.</summary>
    public void RestartAll()
    {
        foreach (var viewer in _viewers.Values) viewer.Window.Lose();
        foreach (var group in _groups) group.Restart();
    }

    public void Acknowledge(ushort party, byte generation, ushort frame, long at)
    {
        if (_viewers.TryGetValue(party, out var viewer)) viewer.Window.Acknowledge(generation, frame, at);
    }

    /// <summary>The picture may have changed since it was last captured.</summary>
    public void Outdate() => _isOutdated = true;

    /// <summary>A change was announced; it is not due yet, but what goes out now should show it.</summary>
    public void Announce() => _isAnnounced = true;

    /// <summary>Somebody waits for something that an acknowledgement may bring.</summary>
    public bool AwaitsRoom
    {
        get
        {
            foreach (var group in _groups)
                if ((group.IsBehind || _isOutdated) ? !group.HasRoom : group.Due is not null && !group.IsQuiet) return true;
            return false;
        }
    }

    /// <summary>When there is something to do although nothing happens; <see cref="long.MaxValue"/>: never.</summary>
    public long Wake(long now)
    {
        var wake = long.MaxValue;
        foreach (var group in _groups)
        {
            var isBehind = group.IsBehind || _isOutdated;
            if (isBehind && group.HasRoom) return now;
            if (isBehind && group.Viewers.Count > 1) wake = Math.Min(wake, now + Judging);
            if (!isBehind && group.Due is { } due && group.IsQuiet) wake = Math.Min(wake, due);
        }

        return wake;
    }

    /// <summary>Captures if that is due and sends what there is room for.</summary>
    /// <param name="parties">How many consoles are connected.</param>
    /// <returns>True: something had changed and is on its way. Null: nothing can be seen.</returns>
    public bool? Update(IScreenSource source, int parties, long now)
    {
        Regroup(now);
        foreach (var viewer in _viewers.Values) viewer.Window.IsHurried = _touched.IsFresh(now);
        var ready = false;
        foreach (var group in _groups) ready |= group.HasRoom && (_isOutdated || group.IsBehind || group.IsDue(now));
        if (!ready) return false;
        _isOutdated |= (_isAnnounced || !source.AnnouncesChanges) && now - _captured > Present;
        if (_isOutdated && !Capture(source, now)) return null;
        var changed = false;
        foreach (var group in _groups)
            if (group.HasRoom && (group.IsBehind || group.IsDue(now))) changed |= Send(group, parties, now);
        return changed;
    }

    public void Dispose()
    {
        foreach (var group in _groups) group.Dispose();
    }

    private bool Capture(IScreenSource source, long now)
    {
        _damage.Clear();
        var size = (_image.Width, _image.Height);
        if (!source.Capture(id, _image, _damage)) return false;
        (_isOutdated, _isAnnounced, _captured) = (false, false, now);
        _touched.Saw(_damage, now);
        foreach (var group in _groups) group.Add(_damage);
        // A new size begins anew anyway: a good moment to come together again.
        if (size != (_image.Width, _image.Height) && _groups.Count > 1)
        {
            foreach (var group in _groups) group.Restart();
            Merge();
        }

        return true;
    }

    private bool Send(ViewerGroup group, int parties, long now)
    {
        var frame = group.Encode(_image, (byte)(_generation + 1), _touched.Place, now);
        if (frame.Bytes.IsEmpty) return false;
        if (frame.Begins) _generation++;
        var most = Slices.Most;
        foreach (var viewer in group.Viewers) most = Math.Min(most, viewer.Window.Slice);
        // One for all saves the agent's line the copies. A single viewer is addressed, so that a newcomer gets nothing it cannot read.
        (_sending, _isForAll) = (group, group.Viewers.Count > 1 && group.Viewers.Count == parties);
        group.Sent(Slices.Cut(group.Generation, group.Frame, frame, _sendSlice ??= SendSlice, most), now);
        if (frame.HasMore)
            foreach (var viewer in group.Viewers) outlet.MakeWay(viewer.Party, viewer.Window.Frame);
        return !frame.IsRefinement;
    }

    private void SendSlice(ReadOnlySpan<byte> slice)
    {
        if (_isForAll) outlet.SendResettable(Channel.Screen, 0, id, slice);
        else
            foreach (var viewer in _sending!.Viewers) outlet.SendResettable(Channel.Screen, viewer.Party, id, slice);
    }

    private void Regroup(long now)
    {
        for (var i = _groups.Count - 1; i >= 0; i--)
            if (_groups[i].Viewers.Count > 1) Judge(_groups[i], now);
        if (_groups.Count > 1) Merge();
    }

    private void Judge(ViewerGroup group, long now)
    {
        var isHeld = (group.IsBehind || _isOutdated) && group.Viewers.Exists(one => one.Window.HasRoom);
        for (var i = group.Viewers.Count - 1; i >= 0 && group.Viewers.Count > 1; i--)
        {
            var viewer = group.Viewers[i];
            viewer.Measure(isHeld && !viewer.Window.HasRoom, now);
            if (viewer.HoldsOthers) Split(group, viewer);
        }
    }

    /// <summary>Groups of which nothing has gone out yet are one; who has no room is left to itself.</summary>
    private void Merge()
    {
        ViewerGroup? first = null;
        for (var i = 0; i < _groups.Count; i++)
        {
            var group = _groups[i];
            if (!group.IsFresh || !group.HasRoom) continue;
            if (first is null)
            {
                first = group;
                continue;
            }

            first.Viewers.AddRange(group.Viewers);
            _groups.RemoveAt(i--);
            group.Dispose();
        }
    }

    private void Split(ViewerGroup group, Viewer viewer)
    {
        group.Viewers.Remove(viewer);
        var own = new ViewerGroup();
        own.Viewers.Add(viewer);
        viewer.Forgive();
        _groups.Add(own);
    }

    private ViewerGroup GroupOf(Viewer viewer) => _groups.Find(one => one.Viewers.Contains(viewer))!;
}
