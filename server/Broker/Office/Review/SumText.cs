using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Review;

/// <summary>What a session comes to under a decision, in words.</summary>
/// <param name="Amount">What the customer then pays, net.</param>
/// <param name="Rest">What makes it so.</param>
internal sealed record SumText(string Amount, string Rest)
{
    /// <param name="kind">Null is what comes to nothing: a question, a proposal that nobody made, a reduction that is no number.</param>
    /// <param name="percent">As typed.</param>
    public static SumText? Of(ReviewItem item, VerdictKind kind, string percent, Language language)
    {
        var (unit, terms) = (UnitTexts.For(language), Terms.For(language));
        var choice = kind == VerdictKind.Proposed ? item.Row.Proposal : new Verdict(kind, Percent: percent).Choice;
        if (choice is null || DecidedSum.Of(item.Price, choice, item.Row.From, item.Row.To) is not { } sum) return null;
        var rest = new List<string>();
        if (kind == VerdictKind.Proposed) rest.Add(terms.Choice(choice));
        if (sum.Vat != 0) rest.Add(string.Format(terms.Culture, unit.WithVatFormat, terms.Euro(sum.Total)));
        if (sum.Contract != 0) rest.Add(string.Format(terms.Culture, unit.ByContractFormat, terms.Euro(sum.Contract)));
        if (sum.Goodwill != 0)
            rest.Add(choice.Outcome is Outcome.Goodwill or Outcome.InKind
                ? string.Format(terms.Culture, unit.GivenFormat, terms.Euro(sum.Goodwill), terms.Percent(choice.Percent == 0 ? 100 : choice.Percent), sum.Contract != 0 ? unit.OfTheRest : null)
                : string.Format(terms.Culture, unit.NotAcceptedFormat, terms.Euro(sum.Goodwill)));
        return new SumText(terms.Euro(sum.Net), string.Join(" · ", rest));
    }
}
