using System.Globalization;
using System.Text;
using System.Xml;

namespace RemoteAssist.Broker.Office.Exports.Invoices;

/// <summary>An invoice as XRechnung 3.0 in UBL 2.1. The numbers of business terms (BT) and groups (BG) are EN 16931's.</summary>
internal sealed class XRechnung
{
    public const string Customization = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
    private const string Profile = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private const string Root = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private const string Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private const string Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private readonly Invoice _invoice;
    private readonly XmlWriter _xml;

    private XRechnung(Invoice invoice, XmlWriter xml) => (_invoice, _xml) = (invoice, xml);

    public static byte[] Of(Invoice invoice)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            new XRechnung(invoice, xml).Write();
        }

        return file.ToArray();
    }

    private void Write()
    {
        _xml.WriteStartElement("Invoice", Root);
        _xml.WriteAttributeString("xmlns", "cac", null, Cac);
        _xml.WriteAttributeString("xmlns", "cbc", null, Cbc);
        Basic("CustomizationID", Customization);
        Basic("ProfileID", Profile);
        Basic("ID", _invoice.Number);
        Basic("IssueDate", Day(_invoice.Issued));
        Basic("DueDate", Day(_invoice.Due));
        Basic("InvoiceTypeCode", "380");
        Basic("DocumentCurrencyCode", "EUR");
        Basic("BuyerReference", _invoice.Buyer.Invoices?.BuyerReference);
        Period(_invoice.Month, _invoice.LastDay);
        Group("OrderReference", () => Basic("ID", _invoice.Buyer.Invoices?.OrderReference), _invoice.Buyer.Invoices?.OrderReference is { Length: > 0 });
        Group("AccountingSupplierParty", () => Group("Party", Seller));
        Group("AccountingCustomerParty", () => Group("Party", Buyer));
        Payment();
        foreach (var allowance in _invoice.Allowances) Allowance(allowance);
        Taxes();
        Totals();
        for (var number = 0; number < _invoice.Lines.Count; number++) Line(number + 1, _invoice.Lines[number]);
        _xml.WriteEndElement();
    }

    private void Seller()
    {
        var firm = _invoice.Seller;
        Basic("EndpointID", firm.Email, ("schemeID", "EM"));
        // BR-CO-26 wants an identifier; without a VAT ID it is the tax number.
        Group("PartyIdentification", () => Basic("ID", firm.TaxNumber), string.IsNullOrWhiteSpace(firm.VatId));
        Group("PartyName", () => Basic("Name", firm.Name));
        Address(firm.Street, firm.PostCode, firm.City, "DE");
        TaxScheme(InvoiceGaps.Bare(firm.VatId), "VAT");
        TaxScheme(firm.TaxNumber, "FC");
        Group("PartyLegalEntity", () => Basic("RegistrationName", firm.Name));
        Group("Contact", () =>
        {
            Basic("Name", firm.Name);
            Basic("Telephone", firm.Phone);
            Basic("ElectronicMail", firm.Email);
        });
    }

    private void Buyer()
    {
        var buyer = _invoice.Buyer;
        Basic("EndpointID", buyer.Invoices?.Email, ("schemeID", "EM"));
        Group("PartyIdentification", () => Basic("ID", buyer.Number), buyer.Number.Length > 0);
        Group("PartyName", () => Basic("Name", buyer.Name));
        if (buyer.Address is { } address) Address(address.Street, address.PostCode, address.City, address.Country);
        TaxScheme(InvoiceGaps.Bare(buyer.Invoices?.VatId), "VAT");
        Group("PartyLegalEntity", () => Basic("RegistrationName", buyer.Name));
    }

    private void Payment()
    {
        var firm = _invoice.Seller;
        Group("PaymentMeans", () =>
        {
            // SEPA credit transfer.
            Basic("PaymentMeansCode", "58");
            Basic("PaymentID", _invoice.Number);
            Group("PayeeFinancialAccount", () =>
            {
                Basic("ID", InvoiceGaps.Bare(firm.Iban));
                Basic("Name", firm.Name);
                Group("FinancialInstitutionBranch", () => Basic("ID", InvoiceGaps.Bare(firm.Bic)), !string.IsNullOrWhiteSpace(firm.Bic));
            });
        });
        var until = _invoice.Due;
        Group("PaymentTerms", () => Basic("Note", _invoice.German
            ? $"Zahlbar ohne Abzug bis {until.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}." : $"Payable without deduction until {Day(until)}."));
    }

    private void Allowance(InvoiceAllowance allowance) => Group("AllowanceCharge", () =>
    {
        Basic("ChargeIndicator", "false");
        // UNTDID 5189: discount.
        Basic("AllowanceChargeReasonCode", "95");
        Basic("AllowanceChargeReason", allowance.Reason);
        Money("Amount", allowance.Amount);
        Category("TaxCategory", allowance.VatPercent);
    });

    private void Taxes() => Group("TaxTotal", () =>
    {
        Money("TaxAmount", _invoice.VatTotal);
        foreach (var vat in _invoice.Vat)
        {
            Group("TaxSubtotal", () =>
            {
                Money("TaxableAmount", vat.Taxable);
                Money("TaxAmount", vat.Tax);
                Category("TaxCategory", vat.Percent, withReason: true);
            });
        }
    });

    private void Totals() => Group("LegalMonetaryTotal", () =>
    {
        Money("LineExtensionAmount", _invoice.LineTotal);
        Money("TaxExclusiveAmount", _invoice.Net);
        Money("TaxInclusiveAmount", _invoice.Gross);
        if (_invoice.Allowances.Count > 0) Money("AllowanceTotalAmount", _invoice.AllowanceTotal);
        if (_invoice.Rounding != 0) Money("PayableRoundingAmount", _invoice.Rounding);
        Money("PayableAmount", _invoice.Payable);
    });

    private void Line(int number, InvoiceLine line) => Group("InvoiceLine", () =>
    {
        Basic("ID", number.ToString(CultureInfo.InvariantCulture));
        Basic("InvoicedQuantity", line.Quantity.ToString("0.####", CultureInfo.InvariantCulture), ("unitCode", line.UnitCode));
        Money("LineExtensionAmount", line.Net);
        // What a correction takes back may lie before the month, and a line's period may not.
        if (line.From >= _invoice.Month && line.To <= _invoice.LastDay) Period(line.From, line.To);
        Group("Item", () =>
        {
            Basic("Description", line.Description);
            Basic("Name", line.Name);
            Category("ClassifiedTaxCategory", line.VatPercent);
        });
        Group("Price", () => Basic("PriceAmount", line.Price.ToString("0.00####", CultureInfo.InvariantCulture), ("currencyID", "EUR")));
    });

    // 0 %: a small business, § 19 UStG; the tariff knows no other reason.
    private void Category(string name, decimal percent, bool withReason = false) => Group(name, () =>
    {
        Basic("ID", percent == 0 ? "E" : "S");
        Basic("Percent", percent.ToString("0.##", CultureInfo.InvariantCulture));
        if (withReason && percent == 0) Basic("TaxExemptionReason", "Kein Ausweis von Umsatzsteuer (§ 19 UStG)");
        Group("TaxScheme", () => Basic("ID", "VAT"));
    });

    private void TaxScheme(string? id, string scheme) => Group("PartyTaxScheme", () =>
    {
        Basic("CompanyID", id);
        Group("TaxScheme", () => Basic("ID", scheme));
    }, !string.IsNullOrWhiteSpace(id));

    private void Address(string street, string code, string city, string country) => Group("PostalAddress", () =>
    {
        Basic("StreetName", street);
        Basic("CityName", city);
        Basic("PostalZone", code);
        Group("Country", () => Basic("IdentificationCode", country));
    });

    private void Period(DateOnly from, DateOnly to) => Group("InvoicePeriod", () =>
    {
        Basic("StartDate", Day(from));
        Basic("EndDate", Day(to));
    });

    private void Group(string name, Action body, bool there = true)
    {
        if (!there) return;
        _xml.WriteStartElement("cac", name, Cac);
        body();
        _xml.WriteEndElement();
    }

    private void Money(string name, decimal euro) => Basic(name, euro.ToString("0.00", CultureInfo.InvariantCulture), ("currencyID", "EUR"));

    // Empty elements are forbidden.
    private void Basic(string name, string? text, (string Name, string Value)? attribute = null)
    {
        var clean = string.Concat((text ?? "").Trim().Where(XmlConvert.IsXmlChar));
        if (clean.Length == 0) return;
        _xml.WriteStartElement("cbc", name, Cbc);
        if (attribute is { } one) _xml.WriteAttributeString(one.Name, one.Value);
        _xml.WriteString(clean);
        _xml.WriteEndElement();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
