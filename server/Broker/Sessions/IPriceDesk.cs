using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>Who knows what a session costs, and the words for it.</summary>
internal interface IPriceDesk
{
    /// <summary>What a new agent's customer is to be told of the price now; null: the firm has no tariff, nothing costs.</summary>
    /// <param name="language">As the agent announced it; the customer's own, where known, comes first.</param>
    Task<PriceOffer?> OfferAsync(Session session, string language, CancellationToken cancel);

    /// <summary>The first rise of the price per minute after what was told; null: it does not rise.</summary>
    Task<PriceOffer?> RiseAsync(Session session, PriceOffer told, CancellationToken cancel);
}

/// <summary>A price that a customer is told of.</summary>
/// <param name="Language">"de" or "en".</param>
/// <param name="ToldAt">When the words were made, and the price by the calendar of then.</param>
/// <param name="From">When it begins to hold.</param>
/// <param name="Notice">Null: nothing costs, and will not soon.</param>
/// <param name="German">The price in a few words.</param>
/// <param name="Time"><paramref name="From"/> as a time of day at the firm.</param>
internal sealed record PriceOffer(
    int TariffVersion, string Language, DateTimeOffset ToldAt, DateTimeOffset From, PriceNotice? Notice, string German, string English,
    string Time = "")
{
    public bool MustBeAccepted => Notice?.Accept is not null;
}

/// <summary>A price that was asked about, for the record.</summary>
/// <param name="Number">0: with the question for consent.</param>
internal sealed record PriceShown(int Number, PriceOffer Offer, DateTimeOffset ShownAt, PriceAnswer Answer);
