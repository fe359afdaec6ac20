using System.Collections.Immutable;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>What a session's customer was told of the price, what the answer was, and what is to be asked next.</summary>
/// <param name="Asked">The price told last.</param>
/// <param name="AskedAt">When it was shown.</param>
/// <param name="Number">Of the last question, 0 for the one with consent.</param>
/// <param name="Next">The next rise, not asked about yet.</param>
/// <param name="Seat">Whose customer answered; that counts for the whole session.</param>
/// <param name="Declined">From then on what costs more than before is not charged. Nothing is asked any more.</param>
/// <param name="GoesOn">The technician has chosen to go on without charge.</param>
internal sealed record SessionPrice(
    PriceOffer Asked,
    DateTimeOffset AskedAt,
    int Number,
    PriceAnswer Answer,
    PriceOffer? Next,
    ushort Seat = 0,
    DateTimeOffset? Declined = null,
    bool GoesOn = false)
{
    /// <summary>Null where there was no price to accept.</summary>
    public PriceState? ToState(double? secondsLeft) => Asked is { MustBeAccepted: true, Notice: { } notice }
        ? new PriceState(Number, Answer, notice, Asked.German, Asked.English, Asked.From, secondsLeft, Seat, GoesOn, Asked.Time)
        : null;

    /// <summary>The price that a customer is asked about together with consent, as its technician sees it.</summary>
    public static PriceState? BeingAsked(ImmutableArray<SessionSeat> seats)
        => seats.FirstOrDefault(seat => seat is { Phase: Phase.Joined, Offer.MustBeAccepted: true })?.Offer is { Notice: { } notice } offer
            ? new PriceState(0, PriceAnswer.Open, notice, offer.German, offer.English, offer.From, null, 0, false, offer.Time)
            : null;
}
