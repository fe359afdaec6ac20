using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>
/// Finds the unit that a session joins: of the same customer, begun on the same day of the firm's zone, with no longer a break between than the tariff of
/// the earlier allows. A unit that is decided already is open again then, and what is decided next corrects it.
/// </summary>
internal sealed class UnitJoining(UnitPricing pricing)
{
    public async Task<UnitRow?> FindAsync(BrokerDb db, LedgerSession row, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        if (row.CustomerId is not { } customer) return null;
        var calendar = await pricing.CalendarAsync(row, cancel);
        var zone = new FirmCalendar(calendar.Value).Zone;
        var day = LocalClock.Day(zone, from);
        var (begin, end) = (LocalClock.Begin(zone, day), LocalClock.Begin(zone, day.AddDays(1)));
        var ofDay = await db.Set<UnitRow>().Where(one => one.CustomerId == customer && one.From >= begin && one.From < end).OrderBy(one => one.From).ToListAsync(cancel);
        var near = new List<UnitRow>();
        foreach (var one in ofDay)
            if (await IsNearAsync(one, row, from, to, cancel)) near.Add(one);
        if (near.Count == 0) return null;
        foreach (var other in near.Skip(1).Where(one => one.Entry is null)) await MergeAsync(db, near[0], other, cancel);
        if (near[0].State == ReviewState.Decided) near[0].State = ReviewState.Open;
        if (from < near[0].From) (near[0].TariffVersion, near[0].CalendarVersion) = (await pricing.TariffVersionAsync(row, cancel), calendar.Version);
        return near[0];
    }

    private async Task<bool> IsNearAsync(UnitRow unit, LedgerSession row, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        var version = from < unit.From ? await pricing.TariffVersionAsync(row, cancel) : unit.TariffVersion;
        var minutes = (await pricing.TariffAsync(version, cancel)).Value.JoinBreakMinutes;
        var reach = TimeSpan.FromMinutes(minutes);
        return minutes > 0 && from <= unit.To + reach && unit.From <= to + reach;
    }

    // A session between two units makes one of both.
    private static async Task MergeAsync(BrokerDb db, UnitRow unit, UnitRow other, CancellationToken cancel)
    {
        await db.Set<LedgerSession>().Where(one => one.Unit == other.Unit).ExecuteUpdateAsync(set => set.SetProperty(one => one.Unit, unit.Unit), cancel);
        await db.Set<StoredWrapUp>().Where(one => one.Unit == other.Unit).ExecuteUpdateAsync(set => set.SetProperty(one => one.Unit, unit.Unit), cancel);
        await db.Set<StoredExchange>().Where(one => one.Unit == other.Unit).ExecuteUpdateAsync(set => set.SetProperty(one => one.Unit, unit.Unit), cancel);
        await db.Set<ContractUse>().Where(one => one.Unit == other.Unit).ExecuteDeleteAsync(cancel);
        await db.Set<UnitPrice>().Where(one => one.Unit == other.Unit).ExecuteDeleteAsync(cancel);
        await UnitSearch.RemoveAsync(db, other.Id, cancel);
        db.Remove(other);
    }
}
