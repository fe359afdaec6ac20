using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>
/// Asks before the price of a running session rises. All seats' customers are asked, the first answer counts for the session.
/// The rise is by the wall clock, as the tariff is; the time that customers have at least by the monotonic one.
/// </summary>
internal sealed class PriceQuestions(IPriceDesk prices, ILogger<PriceQuestions> log)
{
    public async Task AnswerAsync(Place place, PriceReply? reply)
    {
        var session = place.Live.Current;
        if (reply is null || !IsOpen(session, reply.Number)) return;
        var next = reply.Accepted && session.Price is { } price ? await prices.RiseAsync(session, price.Asked, CancellationToken.None) : null;
        var done = await place.Live.ChangeAsync<bool>(draft =>
        {
            var seat = draft.Session.Seats.FirstOrDefault(one => one.Agent == place.Participant);
            if (seat is null || !seat.HasConsent() || !IsOpen(draft.Session, reply.Number)) return SessionRefusal.NotAsked;
            draft.AnswerPrice(seat.Number, reply.Accepted ? PriceAnswer.Accepted : PriceAnswer.Declined, next);
            return true;
        });
        if (done.Refusal is null) SessionLog.PriceAnswered(log, session.Id, reply.Number, reply.Accepted ? PriceAnswer.Accepted : PriceAnswer.Declined);
    }

    public static Task GoOnFreeAsync(Place place) => place.Live.ChangeAsync<bool>(draft =>
    {
        if (draft.Session.Participant(place.Participant) is not { Kind: ParticipantKind.Console } console) return SessionRefusal.NotBound;
        draft.GoOnFree(console);
        return true;
    });

    public static bool IsDue(LiveSession live, Session session, DateTimeOffset now) => IsToAsk(session, now) || IsLate(live, session, now);

    public static void Settle(LiveSession live, SessionDraft draft)
    {
        if (IsToAsk(draft.Session, draft.Now)) draft.AskPrice();
        else if (IsLate(live, draft.Session, draft.Now)) draft.AnswerPrice(0, PriceAnswer.Unanswered);
    }

    // A session in which nobody works asks nobody: it does so when both sides are there again.
    private static bool IsToAsk(Session session, DateTimeOffset now)
        => session is { Phase: Phase.Live, Price: { Answer: not PriceAnswer.Open, Declined: null, Next: { } next } } && next.From - Limits.RiseNotice <= now;

    private static bool IsLate(LiveSession live, Session session, DateTimeOffset now)
        => session.Price is { Answer: PriceAnswer.Open } price && live.PriceWait(price, now) <= TimeSpan.Zero;

    private static bool IsOpen(Session session, int number) => session.Price is { Answer: PriceAnswer.Open } price && price.Number == number;
}
