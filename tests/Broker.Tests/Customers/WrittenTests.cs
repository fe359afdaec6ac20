using RemoteAssist.Broker.Customers;

namespace RemoteAssist.Broker.Tests.Customers;

/// <summary>What holds wherever an address or a VAT ID is typed, and for the invoices that use them.</summary>
public sealed class WrittenTests
{
    [Theory]
    [InlineData("rechnung@sauer.example", true)]
    [InlineData("vor.nach+x@unter.firma.de", true)]
    [InlineData("büro@müller.example", true)]
    [InlineData("büro", false)]
    [InlineData("a@b", false)]
    [InlineData("a@b.c", false)]
    [InlineData("a@.de", false)]
    [InlineData("a@firma..de", false)]
    [InlineData(".a@firma.de", false)]
    [InlineData("a.@firma.de", false)]
    [InlineData("a b@firma.de", false)]
    [InlineData("a@b@firma.de", false)]
    [InlineData("Eva <eva@firma.de>", false)]
    [InlineData("eva@firma.de\n", false)]
    public void An_email_address_is_one_mailbox_with_a_domain(string text, bool good) => EmailAddress.IsGood(text).ShouldBe(good);

    [Theory]
    [InlineData("DE123456789", true)]
    [InlineData("de 123 456 789", true)]
    [InlineData("ATU12345678", true)]
    [InlineData("NL123456789B01", true)]
    [InlineData("IE1234567+A", true)]
    [InlineData("123456789", false)]
    [InlineData("D", false)]
    [InlineData("DE1234567890123", false)]
    [InlineData("DE12-34", false)]
    public void A_vat_id_begins_with_the_country(string text, bool good) => VatId.IsGood(VatId.Tidy(text)).ShouldBe(good);
}
