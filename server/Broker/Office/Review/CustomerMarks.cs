using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Office.Review;

/// <summary>What the office wants to know of a customer beside the name.</summary>
internal sealed record CustomerMarks(string Class, bool Favourite, string? Contract);

internal sealed class CustomerIndex(IDbContextFactory<BrokerDb> databases)
{
    /// <summary>By id; erased and unknown customers are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, CustomerMarks>> MarksAsync(IEnumerable<Guid> customers, CancellationToken cancel)
    {
        var ids = customers.Distinct().ToArray();
        if (ids.Length == 0) return new Dictionary<Guid, CustomerMarks>();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Set<StoredCustomer>().AsNoTracking().Where(row => ids.Contains(row.Id) && row.ErasedAt == null).ToListAsync(cancel);
        return rows.Select(row => row.Read())
            .ToDictionary(one => one.Id, one => new CustomerMarks(one.Class, one.Favourite, one.Contract?.Name));
    }
}
