using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Customers;

/// <summary>Makes, changes and erases customers; every change is kept with its author.</summary>
internal sealed class CustomerDesk(IDbContextFactory<BrokerDb> databases, TimeProvider time)
{
    private const string Prefix = "K-";
    private const int FirstNumber = 1001;
    private const int Tries = 5;

    /// <param name="wanted">Its id is not used; without a number it gets the next one.</param>
    public async Task<CustomerAnswer> CreateAsync(Customer wanted, Editor by, CancellationToken cancel)
    {
        var customer = CustomerRules.Tidy(wanted) with { Id = Guid.CreateVersion7() };
        if (CustomerRules.Check(customer) is { } refusal) return refusal;
        // Two may draw the same number at one moment; the database lets one of them have it.
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var numbered = customer.Number.Length > 0 ? customer : customer with { Number = await NextNumberAsync(db, cancel) };
            db.Add(RowOf(numbered));
            db.Add(ChangeOf(numbered.Id, by, null));
            if (await TrySaveAsync(db, numbered, cancel)) return numbered;
            if (customer.Number.Length > 0 || attempt == Tries) return CustomerRefusal.NumberTaken;
        }
    }

    /// <param name="seen">The change that the author saw last; null: whatever it was.</param>
    public async Task<CustomerAnswer> ChangeAsync(Customer wanted, long? seen, Editor by, CancellationToken cancel)
    {
        var customer = CustomerRules.Tidy(wanted);
        if (CustomerRules.Check(customer) is { } refusal) return refusal;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var row = await db.Set<StoredCustomer>().SingleOrDefaultAsync(one => one.Id == customer.Id && one.ErasedAt == null, cancel);
        if (row is null) return CustomerRefusal.Unknown;
        var last = await db.Set<CustomerChange>().Where(one => one.CustomerId == customer.Id).MaxAsync(one => (long?)one.Id, cancel) ?? 0;
        if (seen is { } known && known != last) return CustomerRefusal.ChangedMeanwhile;
        if (customer.Number.Length == 0) customer = customer with { Number = row.Number };
        var before = row.Body;
        var after = RowOf(customer);
        if (after.Body == before) return customer;
        (row.Number, row.Name, row.Search, row.Body) = (after.Number, after.Name, after.Search, after.Body);
        db.Add(ChangeOf(customer.Id, by, before));
        if (!await TrySaveAsync(db, customer, cancel)) return CustomerRefusal.NumberTaken;
        await transaction.CommitAsync(cancel);
        return customer;
    }

    /// <summary>Drops everything about the customer but the number, which nobody gets again; false when there is none.</summary>
    public async Task<bool> EraseAsync(Guid id, Editor by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var row = await db.Set<StoredCustomer>().SingleOrDefaultAsync(one => one.Id == id && one.ErasedAt == null, cancel);
        if (row is null) return false;
        var empty = RowOf(new Customer(id, row.Number, "", Consumer: false, "de", "", Favourite: false, []));
        (row.Name, row.Search, row.Body, row.ErasedAt) = ("", "", empty.Body, time.GetUtcNow());
        await db.Set<CustomerChange>().Where(one => one.CustomerId == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Before, (string?)null), cancel);
        db.Add(ChangeOf(id, by, null));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static async Task<string> NextNumberAsync(BrokerDb db, CancellationToken cancel)
    {
        var given = await db.Set<StoredCustomer>().Where(one => one.Number.StartsWith(Prefix)).Select(one => one.Number).ToListAsync(cancel);
        var highest = given.Select(one => int.TryParse(one.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number < int.MaxValue).DefaultIfEmpty(0).Max();
        return Prefix + Math.Max(FirstNumber, highest + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<bool> TrySaveAsync(BrokerDb db, Customer customer, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Of what is stored here only the number must be unique; anything else is a fault and goes on.
            db.ChangeTracker.Clear();
            if (!await db.Set<StoredCustomer>().AnyAsync(one => one.Number == customer.Number && one.Id != customer.Id, cancel)) throw;
            return false;
        }
    }

    private static StoredCustomer RowOf(Customer customer) => new()
    {
        Id = customer.Id,
        Number = customer.Number,
        Name = customer.Name,
        Search = CustomerSearch.TextOf(customer),
        Body = JsonSerializer.Serialize(customer),
    };

    private CustomerChange ChangeOf(Guid customer, Editor by, string? before) => new()
    {
        CustomerId = customer, At = time.GetUtcNow(), ById = by.Id, By = by.Name, Before = before,
    };
}
