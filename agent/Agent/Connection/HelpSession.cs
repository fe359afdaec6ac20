using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Consent;
using RemoteAssist.Agent.Ui;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Connection;

/// <summary>
/// One session from its ticket to its end: connects, asks the customer, opens what was allowed, and comes back by itself after every break
/// until the broker says that it is over or the customer ends it. For the customer the end is at once, whatever the line does; the broker
/// is told for another <see cref="Farewell"/>.
/// </summary>
internal sealed partial class HelpSession : IParticipantClient, IAsyncDisposable
{
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(30);

    private readonly Uri _server;
    private readonly AgentIdentity _identity;
    private readonly IAgentUi _ui;
    private readonly Texts _texts;
    private readonly IFeatures _features;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly WayBack _way;
    private readonly PacketSender _sender;
    private readonly Sharing _sharing;
    private readonly ConsentDesk _consent;
    private readonly PriceDesk _prices;
    private readonly TaskCompletionSource<EndCause> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _leaving = new();
    private readonly CancellationTokenSource _done;
    private Task _lines = Task.CompletedTask;
    private string _technician = "";

    public HelpSession(
        WayBack way, Uri server, AgentIdentity identity, IAgentUi ui, Texts texts, IFeatures features, TimeProvider clock, ILogger log)
    {
        (_way, _server, _identity, _ui, _texts, _features, _clock, _log) = (way, server, identity, ui, texts, features, clock, log);
        _done = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        _sender = new PacketSender(clock);
        _sharing = new Sharing(_sender, log);
        _consent = new ConsentDesk(ui, server.Host, clock);
        _prices = new PriceDesk(ui, texts, clock);
    }

    /// <summary>Returns as soon as it is over for the customer: then nothing is shared any more. Dispose to let the broker know.</summary>
    /// <returns>Why it is over.</returns>
    /// <exception cref="Platform.PlatformUnavailableException">What was allowed cannot be done on this system.</exception>
    public async Task<EndCause> RunAsync()
    {
        await using var wish = _ui.EndRequested.Register(() => Leave(EndCause.Customer));
        _lines = Task.Run(LinesAsync);
        await Task.WhenAny(_ended.Task, _lines);
        _prices.Dispose();
        await _sharing.DisposeAsync();
        if (!_ended.Task.IsCompleted) await _lines;
        var cause = await _ended.Task;
        LogEnded(cause);
        return cause;
    }

    public Task P(byte[] packet)
    {
        _prices.See(packet);
        _sharing.Receive(packet);
        return Task.CompletedTask;
    }

    public Task Session(SessionState state)
    {
        _sharing.Apply(state, everyone: false);
        if (_consent.Granted != Rights.None) ShowSession(connected: true);
        ShowPrice(state);
        return Task.CompletedTask;
    }

    public Task Lost(LostPackets lost)
    {
        _sharing.Lost(lost);
        return Task.CompletedTask;
    }

    public Task Ended(SessionEnd end) => OverAsync(end.Cause);

    public async ValueTask DisposeAsync()
    {
        await _lines;
        await _sharing.DisposeAsync();
        _prices.Dispose();
        _sender.Dispose();
        _leaving.Dispose();
        _done.Dispose();
    }

    private async Task LinesAsync()
    {
        while (!_done.IsCancellationRequested)
        {
            try
            {
                var (ticket, isOver, why) = await _way.NextAsync(_leaving.Token, _done.Token);
                if (ticket is not null) await OneLineAsync(ticket);
                else if (isOver) await OverAsync(EndCause.Abandoned);
                else LogTryingAgain(why);
            }
            catch (Exception error) when (IsBrokenLine(error))
            {
                if (!_done.IsCancellationRequested) LogTryingAgain(error.Message);
            }

            if (!_ended.Task.IsCompleted) LineBroke();
        }
    }

    private async Task OneLineAsync(string ticket)
    {
        using var late = new CancellationTokenSource(Limits.Silence, _clock);
        using var opening = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _done.Token);
        var isGreeted = false;
        // What comes before the broker has let this agent in is no contact with the session.
        await using var line = await BrokerLine.OpenAsync(_server, ticket, this, () => { if (isGreeted) _way.Received(); }, opening.Token);
        if (await line.AnnounceAsync(_identity.Announce(_way.SecondsSinceLastContact), opening.Token) is not { } welcome)
        {
            await OverAsync(EndCause.Abandoned);
            return;
        }

        var isAgain = _way.WasGreeted;
        _way.Greeted(welcome.ResumeToken);
        isGreeted = true;
        LogConnected(welcome.Participant, welcome.State.Id);
        ShowProgress(isAgain ? _texts.ConnectedAgain : _texts.WaitingForSession);
        _sharing.Apply(welcome.State, everyone: true);
        using var broke = CancellationTokenSource.CreateLinkedTokenSource(_done.Token);
        var sending = _sender.RunAsync(line.SendAsync, broke.Token);
        line.Welcomed();
        using var answering = _prices.Answering(reply => line.AnswerPriceAsync(reply, broke.Token));
        ShowPrice(welcome.State);
        var talking = TalkAsync(line, welcome.Ask, broke.Token);
        await Task.WhenAny(line.Closed, talking, sending);
        await broke.CancelAsync();
        await QuietAsync(sending);
        await talking;
    }

    /// <summary>Asks the customer when there is something to ask, then waits for the customer's wish to end.</summary>
    private async Task TalkAsync(BrokerLine line, ConsentRequest? ask, CancellationToken broke)
    {
        if (ask is not null && !await AgreeAsync(line, ask, broke)) return;
        if (!_ended.Task.IsCompleted)
        {
            await OpenAsync(line);
            ShowSession(connected: true);
            await _ended.Task.WaitAsync(broke);
        }

        await EndAsync(line);
    }

    /// <returns>False: there is nothing left to say to the broker.</returns>
    private async Task<bool> AgreeAsync(BrokerLine line, ConsentRequest ask, CancellationToken broke)
    {
        _technician = ask.Technician;
        var answer = await _consent.AskAsync(ask, _leaving.Token).WaitAsync(broke);
        if (HasLeft(EndCause.Customer)) return true;
        if (answer is { } said)
        {
            LogGranted(_consent.Granted);
            var isAgreed = _consent.Granted != Rights.None;
            if (!isAgreed) Leave(said.Granted == Rights.None ? EndCause.ConsentRefused : EndCause.PriceDeclined);
            await line.ConsentAsync(said, broke);
            if (isAgreed) return true;
        }

        // The broker takes silence for a no by itself.
        Leave(EndCause.ConsentTimedOut);
        await Task.Delay(LastWord, _clock, broke);
        await _done.CancelAsync();
        return false;
    }

    /// <summary>Only after the broker knows of the consent: it drops what comes before.</summary>
    private async Task OpenAsync(BrokerLine line)
    {
        try
        {
            if (_consent.Granted != Rights.None) _sharing.Open(_consent.Granted, _features);
        }
        catch (Platform.PlatformUnavailableException)
        {
            await EndAsync(line);
            throw;
        }
    }

    private async Task EndAsync(BrokerLine line)
    {
        using var late = new CancellationTokenSource(LastWord, _clock);
        await line.EndAsync(late.Token);
        await Task.WhenAny(Task.Delay(LastWord, _clock, _done.Token));
        await _done.CancelAsync();
    }

    /// <summary>It is over here; the broker may not know it yet.</summary>
    private void Leave(EndCause cause)
    {
        if (!_ended.TrySetResult(cause)) return;
        _done.CancelAfter(Farewell);
        _leaving.Cancel();
    }

    /// <summary>It is over, and the broker knows.</summary>
    private async Task OverAsync(EndCause cause)
    {
        _ended.TrySetResult(cause);
        await _done.CancelAsync();
        await _leaving.CancelAsync();
    }

    private bool HasLeft(EndCause cause) => _ended.Task.IsCompletedSuccessfully && _ended.Task.Result == cause;

    private void LineBroke()
    {
        LogBroke();
        _sharing.LineBroke();
        if (_consent.Granted != Rights.None) ShowSession(connected: false);
        ShowProgress(_texts.LineBroke);
    }

    private void ShowProgress(string line)
    {
        if (!_ended.Task.IsCompleted) _ui.ShowProgress(line);
    }

    private void ShowSession(bool connected)
    {
        if (!_ended.Task.IsCompleted) _ui.ShowSession(_sharing.Technician ?? _technician, _consent.Granted, connected);
    }

    /// <summary>Who has not consented is told of no price but the one in that question.</summary>
    private void ShowPrice(SessionState state)
    {
        if (_consent.Granted != Rights.None && !_ended.Task.IsCompleted) _prices.Apply(state.Price);
    }

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
