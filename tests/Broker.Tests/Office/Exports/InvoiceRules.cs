using System.Globalization;
using System.Xml.Linq;

namespace RemoteAssist.Broker.Tests.Office.Exports;

/// <summary>Rules of EN 16931-1 and XRechnung 3.0, written down anew after their texts, for what our invoices can contain.</summary>
internal static class InvoiceRules
{
    private static readonly XNamespace Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    public static IReadOnlyList<string> Broken(byte[] file)
    {
        var invoice = XDocument.Load(new MemoryStream(file)).Root!;
        return [.. Rules(invoice).Where(rule => !rule.Holds).Select(rule => rule.Id)];
    }

    private static IEnumerable<(string Id, bool Holds)> Rules(XElement invoice)
    {
        var total = invoice.Element(Cac + "LegalMonetaryTotal")!;
        var lines = invoice.Elements(Cac + "InvoiceLine").ToList();
        var allowances = invoice.Elements(Cac + "AllowanceCharge").ToList();
        var taxes = invoice.Element(Cac + "TaxTotal")!.Elements(Cac + "TaxSubtotal").ToList();
        var (seller, buyer) = (Party(invoice, "AccountingSupplierParty"), Party(invoice, "AccountingCustomerParty"));
        var net = Amount(total, "TaxExclusiveAmount");

        yield return ("BR-01", Text(invoice, "CustomizationID") == "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0");
        yield return ("BR-02", Text(invoice, "ID").Length > 0);
        yield return ("BR-03", Text(invoice, "IssueDate").Length == 10);
        yield return ("BR-04", Text(invoice, "InvoiceTypeCode") == "380");
        yield return ("BR-05", Text(invoice, "DocumentCurrencyCode") == "EUR");
        yield return ("BR-06", Text(seller.Element(Cac + "PartyLegalEntity")!, "RegistrationName").Length > 0);
        yield return ("BR-07", Text(buyer.Element(Cac + "PartyLegalEntity")!, "RegistrationName").Length > 0);
        yield return ("BR-09", Text(seller.Element(Cac + "PostalAddress")!.Element(Cac + "Country")!, "IdentificationCode") == "DE");
        yield return ("BR-11", Text(buyer.Element(Cac + "PostalAddress")!.Element(Cac + "Country")!, "IdentificationCode").Length == 2);
        yield return ("BR-16", lines.Count > 0);
        yield return ("BR-21", lines.Select(line => Text(line, "ID")).Distinct().Count() == lines.Count);
        yield return ("BR-23", lines.All(line => line.Element(Cbc + "InvoicedQuantity")!.Attribute("unitCode")!.Value is "HUR" or "C62"));
        yield return ("BR-25", lines.All(line => Text(line.Element(Cac + "Item")!, "Name").Length > 0));
        yield return ("BR-27", lines.All(line => Amount(line.Element(Cac + "Price")!, "PriceAmount") >= 0));
        yield return ("BR-CO-10", Amount(total, "LineExtensionAmount") == lines.Sum(line => Amount(line, "LineExtensionAmount")));
        yield return ("BR-CO-11", Amount(total, "AllowanceTotalAmount") == allowances.Sum(one => Amount(one, "Amount")));
        yield return ("BR-CO-13", net == Amount(total, "LineExtensionAmount") - Amount(total, "AllowanceTotalAmount"));
        yield return ("BR-CO-14", Amount(invoice.Element(Cac + "TaxTotal")!, "TaxAmount") == taxes.Sum(tax => Amount(tax, "TaxAmount")));
        yield return ("BR-CO-15", Amount(total, "TaxInclusiveAmount") == net + Amount(invoice.Element(Cac + "TaxTotal")!, "TaxAmount"));
        yield return ("BR-CO-16", Amount(total, "PayableAmount") == Amount(total, "TaxInclusiveAmount") + Amount(total, "PayableRoundingAmount"));
        yield return ("BR-CO-17", taxes.All(tax => Amount(tax, "TaxAmount") == Math.Round(Amount(tax, "TaxableAmount") * Percent(tax) / 100, 2, MidpointRounding.AwayFromZero)));
        yield return ("BR-CO-18", taxes.Count > 0);
        yield return ("BR-CO-21", allowances.All(one => Text(one, "AllowanceChargeReason").Length > 0));
        yield return ("BR-CO-25", Text(invoice, "DueDate").Length == 10);
        yield return ("BR-CO-26", seller.Elements(Cac + "PartyIdentification").Any() || VatIds(seller).Any());
        yield return ("BR-S-08", taxes.All(tax => Amount(tax, "TaxableAmount") == lines.Where(line => Rate(line.Element(Cac + "Item")!, "ClassifiedTaxCategory") == Percent(tax)).Sum(line => Amount(line, "LineExtensionAmount"))
            - allowances.Where(one => Rate(one, "TaxCategory") == Percent(tax)).Sum(one => Amount(one, "Amount"))));
        yield return ("BR-E-10", taxes.All(tax => Percent(tax) > 0 || Text(tax.Element(Cac + "TaxCategory")!, "TaxExemptionReason").Length > 0));
        yield return ("BR-DEC", invoice.Descendants().Where(one => one.Name.LocalName.EndsWith("Amount", StringComparison.Ordinal) && one.Name.LocalName != "PriceAmount").All(one => one.Value.Split('.')[1].Length == 2));
        yield return ("PEPPOL-EN16931-R008", invoice.DescendantsAndSelf().All(one => one.HasElements || one.Value.Length > 0));
        yield return ("PEPPOL-EN16931-R010", Text(buyer, "EndpointID").Length > 0);
        yield return ("PEPPOL-EN16931-R020", Text(seller, "EndpointID").Length > 0);
        yield return ("PEPPOL-EN16931-R120", lines.All(line => Math.Round(Amount(line, "InvoicedQuantity") * Amount(line.Element(Cac + "Price")!, "PriceAmount"), 2, MidpointRounding.AwayFromZero) == Amount(line, "LineExtensionAmount")));
        yield return ("BR-DE-1", invoice.Elements(Cac + "PaymentMeans").Count() == 1);
        yield return ("BR-DE-2", new[] { "Name", "Telephone", "ElectronicMail" }.All(name => Text(seller.Element(Cac + "Contact")!, name).Length > 0));
        yield return ("BR-DE-3", Text(seller.Element(Cac + "PostalAddress")!, "CityName").Length > 0 && Text(seller.Element(Cac + "PostalAddress")!, "PostalZone").Length > 0);
        yield return ("BR-DE-8", Text(buyer.Element(Cac + "PostalAddress")!, "CityName").Length > 0 && Text(buyer.Element(Cac + "PostalAddress")!, "PostalZone").Length > 0);
        yield return ("BR-DE-15", Text(invoice, "BuyerReference").Length > 0);
        yield return ("BR-DE-16", seller.Elements(Cac + "PartyTaxScheme").Any());
        yield return ("BR-DE-23", Text(invoice.Element(Cac + "PaymentMeans")!.Element(Cac + "PayeeFinancialAccount")!, "ID").Length > 14);
    }

    private static XElement Party(XElement invoice, string role) => invoice.Element(Cac + role)!.Element(Cac + "Party")!;

    private static IEnumerable<XElement> VatIds(XElement party)
        => party.Elements(Cac + "PartyTaxScheme").Where(scheme => Text(scheme.Element(Cac + "TaxScheme")!, "ID") == "VAT");

    private static string Text(XElement element, string name) => element.Element(Cbc + name)?.Value ?? "";

    private static decimal Amount(XElement element, string name) => element.Element(Cbc + name) is { } amount ? decimal.Parse(amount.Value, CultureInfo.InvariantCulture) : 0;

    private static decimal Rate(XElement element, string category) => Amount(element.Element(Cac + category)!, "Percent");

    private static decimal Percent(XElement tax) => Rate(tax, "TaxCategory");
}
