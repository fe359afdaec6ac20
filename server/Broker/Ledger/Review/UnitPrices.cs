using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Books;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>
/// Prices units and keeps what they cost. Prepaid minutes are used up in the order of the work, so that amounts do not depend on the order of decisions: when
/// a unit takes more or less of them, the customer's later undecided ones are priced again. Decided ones keep theirs (<see cref="PrepaidLeft"/>).
/// </summary>
internal sealed class UnitPrices(UnitPricing pricing)
{
    /// <summary>The customer's contract as it stands, as JSON; null: none.</summary>
    public static async Task<string?> ContractOfAsync(BrokerDb db, Guid? customer, CancellationToken cancel)
    {
        if (customer is not { } id) return null;
        var row = await db.Set<StoredCustomer>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
        return row?.Read().Contract is { } contract ? ChainJson.Write(contract) : null;
    }

    /// <summary>Prices an undecided unit anew from all its sessions; saves nothing.</summary>
    public async Task PriceAsync(BrokerDb db, UnitRow unit, CancellationToken cancel)
    {
        if (!await PriceOneAsync(db, unit, cancel) || unit.CustomerId is not { } customer) return;
        var later = await db.Set<UnitRow>()
            .Where(one => one.CustomerId == customer && one.From >= unit.From && (one.From > unit.From || one.Id > unit.Id) && one.State != ReviewState.Decided)
            .OrderBy(one => one.From).ThenBy(one => one.Id).ToListAsync(cancel);
        foreach (var one in later)
        {
            await db.SaveChangesAsync(cancel);
            await PriceOneAsync(db, one, cancel);
        }
    }

    // True: it takes other minutes of the contract than before.
    private async Task<bool> PriceOneAsync(BrokerDb db, UnitRow unit, CancellationToken cancel)
    {
        var sessions = await db.Set<LedgerSession>().Where(one => one.Unit == unit.Unit).OrderBy(one => one.StartedAt).ToListAsync(cancel);
        var ids = sessions.ConvertAll(one => one.SessionId);
        var work = await UnitPricing.WorkAsync(db, ids, cancel);
        var stored = await db.FindAsync<UnitPrice>([unit.Unit], cancel) ?? throw new InvalidDataException($"Unit {unit.Unit:N} has no price.");
        if (work.Count > 0) (unit.From, unit.To) = (work.Min(one => one.From), work.Max(one => one.To));
        var contract = stored.Contract is null ? null : ChainJson.Read<Contract>(stored.Contract);
        var left = await PrepaidLeft.ForAsync(db, unit, contract, cancel);
        var (price, afterHours) = await pricing.PriceAsync(unit, work, contract, left, await PriceAnswers.DeclinedAsync(db, ids, work, cancel), cancel);
        stored.Body = ChainJson.Write(price);
        (unit.Seconds, unit.ListNetCents, unit.NetCents, unit.AfterHours) = (price.Seconds, InCents.Of(price.ListNet), InCents.Of(price.Net), afterHours);
        unit.Customer = sessions.Select(one => one.Customer).FirstOrDefault(one => one is not null);
        unit.Technicians = Together(await WorkersAsync(db, ids, cancel)) ?? Together(sessions.Select(one => one.Technician)) ?? "";
        unit.Machines = Together(sessions.Select(one => one.Machine));
        unit.State = await UnitState.OfAsync(db, unit, cancel);
        var changed = await UseAsync(db, unit, price, cancel);
        await db.SaveChangesAsync(cancel);
        await UnitSearch.IndexAsync(db, unit, cancel);
        return changed;
    }

    private static async Task<bool> UseAsync(BrokerDb db, UnitRow unit, PricedUnit price, CancellationToken cancel)
    {
        if (unit.CustomerId is not { } customer) return false;
        var before = await db.Set<ContractUse>().Where(one => one.Unit == unit.Unit).ToListAsync(cancel);
        var now = price.ContractSeconds.Where(one => one.Value > 0).ToDictionary();
        if (before.Count == now.Count && before.TrueForAll(one => now.GetValueOrDefault(one.Month) == one.Seconds && one.From == unit.From)) return false;
        db.RemoveRange(before);
        await db.SaveChangesAsync(cancel);
        db.AddRange(now.Select(one => new ContractUse
        {
            Unit = unit.Unit, Month = one.Key, CustomerId = customer, From = unit.From, Seconds = one.Value,
        }));
        return true;
    }

    private static async Task<IReadOnlyList<string>> WorkersAsync(BrokerDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
        => await db.Set<LedgerWorker>().Where(one => sessions.Contains(one.SessionId)).OrderBy(one => one.SessionId).ThenBy(one => one.Participant)
            .Select(one => one.Name).ToListAsync(cancel);

    private static string? Together(IEnumerable<string?> names)
    {
        var all = string.Join(", ", names.OfType<string>().SelectMany(one => one.Split(", ")).Where(one => one.Length > 0).Distinct());
        return all.Length == 0 ? null : all;
    }
}
