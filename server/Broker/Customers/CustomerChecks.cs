using System.Text.RegularExpressions;

namespace RemoteAssist.Broker.Customers;

/// <summary>Something that is wrong with a customer.</summary>
/// <param name="Field">What it is about, such as "vatId", or "phones.2" of the third person; empty: the whole.</param>
internal sealed record CustomerMistake(string Field, CustomerRefusal Refusal);

/// <summary>Finds all that is wrong with a tidy customer, at most one mistake a field, in the order of the office's form. An empty number is given by the store.</summary>
internal sealed partial class CustomerChecks
{
    private const int MaxPhones = 10;
    private const int MaxMinutes = 44_640;
    private const int MaxRate = 10_000;

    private readonly List<CustomerMistake> _found = [];

    private CustomerChecks()
    {
    }

    public static IReadOnlyList<CustomerMistake> Of(Customer customer)
    {
        var checks = new CustomerChecks();
        checks.CheckName(customer);
        for (var row = 0; row < customer.People.Length; row++) checks.CheckPerson(customer.People[row], row);
        checks.CheckOpinion(customer);
        if (customer.Contract is { } contract) checks.CheckContract(contract);
        if (customer.Address is { } address) checks.CheckAddress(address);
        if (customer.Invoices is { } invoices) checks.CheckInvoices(invoices);
        return checks._found;
    }

    private void CheckName(Customer one)
    {
        Unless(one.Name.Length > 0, "name", CustomerRefusal.NameMissing);
        Fits("name", one.Name);
        Fits("number", one.Number);
        Unless(one.Number.Length == 0 || Number().IsMatch(one.Number), "number", CustomerRefusal.NumberMalformed);
        Unless(one.Language is "de" or "en", "language", CustomerRefusal.LanguageUnknown);
        Unless(one.People.Length <= CustomerRules.MaxPeople, "", CustomerRefusal.TooManyPeople);
    }

    private void CheckPerson(Person one, int row)
    {
        Fits($"person.{row}", one.Name);
        foreach (var phone in one.Phones) Fits($"phones.{row}", phone);
        Unless(one.Phones.Length <= MaxPhones, $"phones.{row}", CustomerRefusal.TooManyPeople);
        Unless(one.Phones.All(IsPhone), $"phones.{row}", CustomerRefusal.PhoneMalformed);
        Fits($"email.{row}", one.Email);
        Unless(one.Email is null || EmailAddress.IsGood(one.Email), $"email.{row}", CustomerRefusal.EmailMalformed);
    }

    private void CheckOpinion(Customer one)
    {
        Unless(Class().IsMatch(one.Class), "class", CustomerRefusal.ClassMalformed);
        Fits("note", one.Note, CustomerRules.MaxNote);
    }

    private void CheckContract(Contract one)
    {
        Unless(one.Name.Length > 0, "contractName", CustomerRefusal.ContractNameMissing);
        Fits("contractName", one.Name);
        Unless(one.PrepaidMinutes is >= 0 and <= MaxMinutes, "minutes", CustomerRefusal.ContractMinutesOutOfRange);
        Unless(one.HourlyRate is null or (>= 0 and <= MaxRate) && (one.HourlyRate is not { } rate || decimal.Round(rate, 2) == rate), "rate", CustomerRefusal.ContractRateOutOfRange);
    }

    private void CheckAddress(PostalAddress one)
    {
        Fits("street", one.Street);
        Fits("postCode", one.PostCode);
        Unless(one.PostCode.Length > 0, "postCode", CustomerRefusal.AddressIncomplete);
        Fits("city", one.City);
        Unless(one.City.Length > 0, "city", CustomerRefusal.AddressIncomplete);
        Unless(CustomerRules.IsCountry(one.Country), "country", CustomerRefusal.CountryMalformed);
    }

    private void CheckInvoices(InvoiceReferences one)
    {
        Fits("buyerReference", one.BuyerReference);
        Fits("orderReference", one.OrderReference);
        Unless(one.VatId is null || VatId.IsGood(one.VatId), "vatId", CustomerRefusal.VatIdMalformed);
        Fits("invoiceEmail", one.Email);
        Unless(one.Email is null || EmailAddress.IsGood(one.Email), "invoiceEmail", CustomerRefusal.EmailMalformed);
    }

    private void Fits(string field, string? text, int most = CustomerRules.MaxText) => Unless(text is null || text.Length <= most, field, CustomerRefusal.TextTooLong);

    private void Unless(bool good, string field, CustomerRefusal refusal)
    {
        if (!good && !_found.Exists(one => one.Field == field)) _found.Add(new CustomerMistake(field, refusal));
    }

    private static bool IsPhone(string phone) => PhoneDigits.LooksLike(phone) && phone.Count(char.IsAsciiDigit) is >= 3 and <= 20;

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}./_ -]{0,29}\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[A-Z]?\z")]
    private static partial Regex Class();
}
