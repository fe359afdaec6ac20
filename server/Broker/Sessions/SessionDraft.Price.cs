using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>The moves of the price: told with consent, asked about before it rises, answered once for all seats.</summary>
internal sealed partial class SessionDraft
{
    /// <summary>It is time to ask about the next rise.</summary>
    public void AskPrice()
    {
        if (Session.Price is not { Next: { } next } price) return;
        Session = Session with
        {
            Price = price with { Asked = next, AskedAt = Now, Number = price.Number + 1, Answer = PriceAnswer.Open, Next = null, Seat = 0 },
        };
        Tell(new SessionEvent(SessionEventKind.PriceAsked, Now));
    }

    /// <summary>Closes the open question.</summary>
    /// <param name="seat">Whose customer answered; 0: nobody did.</param>
    /// <param name="next">The rise after that.</param>
    public void AnswerPrice(ushort seat, PriceAnswer answer, PriceOffer? next = null)
    {
        if (Session.Price is not { Answer: PriceAnswer.Open } price) return;
        Session = Session with
        {
            Price = answer == PriceAnswer.Accepted
                ? price with { Answer = answer, Seat = seat, Next = next }
                : price with { Answer = answer, Seat = seat, Declined = price.Asked.From },
        };
        TellPrice(seat, new PriceShown(price.Number, price.Asked, price.AskedAt, answer));
    }

    /// <summary>The customer has not accepted, and the technician goes on all the same.</summary>
    public void GoOnFree(SessionParticipant console)
    {
        if (Session.Price is not { Declined: not null, GoesOn: false } price) return;
        Session = Session with { Price = price with { GoesOn = true } };
        Tell(new SessionEvent(SessionEventKind.PriceWaived, Now, 0, console.Number, console.Name));
    }

    private void TakePrice(SessionSeat seat, PriceOffer? next)
    {
        if (seat.Offer is not { } offer) return;
        if (offer.MustBeAccepted) TellPrice(seat.Number, new PriceShown(0, offer, offer.ToldAt, PriceAnswer.Accepted));
        if (Session.Price is not null) return;
        Session = Session with { Price = new SessionPrice(offer, offer.ToldAt, 0, PriceAnswer.Accepted, next, seat.Number) };
    }

    // A customer who was shown a price and gave no consent has not accepted it.
    private void ClosePrice(SessionSeat seat, EndCause cause)
    {
        if (seat is not { Phase: Phase.Joined, Offer: { MustBeAccepted: true } offer }) return;
        var answer = cause is EndCause.ConsentRefused or EndCause.PriceDeclined ? PriceAnswer.Declined : PriceAnswer.Unanswered;
        TellPrice(seat.Number, new PriceShown(0, offer, offer.ToldAt, answer));
    }

    private void ClosePrice() => AnswerPrice(0, PriceAnswer.Unanswered);

    private void TellPrice(ushort seat, PriceShown shown)
    {
        var kind = shown.Answer switch
        {
            PriceAnswer.Accepted => SessionEventKind.PriceAccepted,
            PriceAnswer.Declined => SessionEventKind.PriceDeclined,
            _ => SessionEventKind.PriceUnanswered,
        };
        var on = Session.Seat(seat);
        Tell(new SessionEvent(kind, Now, seat, on?.Agent ?? 0, on?.Machine, Price: shown));
    }
}
