using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Exports.Proof;

/// <summary>
/// Makes a unit of a proof: from the books' lines when it is decided, so that its sums are theirs, else from the tariff. What only the
/// firm may know stays out: a customer's class, and that somebody is a favourite.
/// </summary>
internal static class ProofUnits
{
    /// <param name="lines">Of this unit; empty when it is not decided.</param>
    public static ProofUnit Of(ReviewItem item, IReadOnlyList<LedgerLine> lines)
    {
        lines = Corrections.Cancel(lines);
        var gross = item.Price.Gross;
        var rows = lines.Count > 0 ? lines.Select(line => RowOf(line, item, lines, gross)) : Provisional(item.Price);
        var vat = lines.Count > 0
            ? lines.GroupBy(line => line.VatPercent).OrderBy(group => group.Key).Select(group => new ProofVat(group.Key, group.Sum(line => line.Net), group.Sum(line => line.Vat)))
            : [new ProofVat(item.Price.VatPercent, item.Price.Net, item.Price.Vat)];
        var machines = string.Join(", ", item.Sessions.Select(session => session.Machine).OfType<string>().Distinct());
        return new ProofUnit(
            item.Row.Unit, item.Row.From, item.Row.To, item.Row.Technicians, machines.Length > 0 ? machines : null, item.WrapUp?.Done,
            [.. ConsentsOf(item)], [.. rows], lines.Count > 0, gross, [.. vat]);
    }

    private static IEnumerable<ProofConsent> ConsentsOf(ReviewItem item)
        => item.Sessions.SelectMany(session => session.Events)
            .Where(happened => happened.Kind == SessionEventKind.Consented)
            .Select(happened => new ProofConsent(happened.At, happened.Granted, null, true))
            .Concat(item.Consents.Select(shown => new ProofConsent(shown.At, null, shown.Text, shown.Accepted)))
            .OrderBy(consent => consent.At);

    private static IEnumerable<ProofRow> Provisional(PricedUnit price)
    {
        foreach (var segment in price.Segments)
        {
            yield return new ProofRow(LineKind.Work, segment.From, segment.To, segment.BilledMinutes, segment.HourlyRate, segment.Amount, segment.German, segment.English);
        }

        if (price.BaseFee != 0 && price.Segments is [var first, ..])
        {
            yield return new ProofRow(LineKind.BaseFee, first.From, first.From, 0, 0, price.BaseFee, ProofTexts.German.BaseFee, ProofTexts.English.BaseFee);
        }
    }

    private static ProofRow RowOf(LedgerLine line, ReviewItem item, IReadOnlyList<LedgerLine> lines, bool gross)
    {
        var giving = Meant(line) == LineKind.Goodwill;
        string Says(Language language) => giving ? ProofTexts.For(language).Given(line, item.Row.Decision, PercentOf(line, lines)) : language == Language.German ? line.German : line.English;
        // Lines have net rates; where amounts are shown with VAT, the rate is as well.
        var rate = gross ? Math.Round(line.HourlyRate * (1 + (line.VatPercent / 100)), 2, MidpointRounding.AwayFromZero) : line.HourlyRate;
        return new ProofRow(
            line.Kind, line.From, line.To, line.BilledMinutes, rate, gross ? line.Net + line.Vat : line.Net, Says(Language.German), Says(Language.English));
    }

    private static LineKind Meant(LedgerLine line) => line.Reversed ?? line.Kind;

    // The decision's line is the last: before it stand those of prices that were not accepted, and each takes all of one line back.
    private static decimal PercentOf(LedgerLine goodwill, IReadOnlyList<LedgerLine> lines)
    {
        var beside = lines.Where(line => line.Entry == goodwill.Entry && (line.Kind == LineKind.Correction) == (goodwill.Kind == LineKind.Correction)).ToList();
        if (goodwill.Outcome is not (Outcome.Goodwill or Outcome.InKind) || beside.FindLast(line => Meant(line) == LineKind.Goodwill) != goodwill) return 100;
        var list = Math.Abs(beside.Where(line => line != goodwill).Sum(line => line.Net));
        return list == 0 ? 100 : Math.Round(Math.Abs(goodwill.Net) / list * 100, 0, MidpointRounding.AwayFromZero);
    }
}
