using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>
/// What a contract has left for a unit, by month's first day; months that nobody has taken from are not in it. Minutes go to work in its order, but what is
/// decided never changes: a unit that is priced after later work was decided gets what that has left. Of two that begin in the same instant the one that was made first comes first.
/// </summary>
/// <param name="TakenLater">Seconds that the unit would have had if it had been priced in its turn.</param>
internal sealed record PrepaidLeft(IReadOnlyDictionary<DateOnly, long> Seconds, IReadOnlyDictionary<DateOnly, long> TakenLater)
{
    private static readonly PrepaidLeft Untouched = new(new Dictionary<DateOnly, long>(), new Dictionary<DateOnly, long>());

    public static async Task<PrepaidLeft> ForAsync(BrokerDb db, UnitRow unit, Contract? contract, CancellationToken cancel)
    {
        if (contract is not { PrepaidMinutes: > 0 } || unit.CustomerId is not { } customer) return Untouched;
        var uses = db.Set<ContractUse>().Where(one => one.CustomerId == customer && one.Month >= unit.Month && one.Unit != unit.Unit);
        var rows = db.Set<UnitRow>();
        var before = await SumAsync(
            uses.Where(one => one.From < unit.From || (one.From == unit.From && rows.Any(other => other.Unit == one.Unit && other.Id < unit.Id))), cancel);
        var decided = await SumAsync(
            uses.Where(one => one.From >= unit.From && rows.Any(other
                => other.Unit == one.Unit && other.State == ReviewState.Decided && (one.From > unit.From || other.Id > unit.Id))), cancel);
        var (left, later) = (new Dictionary<DateOnly, long>(), new Dictionary<DateOnly, long>());
        foreach (var month in before.Keys.Union(decided.Keys))
        {
            var inTurn = Math.Max(0, (contract.PrepaidMinutes * 60L) - before.GetValueOrDefault(month));
            left[month] = Math.Max(0, inTurn - decided.GetValueOrDefault(month));
            if (inTurn > left[month]) later[month] = inTurn - left[month];
        }

        return new PrepaidLeft(left, later);
    }

    private static Task<Dictionary<DateOnly, long>> SumAsync(IQueryable<ContractUse> uses, CancellationToken cancel)
        => uses.GroupBy(one => one.Month).Select(one => new { Month = one.Key, Seconds = one.Sum(use => use.Seconds) })
            .ToDictionaryAsync(one => one.Month, one => one.Seconds, cancel);
}
