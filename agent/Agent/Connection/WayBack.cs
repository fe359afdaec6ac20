using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Agent.Connection;

/// <summary>What came of asking for a way back.</summary>
/// <param name="Ticket">For the next line; null: not yet, or, with <paramref name="IsOver"/>, never again.</param>
/// <param name="Why">No ticket came, for the log.</param>
internal readonly record struct WayAnswer(string? Ticket, bool IsOver = false, string Why = "");

/// <summary>
/// Gets the tickets of a session: the one from joining first, then one for each resume token, with pauses that grow until the broker greets again.
/// The newest token that was received is used; when the answer that held a newer one was lost, the broker takes the one before.
/// </summary>
internal sealed class WayBack(BrokerDoor door, string ticket, BackOff backOff, TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();
    private string? _token;
    private bool _isFirst = true;
    private long _lastContact;

    /// <summary>The broker has let this agent in before.</summary>
    public bool WasGreeted => _token is not null;

    /// <summary>Since the last byte from the session, by a monotonic clock; null before there was one.</summary>
    public double? SecondsSinceLastContact
        => WasGreeted ? clock.GetElapsedTime(Interlocked.Read(ref _lastContact)).TotalSeconds : null;

    public void Received() => Interlocked.Exchange(ref _lastContact, clock.GetTimestamp());

    public void Greeted(string resumeToken)
    {
        _token = resumeToken;
        backOff.Reset();
        Received();
    }

    /// <param name="hurry">Cuts a pause short that has begun before.</param>
    public async Task<WayAnswer> NextAsync(CancellationToken hurry, CancellationToken cancel)
    {
        if (_isFirst)
        {
            _isFirst = false;
            return new WayAnswer(ticket);
        }

        await PauseAsync(backOff.Next(), hurry.IsCancellationRequested ? CancellationToken.None : hurry, cancel);
        // Before the first welcome there is no resume token: the ticket itself is tried until its time is over.
        if (_token is not { } token) return clock.GetElapsedTime(_started) < Limits.TicketLifetime ? new WayAnswer(ticket) : new WayAnswer(null, IsOver: true);
        var answer = await door.ResumeAsync(token, cancel);
        if (answer.Ticket is { } next) return new WayAnswer(next);
        if (answer.Refusal is null) return new WayAnswer(null, Why: answer.Unreachable ?? "");
        if (answer.Refusal is not Refusal.TooManyTries) return new WayAnswer(null, IsOver: true, answer.Refusal.Value.ToString());
        await PauseAsync(answer.RetryAfter ?? Limits.Silence, CancellationToken.None, cancel);
        return new WayAnswer(null, Why: answer.Refusal.Value.ToString());
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken hurry, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(hurry, cancel);
        await Task.WhenAny(Task.Delay(pause, clock, either.Token));
        cancel.ThrowIfCancellationRequested();
    }
}
