using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Tests.Customers;

/// <summary>Customers as tests need them.</summary>
internal static class TestCustomers
{
    public static readonly Editor Olga = new("id-Olga", "Olga Office");

    public static Customer New(string name, string number = "", params string[] phones)
        => new(Guid.Empty, number, name, Consumer: false, "de", "B", Favourite: false, [new Person("", [.. phones])]);

    public static async Task<Customer> MakeAsync(this TestBroker broker, Customer wanted)
    {
        var answer = await broker.Services.GetRequiredService<CustomerDesk>().CreateAsync(wanted, Olga, CancellationToken.None);
        answer.Refusal.ShouldBeNull();
        return answer.Customer!;
    }

    /// <summary>All that the database holds about customers, as one text.</summary>
    public static async Task<string> RowsAsync(this TestBroker broker)
    {
        await using var db = await broker.Services.GetRequiredService<IDbContextFactory<BrokerDb>>().CreateDbContextAsync();
        var customers = await db.Set<StoredCustomer>().Select(one => one.Name + one.Search + one.Body).ToListAsync();
        var changes = await db.Set<CustomerChange>().Select(one => one.Before).ToListAsync();
        return string.Join('\n', customers.Concat(changes));
    }
}
