using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Exports.Invoices;

/// <summary>An invoice by EN 16931; sums follow from lines and allowances as its rules BR-CO-10 to BR-CO-17 say. Amounts are euro.</summary>
/// <param name="Rounding">BT-114: what brings the sum to that of the gross prices that a consumer accepted.</param>
internal sealed record Invoice(
    string Number,
    DateOnly Issued,
    DateOnly Due,
    DateOnly Month,
    FirmProfile Seller,
    Customer Buyer,
    IReadOnlyList<InvoiceLine> Lines,
    IReadOnlyList<InvoiceAllowance> Allowances,
    decimal Rounding)
{
    public bool German => Buyer.Language != "en";

    public DateOnly LastDay => Month.AddMonths(1).AddDays(-1);

    /// <summary>BT-106.</summary>
    public decimal LineTotal => Lines.Sum(line => line.Net);

    /// <summary>BT-107.</summary>
    public decimal AllowanceTotal => Allowances.Sum(allowance => allowance.Amount);

    /// <summary>BT-109.</summary>
    public decimal Net => LineTotal - AllowanceTotal;

    /// <summary>BG-23, by rate.</summary>
    public IReadOnlyList<InvoiceVat> Vat =>
    [
        .. Lines.Select(line => line.VatPercent).Concat(Allowances.Select(allowance => allowance.VatPercent)).Distinct().Order().Select(percent =>
        {
            var taxable = Lines.Where(line => line.VatPercent == percent).Sum(line => line.Net) - Allowances.Where(one => one.VatPercent == percent).Sum(one => one.Amount);
            return new InvoiceVat(percent, taxable, Math.Round(taxable * percent / 100, 2, MidpointRounding.AwayFromZero));
        }),
    ];

    /// <summary>BT-110.</summary>
    public decimal VatTotal => Vat.Sum(vat => vat.Tax);

    /// <summary>BT-112.</summary>
    public decimal Gross => Net + VatTotal;

    /// <summary>BT-115.</summary>
    public decimal Payable => Gross + Rounding;
}

/// <param name="Quantity">Negative for what is taken back; the price never is (BR-27).</param>
/// <param name="UnitCode">HUR for hours, C62 for pieces (UN/ECE Recommendation 20).</param>
/// <param name="Net">Quantity × price, rounded to cents.</param>
internal sealed record InvoiceLine(
    string Name, string Description, decimal Quantity, string UnitCode, decimal Price, decimal Net, decimal VatPercent, DateOnly From, DateOnly To);

/// <param name="Amount">Positive.</param>
internal sealed record InvoiceAllowance(decimal Amount, decimal VatPercent, string Reason);

internal sealed record InvoiceVat(decimal Percent, decimal Taxable, decimal Tax);
