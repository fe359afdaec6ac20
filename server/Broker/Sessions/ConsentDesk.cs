using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>What the customer is asked, and the answer.</summary>
internal sealed class ConsentDesk(SessionRegistry registry, IPriceDesk prices, ILogger<ConsentDesk> log)
{
    /// <summary>What the seat's customer is to be asked; null when the answer is known.</summary>
    /// <param name="firm">Its name.</param>
    public static ConsentRequest? AskOf(LiveSession live, ushort agent, string firm)
    {
        var session = live.Current;
        if (session.Seats.FirstOrDefault(one => one.Agent == agent) is not { Phase: Phase.Joined } seat) return null;
        var left = seat.ConsentWait - live.AskedFor(seat.Number);
        return new ConsentRequest(firm, session.Technician, session.Asks, Math.Max(0, left.TotalSeconds), seat.Offer?.Notice);
    }

    public async Task<SessionRefusal?> AnswerAsync(Place place, ConsentAnswer? answer)
    {
        if (answer is null) return SessionRefusal.BadRequest;
        // Known before the change, which waits for nothing.
        var offer = place.Live.Current.Seats.FirstOrDefault(one => one.Agent == place.Participant)?.Offer;
        var next = offer is null ? null : await prices.RiseAsync(place.Live.Current, offer, CancellationToken.None);
        var done = await place.Live.ChangeAsync(draft => Decide(place.Live, draft, place.Participant, answer, next));
        if (place.Live.Current.Cause is not null) registry.Forget(place.Live);
        if (done.Try(out var seat)) SessionLog.Consented(log, place.Live.Current.Id, seat, place.Live.Current.Seat(seat)?.Granted ?? Rights.None);
        return done.Refusal;
    }

    private static Answer<ushort> Decide(LiveSession live, SessionDraft draft, ushort agent, ConsentAnswer answer, PriceOffer? next)
    {
        if (draft.Session.Seats.FirstOrDefault(one => one.Agent == agent) is not { Phase: Phase.Joined } seat) return SessionRefusal.NotAsked;
        if (live.AskedFor(seat.Number) >= seat.ConsentWait) return SessionRefusal.NotAsked;
        var allowed = answer.Granted & draft.Session.Asks;
        if (allowed == Rights.None) draft.EndSeat(seat, EndCause.ConsentRefused);
        else if (seat.Offer is { MustBeAccepted: true } && !answer.PriceAccepted) draft.EndSeat(seat, EndCause.PriceDeclined);
        else draft.Grant(seat, allowed, next);
        return seat.Number;
    }
}
