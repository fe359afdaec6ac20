using System.Text.RegularExpressions;

namespace RemoteAssist.Broker.Customers;

/// <summary>What a customer must hold to, and its tidy form.</summary>
internal static partial class CustomerRules
{
    public const int MaxText = 200;
    public const int MaxNote = 4000;
    public const int MaxPeople = 50;
    private const int MaxPhones = 10;
    private const int MaxMinutes = 44_640;

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

    /// <summary>What is wrong with a tidy customer; null: nothing. An empty number is given by the store.</summary>
    public static CustomerRefusal? Check(Customer customer)
    {
        if (customer.Name.Length == 0) return CustomerRefusal.NameMissing;
        if (TextsOf(customer).Any(text => text?.Length > MaxText) || customer.Note?.Length > MaxNote) return CustomerRefusal.TextTooLong;
        if (customer.Number.Length > 0 && !Number().IsMatch(customer.Number)) return CustomerRefusal.NumberMalformed;
        if (!Class().IsMatch(customer.Class)) return CustomerRefusal.ClassMalformed;
        if (customer.Language is not ("de" or "en")) return CustomerRefusal.LanguageUnknown;
        if (customer.People.Length > MaxPeople || customer.People.Any(one => one.Phones.Length > MaxPhones)) return CustomerRefusal.TooManyPeople;
        if (customer.People.SelectMany(one => one.Phones).Any(phone => !IsPhone(phone))) return CustomerRefusal.PhoneMalformed;
        if (customer.People.Select(one => one.Email).Append(customer.Invoices?.Email).Any(mail => mail is not null && !IsEmail(mail)))
            return CustomerRefusal.EmailMalformed;
        return Check(customer.Address) ?? Check(customer.Invoices) ?? Check(customer.Contract);
    }

    /// <summary>Looks like an address of one mailbox.</summary>
    public static bool IsEmail(string mail) => Email().IsMatch(mail);

    private static CustomerRefusal? Check(PostalAddress? address)
    {
        if (address is null) return null;
        if (!Country().IsMatch(address.Country)) return CustomerRefusal.CountryMalformed;
        return address.PostCode.Length == 0 || address.City.Length == 0 ? CustomerRefusal.AddressIncomplete : null;
    }

    private static CustomerRefusal? Check(InvoiceReferences? invoices)
        => invoices?.VatId is { } vat && !VatId().IsMatch(vat) ? CustomerRefusal.VatIdMalformed : null;

    private static CustomerRefusal? Check(Contract? contract) => contract switch
    {
        null => null,
        { Name.Length: 0 } => CustomerRefusal.ContractNameMissing,
        { PrepaidMinutes: < 0 or > MaxMinutes } => CustomerRefusal.ContractMinutesOutOfRange,
        { HourlyRate: < 0 or > 10_000 } => CustomerRefusal.ContractRateOutOfRange,
        { HourlyRate: { } rate } when decimal.Round(rate, 2) != rate => CustomerRefusal.ContractRateOutOfRange,
        _ => null,
    };

    private static bool IsPhone(string phone) => PhoneDigits.LooksLike(phone) && phone.Count(char.IsAsciiDigit) is >= 3 and <= 20;

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
        var vat = Text(invoices.VatId)?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var tidy = new InvoiceReferences(Text(invoices.BuyerReference), vat, Text(invoices.Email), Text(invoices.OrderReference));
        return tidy == new InvoiceReferences(null, null, null) ? null : tidy;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IEnumerable<string?> TextsOf(Customer one) =>
    [
        one.Name, one.Number, one.Class, one.Address?.Street, one.Address?.PostCode, one.Address?.City, one.Contract?.Name,
        one.Invoices?.BuyerReference, one.Invoices?.VatId, one.Invoices?.Email, one.Invoices?.OrderReference,
        .. one.People.SelectMany(person => person.Phones.Append(person.Name).Append(person.Email)),
    ];

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}./_ -]{0,29}\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[A-Z]?\z")]
    private static partial Regex Class();

    [GeneratedRegex(@"^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"^[A-Z]{2}\z")]
    private static partial Regex Country();

    [GeneratedRegex(@"^[A-Z]{2}[0-9A-Z+*]{2,13}\z")]
    private static partial Regex VatId();
}
