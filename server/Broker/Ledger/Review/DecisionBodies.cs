using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>Makes what an entry says of a unit and a choice.</summary>
internal static class DecisionBodies
{
    /// <param name="price">The unit's price as it is stored.</param>
    /// <param name="old">The decision that this one corrects.</param>
    public static DecisionBody Make(
        UnitRow unit, string price, Choice choice, WorkCause? cause, (long Number, DecisionBody Body)? old, Person by, bool solo,
        IReadOnlyList<Guid> sessions, IReadOnlyList<string> technicians, DateOnly month)
    {
        var priced = ChainJson.Read<PricedUnit>(price);
        var lines = LineCutter.Cut(priced, choice, unit.From, unit.To);
        var all = old is { } past ? [.. LineCutter.Reverse(past.Number, past.Body.Lines), .. lines] : lines;
        var contract = priced.ContractSeconds.Values.Sum();
        return new DecisionBody(
            unit.Unit, sessions, month, unit.CustomerId, technicians, by.Id, solo, old?.Number, choice.Outcome, choice.Reason, choice.Percent, cause,
            unit.TariffVersion, unit.CalendarVersion, unit.From, unit.To, priced.Seconds, priced.ListNet, contract, Deciding.HashOf(price),
            Claim: false, Drops: null,
            new DecisionSums(
                old is null ? 1 : 0,
                priced.Seconds - (old?.Body.Seconds ?? 0),
                priced.ListNet - (old?.Body.ListNet ?? 0),
                all.Sum(line => line.Net),
                -all.Where(line => (line.Reversed ?? line.Kind) == LineKind.Goodwill).Sum(line => line.Net),
                contract - (old?.Body.ContractSeconds ?? 0)),
            all);
    }
}
