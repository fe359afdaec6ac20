using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Consent;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Connection;

/// <summary>
/// One session from its ticket to its end: connects, asks the customer, opens what was allowed, and comes back by itself after every break
/// until the broker says that it is over or the customer ends it.
/// </summary>
internal sealed partial class HelpSession : IParticipantClient, IAsyncDisposable
{
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(5);

    private readonly BrokerDoor _door;
    private readonly Uri _server;
    private readonly AgentIdentity _identity;
    private readonly IAgentUi _ui;
    private readonly Texts _texts;
    private readonly IFeatures _features;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly PacketSender _sender;
    private readonly Roster _roster = new();
    private readonly Incoming _incoming;
    private readonly ConsentDesk _consent;
    private readonly List<IFeature> _open = [];
    private readonly Lock _gate = new();
    private readonly BackOff _backOff = new(Random.Shared.NextDouble);
    private readonly TaskCompletionSource<EndCause> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _resumeToken;
    private string _technician = "";
    private string _ticket = "";
    private long _started;
    private long _lastContact;

    public HelpSession(
        BrokerDoor door, Uri server, AgentIdentity identity, IAgentUi ui, Texts texts, IFeatures features, TimeProvider clock, ILogger log)
    {
        (_door, _server, _identity, _ui, _texts, _features, _clock, _log) = (door, server, identity, ui, texts, features, clock, log);
        _sender = new PacketSender(clock);
        _consent = new ConsentDesk(ui, server.Host, clock);
        _incoming = new Incoming(_sender, _roster, () => _consent.Granted, log);
    }

    /// <returns>Why it is over.</returns>
    /// <exception cref="Platform.PlatformUnavailableException">What was allowed cannot be done on this system.</exception>
    public async Task<EndCause> RunAsync(string ticket)
    {
        (_ticket, _started) = (ticket, _clock.GetTimestamp());
        string? next = ticket;
        while (!_ended.Task.IsCompleted)
        {
            if (next is not null) await OneLineAsync(next);
            if (_ended.Task.IsCompleted) break;
            next = await NextTicketAsync();
        }

        var cause = await _ended.Task;
        LogEnded(cause);
        return cause;
    }

    public Task P(byte[] packet)
    {
        lock (_gate) _incoming.Receive(packet);
        return Task.CompletedTask;
    }

    public Task Session(SessionState state)
    {
        Apply(state);
        return Task.CompletedTask;
    }

    public Task Lost(LostPackets lost)
    {
        lock (_gate)
            foreach (var feature in _open.Where(one => (byte)one.Channel == lost.Channel)) feature.Lost(lost.Stream);
        return Task.CompletedTask;
    }

    public Task Ended(SessionEnd end)
    {
        _ended.TrySetResult(end.Cause);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var feature in _open) await feature.DisposeAsync();
        _sender.Dispose();
    }

    private async Task OneLineAsync(string ticket)
    {
        try
        {
            using var opening = new CancellationTokenSource(Limits.Silence, _clock);
            var isGreeted = false;
            // What comes before the broker has let this agent in is no contact with the session.
            await using var line = await BrokerLine.OpenAsync(_server, ticket, this, () => { if (isGreeted) Received(); }, opening.Token);
            var since = _resumeToken is null ? (double?)null : _clock.GetElapsedTime(_lastContact).TotalSeconds;
            var welcome = await line.AnnounceAsync(_identity.Announce(since), opening.Token);
            isGreeted = true;
            Received();
            Greeted(welcome);
            using var broke = new CancellationTokenSource();
            var sending = _sender.RunAsync(line.SendAsync, broke.Token);
            line.Welcomed();
            var talking = TalkAsync(line, welcome, broke.Token);
            await Task.WhenAny(line.Closed, talking, _ended.Task, sending);
            await broke.CancelAsync();
            await QuietAsync(sending);
            if (!_ended.Task.IsCompleted) await talking;
        }
        catch (Exception error) when (IsBrokenLine(error))
        {
            LogTryingAgain(0, error.Message);
        }

        LineBroke();
    }

    private void Greeted(Welcome welcome)
    {
        var again = _resumeToken is not null;
        _resumeToken = welcome.ResumeToken;
        _backOff.Reset();
        LogConnected(welcome.Participant, welcome.State.Id);
        _ui.ShowProgress(again ? _texts.ConnectedAgain : _texts.WaitingForSession);
        Apply(welcome.State, everyone: true);
    }

    /// <summary>Asks the customer when there is something to ask, then waits for the customer's wish to end.</summary>
    private async Task TalkAsync(BrokerLine line, Welcome welcome, CancellationToken broke)
    {
        if (welcome.Ask is { } ask)
        {
            _technician = ask.Technician;
            if (await _consent.AskAsync(ask, _ui.EndRequested).WaitAsync(broke) is not { } granted)
            {
                await Task.WhenAny(_ended.Task, Task.Delay(LastWord, _clock, broke));
                _ended.TrySetResult(EndCause.ConsentTimedOut);
                return;
            }

            LogGranted(granted);
            await line.ConsentAsync(granted, broke);
            if (granted == Rights.None)
            {
                await Task.WhenAny(_ended.Task, Task.Delay(LastWord, _clock, broke));
                _ended.TrySetResult(EndCause.ConsentRefused);
                return;
            }
        }

        // Only now: the broker drops what comes before it knows of the consent.
        if (_consent.Granted != Rights.None) OpenFeatures(_consent.Granted);
        ShowSession(connected: true);
        await Task.WhenAny(Task.Delay(Timeout.InfiniteTimeSpan, _clock, _ui.EndRequested), Task.Delay(Timeout.InfiniteTimeSpan, _clock, broke));
        broke.ThrowIfCancellationRequested();
        await EndAsync(line);
    }

    private async Task EndAsync(BrokerLine line)
    {
        using var late = new CancellationTokenSource(LastWord, _clock);
        await line.EndAsync(late.Token);
        await Task.WhenAny(_ended.Task, Task.Delay(LastWord, _clock));
        _ended.TrySetResult(EndCause.Customer);
    }

    private void OpenFeatures(Rights granted)
    {
        lock (_gate)
        {
            if (_open.Count > 0) return;
            _open.AddRange(_features.Start(granted, _sender));
            foreach (var feature in _open)
            {
                _incoming.Open(feature);
                foreach (var console in _roster.Connected) feature.Arrived(console);
            }
        }
    }

    /// <param name="everyone">This agent's line is new: every console counts as arrived.</param>
    private void Apply(SessionState state, bool everyone = false)
    {
        lock (_gate)
        {
            var before = _roster.Connected.ToArray();
            var changes = _roster.Apply(state);
            if (everyone)
                changes = [.. changes, .. before.Where(one => _roster.Connected.Contains(one)).Select(one => (one, RosterChange.Arrived))];
            foreach (var (console, change) in changes) Tell(console, change);
        }

        if (_consent.Granted != Rights.None) ShowSession(connected: true);
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

    private void LineBroke()
    {
        if (_ended.Task.IsCompleted) return;
        LogBroke();
        lock (_gate)
            foreach (var feature in _open) feature.LineBroke();
        if (_consent.Granted != Rights.None) ShowSession(connected: false);
        _ui.ShowProgress(_texts.LineBroke);
    }

    /// <returns>Null: not yet, or never again (then <see cref="_ended"/> says why).</returns>
    private async Task<string?> NextTicketAsync()
    {
        var wait = _backOff.Next();
        await Task.WhenAny(_ended.Task, Task.Delay(wait, _clock, _ui.EndRequested));
        using var late = new CancellationTokenSource(Limits.Silence, _clock);
        if (_resumeToken is not { } token) return FirstTicketAgain();
        var answer = await _door.ResumeAsync(token, late.Token);
        if (answer.Refusal is Refusal.TooManyTries && answer.RetryAfter is { } pause)
            await Task.WhenAny(_ended.Task, Task.Delay(pause, _clock, _ui.EndRequested));
        else if (answer.Refusal is not null)
            _ended.TrySetResult(_ui.EndRequested.IsCancellationRequested ? EndCause.Customer : EndCause.Abandoned);
        else if (answer.Ticket is null && _ui.EndRequested.IsCancellationRequested)
            _ended.TrySetResult(EndCause.Customer);
        if (answer.Ticket is null) LogTryingAgain(wait.TotalSeconds, answer.Unreachable ?? answer.Refusal?.ToString() ?? "");
        return answer.Ticket;
    }

    /// <summary>Before the first welcome there is no resume token: the ticket itself is tried until its time is over.</summary>
    private string? FirstTicketAgain()
    {
        if (_clock.GetElapsedTime(_started) < Limits.TicketLifetime && !_ui.EndRequested.IsCancellationRequested) return _ticket;
        _ended.TrySetResult(_ui.EndRequested.IsCancellationRequested ? EndCause.Customer : EndCause.Abandoned);
        return null;
    }

    private void Received() => Interlocked.Exchange(ref _lastContact, _clock.GetTimestamp());

    private void ShowSession(bool connected) => _ui.ShowSession(_roster.Technician ?? _technician, _consent.Granted, connected);

    private static async Task QuietAsync(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception error) when (IsBrokenLine(error))
        {
            return;
        }
    }

    private static bool IsBrokenLine(Exception error) => error
        is IOException or HttpRequestException or InvalidOperationException or OperationCanceledException or TimeoutException
        or Microsoft.AspNetCore.SignalR.HubException or System.Net.WebSockets.WebSocketException;
}
