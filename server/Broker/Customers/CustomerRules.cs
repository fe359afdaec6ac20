using System.Text.RegularExpressions;

namespace RemoteAssist.Broker.Customers;

/// <summary>What a customer must hold to, and its tidy form.</summary>
internal static partial class CustomerRules
{
    public const int MaxText = 200;
    public const int MaxNote = 4000;
    public const int MaxPeople = 50;

    /// <summary>Without blanks around texts and without what is empty.</summary>
    public static Customer Tidy(Customer customer) => customer with
    {
        Number = customer.Number.Trim(),
        Name = customer.Name.Trim(),
        Class = customer.Class.Trim().ToUpperInvariant(),
        People = [.. customer.People.Select(Tidy).Where(one => one.Name.Length > 0 || one.Phones.Length > 0 || one.Email is not null)],
        Address = Tidy(customer.Address),
        Invoices = Tidy(customer.Invoices),
        Contract = customer.Contract is { } contract ? contract with { Name = contract.Name.Trim() } : null,
        Note = Text(customer.Note),
    };

    /// <summary>What is wrong first with a tidy customer; null: nothing.</summary>
    public static CustomerRefusal? Check(Customer customer) => CustomerChecks.Of(customer) is [var first, ..] ? first.Refusal : null;

    /// <summary>Two letters, by ISO 3166-1.</summary>
    public static bool IsCountry(string text) => Country().IsMatch(text);

    private static Person Tidy(Person one)
        => new(one.Name.Trim(), [.. one.Phones.Select(phone => phone.Trim()).Where(phone => phone.Length > 0)], Text(one.Email));

    private static PostalAddress? Tidy(PostalAddress? address)
    {
        if (address is null) return null;
        var tidy = new PostalAddress(address.Street.Trim(), address.PostCode.Trim(), address.City.Trim(), address.Country.Trim().ToUpperInvariant());
        if (tidy.Country.Length == 0) tidy = tidy with { Country = "DE" };
        return tidy.Street.Length + tidy.PostCode.Length + tidy.City.Length == 0 ? null : tidy;
    }

    private static InvoiceReferences? Tidy(InvoiceReferences? invoices)
    {
        if (invoices is null) return null;
        var vat = Text(invoices.VatId) is { } typed ? VatId.Tidy(typed) : null;
        var tidy = new InvoiceReferences(Text(invoices.BuyerReference), vat, Text(invoices.Email), Text(invoices.OrderReference));
        return tidy == new InvoiceReferences(null, null, null) ? null : tidy;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"^[A-Z]{2}\z")]
    private static partial Regex Country();
}
