using System.Globalization;
using RemoteAssist.Broker.Customers;

namespace RemoteAssist.Broker.Office.Customers;

/// <summary>A customer as somebody types it into the page; whatever was typed comes back when it is refused.</summary>
internal sealed record CustomerForm
{
    private const int EmptyRows = 2;

    public string Name { get; init; } = "";

    public string Number { get; init; } = "";

    public bool Consumer { get; init; }

    public string Language { get; init; } = "de";

    public string Class { get; init; } = "";

    public bool Favourite { get; init; }

    public IReadOnlyList<PersonRow> People { get; init; } = [];

    public string Street { get; init; } = "";

    public string PostCode { get; init; } = "";

    public string City { get; init; } = "";

    public string Country { get; init; } = "";

    public string BuyerReference { get; init; } = "";

    public string OrderReference { get; init; } = "";

    public string VatId { get; init; } = "";

    public string InvoiceEmail { get; init; } = "";

    public string ContractName { get; init; } = "";

    public string Minutes { get; init; } = "";

    public string Rate { get; init; } = "";

    public bool SurchargesIncluded { get; init; }

    public string Note { get; init; } = "";

    /// <summary>The change that was the last when the page was made.</summary>
    public long Seen { get; init; }

    /// <summary>What is there and room for more.</summary>
    public IEnumerable<PersonRow> Rows => People.Concat(Enumerable.Repeat(new PersonRow("", "", ""), EmptyRows)).Take(CustomerRules.MaxPeople + 1);

    public static CustomerForm From(IFormCollection form) => new()
    {
        Name = Text(form, "name"),
        Number = Text(form, "number"),
        Consumer = form.ContainsKey("consumer"),
        Language = Text(form, "language"),
        Class = Text(form, "class"),
        Favourite = form.ContainsKey("favourite"),
        People = PeopleOf(form),
        Street = Text(form, "street"),
        PostCode = Text(form, "postCode"),
        City = Text(form, "city"),
        Country = Text(form, "country"),
        BuyerReference = Text(form, "buyerReference"),
        OrderReference = Text(form, "orderReference"),
        VatId = Text(form, "vatId"),
        InvoiceEmail = Text(form, "invoiceEmail"),
        ContractName = Text(form, "contractName"),
        Minutes = Text(form, "minutes"),
        Rate = Text(form, "rate"),
        SurchargesIncluded = form.ContainsKey("surchargesIncluded"),
        Note = Text(form, "note"),
        Seen = long.TryParse(Text(form, "seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0,
    };

    public static CustomerForm Of(Customer one, long seen, CultureInfo culture) => new()
    {
        Name = one.Name,
        Number = one.Number,
        Consumer = one.Consumer,
        Language = one.Language,
        Class = one.Class,
        Favourite = one.Favourite,
        People = [.. one.People.Select(person => new PersonRow(person.Name, string.Join(", ", person.Phones), person.Email ?? ""))],
        Street = one.Address?.Street ?? "",
        PostCode = one.Address?.PostCode ?? "",
        City = one.Address?.City ?? "",
        Country = one.Address?.Country ?? "",
        BuyerReference = one.Invoices?.BuyerReference ?? "",
        OrderReference = one.Invoices?.OrderReference ?? "",
        VatId = one.Invoices?.VatId ?? "",
        InvoiceEmail = one.Invoices?.Email ?? "",
        ContractName = one.Contract?.Name ?? "",
        Minutes = one.Contract?.PrepaidMinutes.ToString(CultureInfo.InvariantCulture) ?? "",
        Rate = one.Contract?.HourlyRate?.ToString("0.00", culture) ?? "",
        SurchargesIncluded = one.Contract?.SurchargesIncluded ?? false,
        Note = one.Note ?? "",
        Seen = seen,
    };

    /// <summary>The customer meant, and all that is wrong with it.</summary>
    public (Customer Customer, IReadOnlyList<CustomerMistake> Mistakes) Read(Guid id)
    {
        var customer = new Customer(
            id, Number, Name, Consumer, Language, Class, Favourite,
            [.. People.Select(row => new Person(row.Name, [.. row.Phones.Split([',', ';'], StringSplitOptions.TrimEntries)], row.Email))],
            new PostalAddress(Street, PostCode, City, Country),
            new InvoiceReferences(BuyerReference, VatId, InvoiceEmail, OrderReference),
            Contract: null,
            Note);
        var unread = new List<CustomerMistake>();
        if (ContractName.Length + Minutes.Length + Rate.Length > 0 || SurchargesIncluded)
        {
            if (!TryMinutes(out var minutes)) unread.Add(new CustomerMistake("minutes", CustomerRefusal.ContractMinutesOutOfRange));
            if (!TryRate(out var rate)) unread.Add(new CustomerMistake("rate", CustomerRefusal.ContractRateOutOfRange));
            customer = customer with { Contract = new Contract(ContractName, minutes, rate, SurchargesIncluded) };
        }

        return (customer, [.. CustomerChecks.Of(CustomerRules.Tidy(customer)), .. unread]);
    }

    private bool TryMinutes(out int minutes)
    {
        minutes = 0;
        return Minutes.Length == 0 || int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out minutes);
    }

    // 80,50 and 80.50 are both meant as they look; thousands are not separated.
    private bool TryRate(out decimal? rate)
    {
        rate = null;
        if (Rate.Length == 0) return true;
        var plain = Rate.Replace(',', '.');
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)) return false;
        rate = read;
        return true;
    }

    private static PersonRow[] PeopleOf(IFormCollection form)
    {
        var (names, phones, mails) = (form["person"], form["phones"], form["email"]);
        return [.. Enumerable.Range(0, Math.Min(Math.Max(names.Count, Math.Max(phones.Count, mails.Count)), CustomerRules.MaxPeople + 1))
            .Select(row => new PersonRow(At(names, row), At(phones, row), At(mails, row)))
            .Where(row => row.Name.Length + row.Phones.Trim(',', ';', ' ').Length + row.Email.Length > 0)];

        static string At(IReadOnlyList<string?> all, int row) => row < all.Count ? all[row]?.Trim() ?? "" : "";
    }

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();
}

/// <param name="Phones">With commas between.</param>
internal sealed record PersonRow(string Name, string Phones, string Email);
