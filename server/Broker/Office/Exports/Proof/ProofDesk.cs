using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Office.Exports.Proof;

/// <summary>Gathers what stands on a proof of service.</summary>
internal sealed class ProofDesk(IReviewDesk desk, ILedgerBooks books, FirmBook firm, TimeProvider time)
{
    /// <summary>Null when there is no such unit.</summary>
    public async Task<ProofPaper?> OfUnitAsync(SessionId unit, CancellationToken cancel)
    {
        if (await desk.FindAsync(unit, cancel) is not { } item) return null;
        var lines = new List<LedgerLine>();
        if (item.EntryNumber is not null)
        {
            var filter = new LineFilter(FromMonth: Months.Of(FirmTime.DayOf(item.Row.From)), Customer: item.Row.CustomerId);
            await foreach (var line in books.LinesAsync(filter, cancel))
            {
                if (line.Unit == unit) lines.Add(line);
            }
        }

        return new ProofPaper(await firm.NowAsync(cancel), item.Customer, item.Row.Customer, null, [ProofUnits.Of(item, lines)], time.GetUtcNow());
    }

    /// <summary>What stands in the month's books for the customer.</summary>
    public async Task<ProofPaper> OfMonthAsync(DateOnly month, Customer customer, CancellationToken cancel)
    {
        var lines = new List<LedgerLine>();
        await foreach (var line in books.LinesAsync(new LineFilter(month, month, customer.Id), cancel)) lines.Add(line);
        var units = new List<ProofUnit>();
        foreach (var group in lines.GroupBy(line => line.Unit))
        {
            if (await desk.FindAsync(group.Key, cancel) is { } item) units.Add(ProofUnits.Of(item, [.. group]));
        }

        return new ProofPaper(await firm.NowAsync(cancel), customer, customer.Name, month, [.. units.OrderBy(unit => unit.From)], time.GetUtcNow());
    }
}
