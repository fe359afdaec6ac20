using Microsoft.Extensions.Logging;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Connection;

/// <summary>
/// What is shared with whom: the session's consoles and the features that the customer's yes has opened. Opened once and closed for good.
/// Features are called one at a time.
/// </summary>
internal sealed partial class Sharing : IAsyncDisposable
{
    private readonly PacketSender _sender;
    private readonly ILogger _log;
    private readonly Incoming _incoming;
    private readonly Roster _roster = new();
    private readonly List<IFeature> _open = [];
    private readonly Lock _gate = new();
    private Rights _granted;
    private bool _isClosed;

    public Sharing(PacketSender sender, ILogger log)
    {
        (_sender, _log) = (sender, log);
        _incoming = new Incoming(sender, _roster, () => _granted, log);
    }

    /// <summary>The name of a connected console, or null.</summary>
    public string? Technician => _roster.Technician;

    public void Receive(byte[] packet)
    {
        lock (_gate) _incoming.Receive(packet);
    }

    public void Lost(LostPackets lost)
    {
        lock (_gate)
            foreach (var feature in _open.Where(one => (byte)one.Channel == lost.Channel)) feature.Lost(lost.Receiver, lost.Stream);
    }

    /// <exception cref="Platform.PlatformUnavailableException">The system cannot do it.</exception>
    public void Open(Rights granted, IFeatures features)
    {
        lock (_gate)
        {
            if (_isClosed || _open.Count > 0) return;
            _open.AddRange(features.Start(granted, _sender, _roster.NameOf));
            _granted = granted;
            foreach (var feature in _open)
            {
                _incoming.Open(feature);
                foreach (var console in _roster.Connected) feature.Arrived(console);
            }
        }
    }

    /// <param name="everyone">This agent's line is new: every console counts as arrived.</param>
    public void Apply(SessionState state, bool everyone)
    {
        lock (_gate)
        {
            var before = _roster.Connected.ToArray();
            var changes = _roster.Apply(state);
            if (everyone)
                changes = [.. changes, .. before.Where(one => _roster.Connected.Contains(one)).Select(one => (one, RosterChange.Arrived))];
            foreach (var (console, change) in changes) Tell(console, change);
        }
    }

    public void LineBroke()
    {
        lock (_gate)
            foreach (var feature in _open) feature.LineBroke();
    }

    /// <summary>From here on nothing goes out and nothing is let in.</summary>
    public async ValueTask DisposeAsync()
    {
        IFeature[] closing;
        lock (_gate)
        {
            (_isClosed, _granted) = (true, Rights.None);
            closing = [.. _open];
            _open.Clear();
        }

        foreach (var feature in closing) await feature.DisposeAsync();
    }

    private void Tell(ushort console, RosterChange change)
    {
        LogRoster(console, change);
        if (change == RosterChange.Arrived) _sender.PeerConnected(console);
        else if (change == RosterChange.Away) _sender.PeerAway(console);
        else _sender.PeerGone(console);
        foreach (var feature in _open)
        {
            if (change == RosterChange.Arrived) feature.Arrived(console);
            else feature.Left(console, forGood: change == RosterChange.Gone);
        }
    }

    [LoggerMessage(105, LogLevel.Information, "Participant {Party}: {Change}")]
    private partial void LogRoster(ushort party, RosterChange change);
}
