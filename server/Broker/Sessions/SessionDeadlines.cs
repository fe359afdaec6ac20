using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>
/// What ends by itself: codes nobody used and participants that did not come back by the wall clock, customers that did not
/// answer by the monotonic one. Looked at every second, so that a clock that was set is noticed.
/// </summary>
internal sealed class SessionDeadlines(SessionRegistry registry, TimeProvider time, ILogger<SessionDeadlines> log) : BackgroundService
{
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    public async Task SweepAsync()
    {
        foreach (var live in registry.All)
        {
            try
            {
                if (IsDue(live, live.Current, time.GetUtcNow())) await live.ChangeAsync(draft => EndWhatIsDue(live, draft));
                if (live.Current.Cause is not null) registry.Forget(live);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The others' time runs out all the same.
                SessionLog.SweepFailed(log, live.Current.Id, error);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await SweepAsync();
    }

    private static bool IsDue(LiveSession live, Session session, DateTimeOffset now)
        => session.Seats.Any(seat => CauseOf(live, session, seat, now) is not null)
            || session.Participants.Any(one => IsGone(one, now) || live.IsStranded(one))
            || PriceQuestions.IsDue(live, session, now);

    private static Answer<bool> EndWhatIsDue(LiveSession live, SessionDraft draft)
    {
        foreach (var one in draft.Session.Participants)
            if (live.IsStranded(one)) draft.Disconnect(one, draft.Now);
        foreach (var seat in draft.Session.Seats)
            if (CauseOf(live, draft.Session, seat, draft.Now) is { } cause) draft.EndSeat(seat, cause);
        foreach (var one in draft.Session.Participants)
            if (one.Kind == ParticipantKind.Console && IsGone(one, draft.Now)) draft.LeaveConsole(one);
        PriceQuestions.Settle(live, draft);
        return true;
    }

    private static EndCause? CauseOf(LiveSession live, Session session, SessionSeat seat, DateTimeOffset now) => seat.Phase switch
    {
        Phase.Ended => null,
        Phase.Asked => seat.CodeExpiresAt <= now ? EndCause.CodeExpired : null,
        Phase.Joined when live.AskedFor(seat.Number) >= Limits.ConsentWait => EndCause.ConsentTimedOut,
        _ when session.Participant(seat.Agent) is { } agent && IsGone(agent, now) => EndCause.Abandoned,
        _ when !session.HasConsole && session.ConsoleSeenAt + Limits.ResumeWait <= now => EndCause.Abandoned,
        _ => null,
    };

    private static bool IsGone(SessionParticipant one, DateTimeOffset now) => !one.Connected && one.LastContact + Limits.ResumeWait <= now;
}
