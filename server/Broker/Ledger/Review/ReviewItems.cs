using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Sessions;
using Person = RemoteAssist.Broker.Ledger.Door.Person;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>Puts together what the office and the technicians read of units.</summary>
internal sealed class ReviewItems(LedgerReader reader, SettingsStore settings, TimeProvider time)
{
    public static async Task<IReadOnlyList<ReviewRow>> RowsAsync(BrokerDb db, IReadOnlyList<UnitRow> units, CancellationToken cancel)
    {
        var ids = units.Select(one => one.Unit).ToArray();
        var entries = units.Where(one => one.Entry is not null).Select(one => one.Entry!.Value).ToArray();
        var decisions = await db.Set<DecisionRow>().AsNoTracking().Where(one => entries.Contains(one.Entry)).ToDictionaryAsync(one => one.Entry, cancel);
        var wrapUps = await db.Set<StoredWrapUp>().AsNoTracking().Where(one => ids.Contains(one.Unit)).ToListAsync(cancel);
        var last = wrapUps.GroupBy(one => one.Unit).ToDictionary(one => one.Key, one => one.MaxBy(wrapUp => wrapUp.SavedAt));
        var said = await SaidAsync(db, units, cancel);
        var claims = await ClaimsAsync(db, units, cancel);
        return [.. units.Select(one => RowOf(
            one, last.GetValueOrDefault(one.Unit), one.Entry is { } entry ? decisions.GetValueOrDefault(entry) : null,
            said.GetValueOrDefault(one.Unit), claims.GetValueOrDefault(one.Unit)))];
    }

    public async Task<ReviewItem> ItemAsync(BrokerDb db, UnitRow unit, CancellationToken cancel)
    {
        var sessions = await db.Set<LedgerSession>().Where(one => one.Unit == unit.Unit).Select(one => one.SessionId).ToListAsync(cancel);
        var price = await db.Set<UnitPrice>().AsNoTracking().SingleAsync(one => one.Unit == unit.Unit, cancel);
        var decision = unit.Entry is { } entry ? await db.Set<DecisionRow>().AsNoTracking().SingleOrDefaultAsync(one => one.Entry == entry, cancel) : null;
        var customer = unit.CustomerId is { } id ? await db.Set<StoredCustomer>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) : null;
        var wrapUp = await WrapUps.OfAsync(db, unit.Unit, cancel);
        var exchanges = await db.Set<StoredExchange>().AsNoTracking().Where(one => one.Unit == unit.Unit).OrderBy(one => one.Id).ToListAsync(cancel);
        var workers = await db.Set<LedgerWorker>().AsNoTracking().Where(one => sessions.Contains(one.SessionId)).OrderBy(one => one.Participant).ToListAsync(cancel);
        return new ReviewItem(
            (await RowsAsync(db, [unit], cancel))[0],
            await reader.OfAsync(sessions, cancel),
            ChainJson.Read<PricedUnit>(price.Body),
            unit.TariffVersion,
            customer is { ErasedAt: null } ? customer.Read() : null,
            wrapUp,
            await PriceAnswers.OfAsync(db, sessions, cancel),
            exchanges.ConvertAll(one => one.ToExchange()),
            await GoodwillAsync(db, unit.CustomerId, cancel),
            [.. workers.Select(one => new Person(one.Technician, one.Name)).DistinctBy(one => one.Id)],
            decision?.At,
            decision is null ? null : new Person(decision.ById, decision.ByName),
            unit.Entry,
            await CorrectionAsync(db, decision, cancel));
    }

    private static async Task<Correction?> CorrectionAsync(BrokerDb db, DecisionRow? decision, CancellationToken cancel)
    {
        if (decision?.Corrects is not { } entry) return null;
        var before = await db.Set<DecisionRow>().AsNoTracking().SingleAsync(one => one.Entry == entry, cancel);
        return new Correction(entry, before.ToChoice(), decision.Why);
    }

    /// <summary>What was asked or answered last of what is not decided.</summary>
    private static async Task<Dictionary<Guid, Exchange>> SaidAsync(BrokerDb db, IReadOnlyList<UnitRow> units, CancellationToken cancel)
    {
        var open = units.Where(one => one.State is ReviewState.Asked or ReviewState.Open).Select(one => one.Unit).ToArray();
        if (open.Length == 0) return [];
        var all = await db.Set<StoredExchange>().AsNoTracking().Where(one => open.Contains(one.Unit)).ToListAsync(cancel);
        return all.GroupBy(one => one.Unit).ToDictionary(one => one.Key, one => one.MaxBy(said => said.Id)!.ToExchange());
    }

    private static async Task<Dictionary<Guid, ClaimRow>> ClaimsAsync(BrokerDb db, IReadOnlyList<UnitRow> units, CancellationToken cancel)
    {
        var decided = units.Where(one => one.State == ReviewState.Decided).Select(one => one.Unit).ToArray();
        if (decided.Length == 0) return [];
        var all = await db.Set<ClaimRow>().AsNoTracking().Where(one => decided.Contains(one.Unit)).ToListAsync(cancel);
        return all.GroupBy(one => one.Unit).ToDictionary(one => one.Key, one => one.MaxBy(claim => claim.Id)!);
    }

    private static ReviewRow RowOf(UnitRow unit, StoredWrapUp? wrapUp, DecisionRow? decision, Exchange? said, ClaimRow? claim)
    {
        var net = decision is not null && unit.State == ReviewState.Decided ? decision.ChargedCents : unit.NetCents;
        return new ReviewRow(
            new SessionId(unit.Unit), unit.State, unit.CustomerId, unit.Customer, unit.Technicians, unit.From, unit.To, unit.Seconds,
            InCents.ToEuro(unit.ListNetCents), InCents.ToEuro(net), wrapUp?.Read().Proposal, decision?.ToChoice(),
            said is { IsQuestion: true } ? said : null, said is { IsQuestion: false } ? said : null, wrapUp?.SavedAt,
            decision?.Outcome == Outcome.InKind ? claim?.State : null);
    }

    private async Task<decimal> GoodwillAsync(BrokerDb db, Guid? customer, CancellationToken cancel)
    {
        if (customer is null) return 0;
        var zone = await FirmZone.NowAsync(settings, cancel);
        var january = LocalClock.Begin(zone, new DateOnly(LocalClock.Day(zone, time.GetUtcNow()).Year, 1, 1));
        return InCents.ToEuro(await db.Set<DecisionRow>().Where(one => one.CustomerId == customer && one.At >= january).SumAsync(one => one.GoodwillCents, cancel));
    }
}
