using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Office.Firm;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Exports.Invoices;

/// <summary>Where it is mended that an invoice cannot be written.</summary>
internal enum GapPlace { Number, Month, Firm, Customer }

/// <summary>Why an invoice cannot be written yet.</summary>
internal sealed record InvoiceGap(GapPlace Place, string German, string English);

/// <summary>What EN 16931 and XRechnung 3.0 demand of seller and buyer, all at once.</summary>
internal static class InvoiceGaps
{
    public static IReadOnlyList<InvoiceGap> Of(string number, FirmProfile firm, Customer buyer)
    {
        var gaps = new List<InvoiceGap>();
        void Unless(bool good, GapPlace place, string german, string english)
        {
            if (!good) gaps.Add(new InvoiceGap(place, german, english));
        }

        Unless(number.Length is > 0 and <= 50, GapPlace.Number, "Die Rechnungsnummer fehlt (höchstens 50 Zeichen).", "The invoice number is missing (at most 50 characters).");
        Unless(Has(firm.Name) && Has(firm.Street) && Has(firm.PostCode) && Has(firm.City), GapPlace.Firm, "Firma: Name oder Anschrift fehlt.", "Firm: the name or address is missing.");
        Unless(Has(firm.VatId) || Has(firm.TaxNumber), GapPlace.Firm, "Firma: USt-IdNr. oder Steuernummer fehlt.", "Firm: the VAT ID or tax number is missing.");
        Unless(!Has(firm.VatId) || VatId.IsGood(Bare(firm.VatId)), GapPlace.Firm, "Firma: Die USt-IdNr. muss mit dem Land beginnen, etwa DE123456789.", "Firm: the VAT ID must begin with the country, such as DE123456789.");
        Unless(IsIban(firm.Iban), GapPlace.Firm, "Firma: Die IBAN fehlt oder ist falsch.", "Firm: the IBAN is missing or wrong.");
        Unless(firm.Phone?.Count(char.IsAsciiDigit) >= 3, GapPlace.Firm, "Firma: Die Telefonnummer fehlt.", "Firm: the phone number is missing.");
        Unless(IsMail(firm.Email), GapPlace.Firm, "Firma: Die E-Mail-Adresse fehlt oder ist falsch.", "Firm: the e-mail address is missing or wrong.");
        Unless(buyer.Address is { } address && Has(address.PostCode) && Has(address.City), GapPlace.Customer, "Kunde: Die Anschrift fehlt.", "Customer: the address is missing.");
        Unless(buyer.Address is null || CustomerRules.IsCountry(buyer.Address.Country), GapPlace.Customer, "Kunde: Das Land muss aus zwei Buchstaben bestehen, etwa DE.", "Customer: the country must be two letters, such as DE.");
        Unless(Has(buyer.Invoices?.BuyerReference), GapPlace.Customer, "Kunde: Die Käuferreferenz (BT-10) fehlt; bei Behörden ist es die Leitweg-ID.", "Customer: the buyer reference (BT-10) is missing; a public buyer's is the Leitweg-ID.");
        Unless(IsMail(buyer.Invoices?.Email), GapPlace.Customer, "Kunde: Die E-Mail-Adresse für Rechnungen fehlt oder ist falsch.", "Customer: the e-mail address for invoices is missing or wrong.");
        Unless(!Has(buyer.Invoices?.VatId) || VatId.IsGood(Bare(buyer.Invoices?.VatId)), GapPlace.Customer, "Kunde: Die USt-IdNr. muss mit dem Land beginnen.", "Customer: the VAT ID must begin with the country.");
        return gaps;
    }

    public static string Bare(string? text) => VatId.Tidy(text ?? "");

    public static bool IsIban(string? text) => Iban.IsGood(Iban.Tidy(text ?? ""));

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool IsMail(string? text) => text is not null && EmailAddress.IsGood(text.Trim());
}
