using RemoteAssist.Broker.Customers;

namespace RemoteAssist.Broker.Office.Exports;

/// <summary>Finds the customer that an export is about.</summary>
internal sealed class ExportCustomers(CustomerStore store)
{
    // More than a list to choose from can usefully hold; any other number may be typed.
    private const int MostOffered = 500;

    /// <param name="typed">The id, or the customer's number.</param>
    public async Task<Customer?> FindAsync(string typed, CancellationToken cancel)
    {
        if (Guid.TryParse(typed, out var id) && await store.FindAsync(id, cancel) is { } known) return known;
        var page = await store.SearchAsync(typed.Trim(), 0, cancel);
        return page.Customers.FirstOrDefault(one => string.Equals(one.Number, typed.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    public async Task<IReadOnlyList<Customer>> OfferedAsync(CancellationToken cancel) => (await store.SearchAsync(null, 0, cancel, MostOffered)).Customers;
}
