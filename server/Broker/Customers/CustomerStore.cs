using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Customers;

/// <param name="Total">How many the search finds.</param>
internal sealed record FoundCustomers(IReadOnlyList<Customer> Customers, int Total);

/// <param name="Changes">Newest first.</param>
internal sealed record KeptCustomer(Customer Customer, IReadOnlyList<CustomerChange> Changes)
{
    /// <summary>Whoever saves says which one was seen.</summary>
    public long LastChange => Changes.Count == 0 ? 0 : Changes[0].Id;
}

/// <summary>Reads customers; erased ones are not found.</summary>
internal sealed class CustomerStore(IDbContextFactory<BrokerDb> databases)
{
    public const int PageSize = 50;

    public async Task<Customer?> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.Set<StoredCustomer>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.ErasedAt == null, cancel);
        return row?.Read();
    }

    /// <summary>Those of <paramref name="ids"/> that are there.</summary>
    public async Task<IReadOnlyDictionary<Guid, Customer>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Set<StoredCustomer>().AsNoTracking().Where(one => ids.Contains(one.Id) && one.ErasedAt == null).ToListAsync(cancel);
        return rows.ToDictionary(row => row.Id, row => row.Read());
    }

    /// <summary>With all its changes, newest first.</summary>
    public async Task<KeptCustomer?> FindKeptAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } customer) return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var changes = await db.Set<CustomerChange>().AsNoTracking().Where(one => one.CustomerId == id).OrderByDescending(one => one.Id).ToListAsync(cancel);
        return new KeptCustomer(customer, changes);
    }

    /// <summary>By name, customer's number, a person's name or the digits of a phone; sorted by name.</summary>
    /// <param name="typed">Empty: all.</param>
    /// <param name="page">From 0.</param>
    public async Task<FoundCustomers> SearchAsync(string? typed, int page, CancellationToken cancel, int pageSize = PageSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = db.Set<StoredCustomer>().AsNoTracking().Where(one => one.ErasedAt == null);
        foreach (var word in CustomerSearch.WordsOf(typed)) found = found.Where(one => one.Search.Contains(word));
        var rows = await found.OrderBy(one => one.Search).ThenBy(one => one.Id).Skip(page * pageSize).Take(pageSize).ToListAsync(cancel);
        return new FoundCustomers([.. rows.Select(row => row.Read())], await found.CountAsync(cancel));
    }
}
