using RemoteAssist.Broker.Ledger.Review;

namespace RemoteAssist.Broker.Ledger.Door;

/// <summary>What a billed unit comes to under a decision, by the lines that the decision would book. List price − contract − goodwill = net.</summary>
/// <param name="Net">Euro that the customer has to pay, without VAT.</param>
/// <param name="ListNet">Euro net.</param>
/// <param name="Goodwill">Euro net that is given away.</param>
internal sealed record DecidedSum(decimal Net, decimal Vat, decimal ListNet, decimal Goodwill)
{
    /// <summary>Euro net that the contract's prepaid minutes take off the list price.</summary>
    public decimal Contract => ListNet - Goodwill - Net;

    public decimal Total => Net + Vat;

    /// <summary>Null: the desk would refuse so much goodwill.</summary>
    public static DecidedSum? Of(PricedUnit price, Choice choice, DateTimeOffset from, DateTimeOffset to)
    {
        var tidy = ChoiceRules.Tidy(choice);
        if (tidy.Outcome is Outcome.Goodwill or Outcome.InKind && tidy.Percent is <= 0 or > 100) return null;
        var lines = LineCutter.Cut(price, tidy, from, to);
        return new DecidedSum(
            lines.Sum(line => line.Net), lines.Sum(line => line.Vat), price.ListNet, -lines.Where(line => line.Kind == LineKind.Goodwill).Sum(line => line.Net));
    }
}
