using System.Text.RegularExpressions;
using RemoteAssist.Broker.Customers;

namespace RemoteAssist.Broker.Office.Exports;

/// <summary>Finds the customer that an export is about.</summary>
internal sealed partial class ExportCustomers(CustomerStore store)
{
    // More than a list to choose from can usefully hold; any other may be typed.
    private const int MostOffered = 500;

    /// <summary>As the page offers a customer to choose.</summary>
    public static string Offer(Customer customer) => $"{customer.Name} ({customer.Number})";

    /// <param name="typed">The id, the number, a name, or an offer.</param>
    /// <returns>None: nobody is meant; more than one: all have that name.</returns>
    public async Task<IReadOnlyList<Customer>> FindAsync(string typed, CancellationToken cancel)
    {
        var text = typed.Trim();
        if (Guid.TryParse(text, out var id) && await store.FindAsync(id, cancel) is { } known) return [known];
        if (await NamedAsync(text, cancel) is { Count: > 0 } found) return found;
        return Offered().Match(text) is { Success: true } offer ? await NamedAsync(offer.Groups[1].Value.Trim(), cancel) : [];
    }

    public async Task<IReadOnlyList<Customer>> OfferedAsync(CancellationToken cancel) => (await store.SearchAsync(null, 0, cancel, MostOffered)).Customers;

    private async Task<IReadOnlyList<Customer>> NamedAsync(string text, CancellationToken cancel)
    {
        var found = (await store.SearchAsync(text, 0, cancel)).Customers;
        if (found.FirstOrDefault(one => Is(one.Number, text)) is { } numbered) return [numbered];
        return [.. found.Where(one => Is(one.Name, text))];
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\(([^()]+)\)\s*$")]
    private static partial Regex Offered();
}
