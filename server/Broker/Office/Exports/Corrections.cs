using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office.Exports;

/// <summary>Corrections on papers: what was booked and taken back again within what the paper shows is nobody's business.</summary>
internal static class Corrections
{
    /// <param name="unit">Lines of one unit.</param>
    /// <returns>Those that are left, by entry and line; their sums are the same.</returns>
    public static IReadOnlyList<LedgerLine> Cancel(IEnumerable<LedgerLine> unit)
    {
        var left = unit.OrderBy(line => line.Entry).ThenBy(line => line.Line).ToList();
        foreach (var back in left.Where(line => line.Kind == LineKind.Correction).ToList())
        {
            var taken = left.Find(line => line.Kind == back.Reversed && line.Entry < back.Entry
                && line.From == back.From && line.To == back.To && line.Net == -back.Net && line.Vat == -back.Vat);
            if (taken is null) continue;
            left.Remove(taken);
            left.Remove(back);
        }

        return left;
    }
}
