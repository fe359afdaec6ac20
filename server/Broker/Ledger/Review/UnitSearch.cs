using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>Finds billed units by the beginnings of words in customer, technician, PC and what was done; all words must be there.</summary>
internal static class UnitSearch
{
    public static async Task IndexAsync(BrokerDb db, UnitRow unit, CancellationToken cancel)
    {
        var done = await WrapUps.DoneAsync(db, unit.Unit, cancel);
        await RemoveAsync(db, unit.Id, cancel);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO LedgerSearch(rowid, Customer, Technicians, Machines, Done) VALUES ({unit.Id}, {unit.Customer}, {unit.Technicians}, {unit.Machines}, {done})",
            cancel);
    }

    public static Task RemoveAsync(BrokerDb db, long id, CancellationToken cancel)
        => db.Database.ExecuteSqlAsync($"DELETE FROM LedgerSearch WHERE rowid = {id}", cancel);

    /// <summary>Ids of units in the order in which they ended, and how many there are, up to <see cref="ReviewPage.MostCounted"/>.</summary>
    public static async Task<(IReadOnlyList<long> Ids, int Total)> FindAsync(
        BrokerDb db, ReviewFilter filter, long from, long to, int skip, int take, CancellationToken cancel)
    {
        if (Match(filter.Search!) is not { } match) return ([], 0);
        var state = (int?)filter.State;
        var after = filter.AfterHoursOnly ? 1 : 0;
        var ids = await db.Database.SqlQuery<long>($"""
            SELECT s.rowid AS Value FROM LedgerSearch AS s CROSS JOIN LedgerUnits AS u ON u.Id = s.rowid
            WHERE LedgerSearch MATCH {match} AND ({state} IS NULL OR u.State = {state}) AND ({after} = 0 OR u.AfterHours = 1)
            AND u."From" >= {from} AND u."From" < {to} ORDER BY s.rowid LIMIT {take} OFFSET {skip}
            """).ToListAsync(cancel);
        var total = await db.Database.SqlQuery<int>($"""
            SELECT COUNT(*) AS Value FROM (SELECT 1 FROM LedgerSearch AS s CROSS JOIN LedgerUnits AS u ON u.Id = s.rowid
            WHERE LedgerSearch MATCH {match} AND ({state} IS NULL OR u.State = {state}) AND ({after} = 0 OR u.AfterHours = 1)
            AND u."From" >= {from} AND u."From" < {to} LIMIT {ReviewPage.MostCounted})
            """).ToListAsync(cancel);
        return (ids, total[0]);
    }

    /// <summary>Words as FTS5 wants them; null: there is no letter and no digit in it.</summary>
    public static string? Match(string search)
    {
        var words = new string([.. search.Select(one => char.IsLetterOrDigit(one) ? one : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words.Select(word => $"\"{word}\"*"));
    }
}
