using System.Text.RegularExpressions;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Exports.Invoices;

/// <summary>Where it is mended that an invoice cannot be written.</summary>
internal enum GapPlace { Number, Month, Firm, Customer }

/// <summary>Why an invoice cannot be written yet.</summary>
internal sealed record InvoiceGap(GapPlace Place, string German, string English);

/// <summary>What EN 16931 and XRechnung 3.0 demand of seller and buyer, all at once.</summary>
internal static partial class InvoiceGaps
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
        Unless(!Has(firm.VatId) || Vat().IsMatch(Bare(firm.VatId)), GapPlace.Firm, "Firma: Die USt-IdNr. muss mit dem Land beginnen, etwa DE123456789.", "Firm: the VAT ID must begin with the country, such as DE123456789.");
        Unless(IsIban(firm.Iban), GapPlace.Firm, "Firma: Die IBAN fehlt oder ist falsch.", "Firm: the IBAN is missing or wrong.");
        Unless(firm.Phone?.Count(char.IsAsciiDigit) >= 3, GapPlace.Firm, "Firma: Die Telefonnummer fehlt.", "Firm: the phone number is missing.");
        Unless(IsMail(firm.Email), GapPlace.Firm, "Firma: Die E-Mail-Adresse fehlt oder ist falsch.", "Firm: the e-mail address is missing or wrong.");
        Unless(buyer.Address is { } address && Has(address.PostCode) && Has(address.City), GapPlace.Customer, "Kunde: Die Anschrift fehlt.", "Customer: the address is missing.");
        Unless(buyer.Address is null || Country().IsMatch(buyer.Address.Country), GapPlace.Customer, "Kunde: Das Land muss aus zwei Buchstaben bestehen, etwa DE.", "Customer: the country must be two letters, such as DE.");
        Unless(Has(buyer.Invoices?.BuyerReference), GapPlace.Customer, "Kunde: Die Käuferreferenz (BT-10) fehlt; bei Behörden ist es die Leitweg-ID.", "Customer: the buyer reference (BT-10) is missing; a public buyer's is the Leitweg-ID.");
        Unless(IsMail(buyer.Invoices?.Email), GapPlace.Customer, "Kunde: Die E-Mail-Adresse für Rechnungen fehlt oder ist falsch.", "Customer: the e-mail address for invoices is missing or wrong.");
        Unless(!Has(buyer.Invoices?.VatId) || Vat().IsMatch(Bare(buyer.Invoices?.VatId)), GapPlace.Customer, "Kunde: Die USt-IdNr. muss mit dem Land beginnen.", "Customer: the VAT ID must begin with the country.");
        return gaps;
    }

    public static string Bare(string? text) => string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    /// <summary>ISO 13616: the remainder of the rearranged digits by 97 is 1.</summary>
    public static bool IsIban(string? text)
    {
        var iban = Bare(text);
        if (!Iban().IsMatch(iban)) return false;
        var rest = 0;
        foreach (var letter in iban[4..] + iban[..4])
        {
            var value = char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10;
            rest = ((rest * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return rest == 1;
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool IsMail(string? text) => text is not null && Mail().IsMatch(text.Trim());

    [GeneratedRegex(@"^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}\z")]
    private static partial Regex Iban();

    [GeneratedRegex(@"^[A-Z]{2}[A-Z0-9+*]{2,12}\z")]
    private static partial Regex Vat();

    [GeneratedRegex(@"^[A-Z]{2}\z")]
    private static partial Regex Country();

    [GeneratedRegex(@"^[^@\s]+@([^@.\s]+\.)+[^@.\s]{2,}\z")]
    private static partial Regex Mail();
}
