using RemoteAssist.Broker.Customers;

namespace RemoteAssist.Broker.Tests.Customers;

public sealed class CustomerRulesTests
{
    private static readonly Customer Good = TestCustomers.New("Sauer KG", "K-1", "0911 382") with
    {
        Address = new PostalAddress("Weg 1", "90402", "Nürnberg"),
        Contract = new Contract("Wartung", 60, 80m, SurchargesIncluded: true),
        Invoices = new InvoiceReferences("991-12345-67", "DE123456789", "rechnung@sauer.example"),
    };

    [Fact]
    public void A_whole_customer_is_good() => CustomerRules.Check(CustomerRules.Tidy(Good)).ShouldBeNull();

    [Theory]
    [InlineData("name", nameof(CustomerRefusal.NameMissing))]
    [InlineData("long", nameof(CustomerRefusal.TextTooLong))]
    [InlineData("note", nameof(CustomerRefusal.TextTooLong))]
    [InlineData("number", nameof(CustomerRefusal.NumberMalformed))]
    [InlineData("class", nameof(CustomerRefusal.ClassMalformed))]
    [InlineData("language", nameof(CustomerRefusal.LanguageUnknown))]
    [InlineData("people", nameof(CustomerRefusal.TooManyPeople))]
    [InlineData("phone", nameof(CustomerRefusal.PhoneMalformed))]
    [InlineData("mail", nameof(CustomerRefusal.EmailMalformed))]
    [InlineData("country", nameof(CustomerRefusal.CountryMalformed))]
    [InlineData("city", nameof(CustomerRefusal.AddressIncomplete))]
    [InlineData("vat", nameof(CustomerRefusal.VatIdMalformed))]
    [InlineData("contract", nameof(CustomerRefusal.ContractNameMissing))]
    [InlineData("minutes", nameof(CustomerRefusal.ContractMinutesOutOfRange))]
    [InlineData("rate", nameof(CustomerRefusal.ContractRateOutOfRange))]
    [InlineData("cents", nameof(CustomerRefusal.ContractRateOutOfRange))]
    public void What_is_wrong_is_named(string what, string refusal)
        => CustomerRules.Check(CustomerRules.Tidy(Spoil(what))).ToString().ShouldBe(refusal);

    [Fact]
    public void What_is_empty_is_left_out()
    {
        var tidy = CustomerRules.Tidy(Good with
        {
            Name = "  Sauer KG ",
            Class = " b ",
            People = [new Person(" ", [" "], ""), new Person(" Eva ", ["0911 1", ""])],
            Address = new PostalAddress(" ", "", ""),
            Invoices = new InvoiceReferences(" ", "", null),
            Note = " ",
        });
        (tidy.Name, tidy.Class, tidy.Address, tidy.Invoices, tidy.Note).ShouldBe(("Sauer KG", "B", null, null, null));
        tidy.People.ShouldHaveSingleItem().Phones.ShouldBe(["0911 1"]);
    }

    [Theory]
    [InlineData("+49 911 12-34", "09111234")]
    [InlineData("+49 (0)911 1234", "09111234")]
    [InlineData("0049 911 1234", "09111234")]
    [InlineData("(0911) 12 34", "09111234")]
    [InlineData("+43 1 234", "00431234")]
    public void The_same_number_has_the_same_digits(string phone, string digits) => PhoneDigits.Of(phone).ShouldBe(digits);

    private static Customer Spoil(string what) => what switch
    {
        "name" => Good with { Name = " " },
        "long" => Good with { Name = new string('x', CustomerRules.MaxText + 1) },
        "note" => Good with { Note = new string('x', CustomerRules.MaxNote + 1) },
        "number" => Good with { Number = "<b>" },
        "class" => Good with { Class = "AA" },
        "language" => Good with { Language = "fr" },
        "people" => Good with { People = [.. Enumerable.Repeat(new Person("Eva", []), CustomerRules.MaxPeople + 1)] },
        "phone" => Good with { People = [new Person("Eva", ["ruf an"])] },
        "mail" => Good with { People = [new Person("Eva", [], "eva")] },
        "country" => Good with { Address = Good.Address! with { Country = "Germany" } },
        "city" => Good with { Address = Good.Address! with { City = "" } },
        "vat" => Good with { Invoices = Good.Invoices! with { VatId = "123" } },
        "contract" => Good with { Contract = Good.Contract! with { Name = " " } },
        "minutes" => Good with { Contract = Good.Contract! with { PrepaidMinutes = -1 } },
        "rate" => Good with { Contract = Good.Contract! with { HourlyRate = -1m } },
        _ => Good with { Contract = Good.Contract! with { HourlyRate = 1.234m } },
    };
}
