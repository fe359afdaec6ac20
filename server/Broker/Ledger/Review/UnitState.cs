using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>Whose turn it is, by what is stored.</summary>
internal static class UnitState
{
    /// <summary>A decided unit stays decided.</summary>
    public static async Task<ReviewState> OfAsync(BrokerDb db, UnitRow unit, CancellationToken cancel)
    {
        if (unit.State == ReviewState.Decided) return ReviewState.Decided;
        if (await IsAskedAsync(db, unit.Unit, cancel)) return ReviewState.Asked;
        var sessions = await db.Set<LedgerSession>().CountAsync(one => one.Unit == unit.Unit, cancel);
        var wrapUps = await db.Set<StoredWrapUp>().CountAsync(one => one.Unit == unit.Unit, cancel);
        return wrapUps < sessions ? ReviewState.WrapUpMissing : ReviewState.Open;
    }

    public static async Task<bool> IsAskedAsync(BrokerDb db, Guid unit, CancellationToken cancel)
        => await db.Set<StoredExchange>().Where(one => one.Unit == unit).OrderByDescending(one => one.Id).Select(one => one.IsQuestion).FirstOrDefaultAsync(cancel);
}
