using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>
/// Makes billed units of sessions that have ended, each in a transaction of its own: a session that cannot be priced ends all the
/// same, and is tried again. A session that never went live makes none.
/// </summary>
internal sealed class UnitMaker(
    IDbContextFactory<BrokerDb> databases, UnitPricing pricing, UnitJoining joining, UnitPrices prices)
{
    /// <summary>Makes all that are due. Whoever reads the inbox calls it first, so that nothing that has ended is missing there.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        foreach (var session in await DueAsync(cancel)) await MakeAsync(session, cancel);
    }

    private async Task<IReadOnlyList<Guid>> DueAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Set<LedgerSession>().Where(one => one.Unmade && one.EndedAt != null)
            .OrderBy(one => one.StartedAt).Select(one => one.SessionId).ToListAsync(cancel);
    }

    private async Task MakeAsync(Guid session, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var row = await db.Set<LedgerSession>().SingleAsync(one => one.SessionId == session, cancel);
        if (!row.Unmade || row.EndedAt is null) return;
        row.Unmade = false;
        var unit = row.Unit is { } known
            ? await db.Set<UnitRow>().SingleAsync(one => one.Unit == known, cancel)
            : await PlaceAsync(db, row, cancel);
        if (unit is not null && !(unit.State == ReviewState.Decided && row.Unit is not null))
        {
            row.Unit = unit.Unit;
            await db.SaveChangesAsync(cancel);
            await prices.PriceAsync(db, unit, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    // The customer's unit of the day that a break joins it with, or one of its own; null: nothing was worked.
    private async Task<UnitRow?> PlaceAsync(BrokerDb db, LedgerSession row, CancellationToken cancel)
    {
        var work = await UnitPricing.WorkAsync(db, [row.SessionId], cancel);
        if (work.Count == 0) return null;
        var (from, to) = (work.Min(one => one.From), work.Max(one => one.To));
        if (await joining.FindAsync(db, row, from, to, cancel) is { } joined) return joined;
        var calendar = await pricing.CalendarAsync(row, cancel);
        var unit = new UnitRow
        {
            Unit = row.SessionId,
            State = ReviewState.WrapUpMissing,
            AfterHours = false,
            CustomerId = row.CustomerId,
            Technicians = "",
            From = from,
            To = to,
            Seconds = 0,
            ListNetCents = 0,
            NetCents = 0,
            TariffVersion = await pricing.TariffVersionAsync(row, cancel),
            CalendarVersion = calendar.Version,
            Month = FirmMonth.Of(LocalClock.Day(new FirmCalendar(calendar.Value).Zone, from)),
        };
        db.Add(unit);
        db.Add(new UnitPrice { Unit = unit.Unit, Body = "", Contract = await UnitPrices.ContractOfAsync(db, row.CustomerId, cancel) });
        return unit;
    }
}
