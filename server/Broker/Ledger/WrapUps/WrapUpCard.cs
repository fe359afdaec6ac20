using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.WrapUps;

/// <summary>Why the proposal is filled in as it is.</summary>
internal enum PrefillRule
{
    /// <summary>The customer's contract pays for all of it.</summary>
    ContractCovers,

    /// <summary>The customer did not accept the price of anything that costs.</summary>
    PriceDeclined,

    /// <summary>Neither: it is billed.</summary>
    Usual,

    /// <summary>The customer accepted one price and not a higher one: that is not charged anyway, the rest is billed.</summary>
    PartDeclined,
}

/// <summary>A session to wrap up, or one that the office asks about, as the console shows it.</summary>
/// <param name="Session">What the answer is saved for.</param>
/// <param name="Minutes">Worked.</param>
/// <param name="ListNet">Euro by the tariff, before any decision.</param>
/// <param name="Written">What was written down already; null: nothing.</param>
/// <param name="Proposal">Filled in.</param>
/// <param name="Question">The office's, open.</param>
/// <param name="HasContract">Else nothing can be settled by one.</param>
internal sealed record WrapUpCard(
    SessionId Session,
    string? Customer,
    string? Machine,
    DateTimeOffset From,
    DateTimeOffset To,
    double Minutes,
    decimal ListNet,
    WrapUp? Written,
    Choice Proposal,
    PrefillRule Because,
    Exchange? Question,
    bool HasContract)
{
    /// <param name="session">One of the unit's.</param>
    public static WrapUpCard Of(ReviewItem item, SessionId session)
    {
        var (proposal, because) = Prefill.For(item);
        var question = item.Row.State == ReviewState.Asked ? item.Exchanges.LastOrDefault(one => one.IsQuestion) : null;
        var machines = item.Sessions.Select(one => one.Machine).Where(name => name is not null).Distinct();
        return new WrapUpCard(
            session, item.Row.Customer, string.Join(", ", machines), item.Row.From, item.Row.To, item.Price.Seconds / 60, item.Price.ListNet,
            item.WrapUp, item.WrapUp?.Proposal ?? proposal, because, question, item.Customer?.Contract is not null);
    }
}

/// <summary>What a technician would most likely propose.</summary>
internal static class Prefill
{
    public static (Choice Proposal, PrefillRule Because) For(ReviewItem item)
    {
        var kinds = item.Price.Segments.Select(one => one.Kind).ToHashSet();
        var costs = kinds.Contains(SegmentKind.Charged) || kinds.Contains(SegmentKind.Declined);
        if (!costs && kinds.Contains(SegmentKind.Contract)) return (new Choice(Outcome.Contract), PrefillRule.ContractCovers);
        if (!kinds.Contains(SegmentKind.Declined)) return (new Choice(Outcome.Bill), PrefillRule.Usual);
        return item.Price.Segments.Any(one => one.Kind != SegmentKind.Declined && one.Amount > 0)
            ? (new Choice(Outcome.Bill), PrefillRule.PartDeclined)
            : (new Choice(Outcome.Goodwill, GoodwillReason.PriceDeclined, Percent: 100), PrefillRule.PriceDeclined);
    }
}
