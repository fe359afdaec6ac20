using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>
/// Turns a priced unit and a decision into lines.
/// <list type="bullet">
/// <item>One line of work per segment: what the customer pays for it; time paid by the contract with the surcharge alone, time whose price was not
/// accepted with its list price and right after it a line of goodwill that takes it back.</item>
/// <item>One line for the base fee, if there is one; a fee that was declined with the price is taken back by a line of goodwill as well.</item>
/// <item>Goodwill and in kind: one line that takes back so many per cent of all that (what was not accepted is given away already).</item>
/// <item>Bill and contract differ in nothing but their name: the price already knows the contract.</item>
/// <item>Net and VAT of a line are what it adds to the unit's net and VAT so far, each rounded to cents: lines add up to the unit's sums exactly, and
/// what is given away whole leaves nothing over.</item>
/// </list>
/// </summary>
internal static class LineCutter
{
    public static IReadOnlyList<LineBody> Cut(PricedUnit price, Choice choice, DateTimeOffset from, DateTimeOffset to)
    {
        var drafts = price.Segments.SelectMany(segment => Work(segment, choice)).ToList();
        drafts.AddRange(Fee(price, choice, from, to));
        if (choice.Outcome is Outcome.Goodwill or Outcome.InKind)
        {
            var charged = price.Segments.Sum(segment => segment.Amount) + price.BaseFee;
            var (german, english) = GoodwillTexts.Of(choice);
            drafts.Add(new(Blank(LineKind.Goodwill, choice, from, to, choice.Reason, german, english), -Segments.Cents.Round(charged * choice.Percent / 100)));
        }

        return [.. Split(price, drafts)];
    }

    /// <summary>What takes the lines of an earlier entry back; lines that took back others stay.</summary>
    public static IReadOnlyList<LineBody> Reverse(long entry, IReadOnlyList<LineBody> lines)
        => [.. lines.Where(line => line.Kind != LineKind.Correction).Select(line => line with
        {
            Kind = LineKind.Correction,
            Reversed = line.Kind,
            Seconds = -line.Seconds,
            Minutes = -line.Minutes,
            Net = -line.Net,
            Vat = -line.Vat,
            German = $"Zurückgenommen aus Eintrag {entry}: {line.German}",
            English = $"Taken back from entry {entry}: {line.English}",
        })];

    private static IEnumerable<Draft> Work(Segment segment, Choice choice)
    {
        var shown = segment.Kind == SegmentKind.Declined ? segment.ListAmount : segment.Amount;
        yield return new(
            Blank(LineKind.Work, choice, segment.From, segment.To, null, segment.German, segment.English) with
            {
                Seconds = segment.Seconds,
                Minutes = segment.BilledMinutes,
                Rate = segment.HourlyRate,
                RuleGerman = segment.RuleGerman,
                RuleEnglish = segment.RuleEnglish,
            },
            shown);
        if (shown == segment.Amount) yield break;
        var (german, english) = GoodwillTexts.Declined;
        yield return new(
            Blank(LineKind.Goodwill, choice, segment.From, segment.To, GoodwillReason.PriceDeclined, german, english), segment.Amount - shown);
    }

    private static IEnumerable<Draft> Fee(PricedUnit price, Choice choice, DateTimeOffset from, DateTimeOffset to)
    {
        if (price.BaseFee + price.DeclinedFee != 0)
            yield return new(Blank(LineKind.BaseFee, choice, from, to, null, "Grundpauschale", "Base fee"), price.BaseFee + price.DeclinedFee);
        if (price.DeclinedFee == 0) yield break;
        var (german, english) = GoodwillTexts.FeeDeclined;
        yield return new(Blank(LineKind.Goodwill, choice, from, to, GoodwillReason.PriceDeclined, german, english), -price.DeclinedFee);
    }

    private static IEnumerable<LineBody> Split(PricedUnit price, IEnumerable<Draft> drafts)
    {
        var (sum, net, vat) = (0m, 0m, 0m);
        foreach (var (line, amount) in drafts)
        {
            sum += amount;
            var (netSoFar, vatSoFar, _) = Segments.Cents.Split(sum, price.Gross, price.VatPercent);
            var rate = price.Gross ? decimal.Round(line.Rate / (1 + (price.VatPercent / 100)), 4, MidpointRounding.AwayFromZero) : line.Rate;
            yield return line with { Rate = rate, Net = netSoFar - net, Vat = vatSoFar - vat, VatPercent = price.VatPercent };
            (net, vat) = (netSoFar, vatSoFar);
        }
    }

    private static LineBody Blank(
        LineKind kind, Choice choice, DateTimeOffset from, DateTimeOffset to, GoodwillReason? reason, string german, string english)
        => new(kind, null, choice.Outcome, reason, from, to, 0, 0, 0, 0, 0, 0, german, english, null, null);

    /// <param name="Amount">Euro; with VAT where the unit is gross.</param>
    private sealed record Draft(LineBody Line, decimal Amount);
}
