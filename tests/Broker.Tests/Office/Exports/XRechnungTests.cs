using System.Text;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Exports.Invoices;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Tests.Office.Exports;

public sealed class XRechnungTests
{
    /// <summary>Sets of lines that a month may hold.</summary>
    public static TheoryData<string> Months { get; } = ["plain", "partial", "correction", "fee", "gross", "english", "taxnumber", "small"];

    [Theory]
    [MemberData(nameof(Months))]
    public void The_rules_of_the_standard_hold(string month)
    {
        var (firm, customer, lines) = Case(month);
        var xml = Write(Make(lines, firm, customer).Invoice!);
        InvoiceRules.Broken(xml).ShouldBeEmpty();
    }

    [Fact]
    public void The_sums_are_those_of_the_books()
    {
        // 22 minutes are 0.3667 h; × 135.00 = 49.5045, rounded 49.50. VAT 9.405 → 9.41. The evening that was given away costs nothing and stays out.
        var invoice = Make(Samples.Lines).Invoice!;
        var line = invoice.Lines.ShouldHaveSingleItem();
        (line.Quantity, line.UnitCode, line.Price, line.Net).ShouldBe((0.3667m, "HUR", 135m, 49.50m));
        (invoice.Net, invoice.VatTotal, invoice.Gross, invoice.Payable).ShouldBe((49.50m, 9.41m, 58.91m, 58.91m));
    }

    [Fact]
    public void Goodwill_in_part_is_an_allowance_that_does_not_say_why()
    {
        // 322.50 − 161.25 = 161.25; VAT 30.6375 → 30.64.
        var invoice = Make(Case("partial").Lines).Invoice!;
        invoice.LineTotal.ShouldBe(322.50m);
        var allowance = invoice.Allowances.ShouldHaveSingleItem();
        allowance.Amount.ShouldBe(161.25m);
        allowance.Reason.ShouldBe("Kulanz, Fernhilfe 12.03.2026");
        (invoice.Net, invoice.VatTotal, invoice.Payable).ShouldBe((161.25m, 30.64m, 191.89m));
        Encoding.UTF8.GetString(Write(invoice)).ShouldNotContain("Lieblingskunde");
    }

    [Fact]
    public void A_correction_within_the_month_cancels_what_it_takes_back()
    {
        var invoice = Make(Case("correction").Lines).Invoice!;
        // 49.50 taken back and decided anew at 40.00; what February's correction takes back stays, with a negative quantity.
        invoice.Lines.Select(line => line.Net).ShouldBe([-10m, 40m], ignoreOrder: true);
        invoice.Lines.Single(line => line.Net < 0).Quantity.ShouldBe(-1m);
        invoice.Net.ShouldBe(30m);
    }

    [Fact]
    public void A_consumer_pays_the_gross_prices_that_were_shown()
    {
        // Two evenings of 40.00 gross each: net 33.61, VAT 6.39. Together 67.22 + 12.77 (12.7718) = 79.99; one cent is rounded so that it stays 80.00.
        var invoice = Make(Case("gross").Lines, customer: Samples.Customer(consumer: true)).Invoice!;
        (invoice.Net, invoice.VatTotal, invoice.Rounding, invoice.Payable).ShouldBe((67.22m, 12.77m, 0.01m, 80m));
        invoice.Lines.ShouldAllBe(line => Math.Round(line.Quantity * line.Price, 2) == line.Net);
    }

    [Fact]
    public void What_is_missing_is_said_all_at_once()
    {
        var firm = Samples.Firm with { City = "", VatId = null, TaxNumber = " ", Iban = "DE75 5121 0800 1245 1261 98", Phone = null, Email = "büro" };
        var customer = Samples.Customer() with { Address = null, Invoices = null };
        var (invoice, gaps) = Make(Samples.Lines, firm, customer, number: "");
        invoice.ShouldBeNull();
        gaps.Select(gap => gap.German.Split(' ')[0]).ShouldBe(["Die", "Firma:", "Firma:", "Firma:", "Firma:", "Firma:", "Kunde:", "Kunde:", "Kunde:"]);
        gaps.ShouldContain(gap => gap.English.Contains("IBAN", StringComparison.Ordinal));
        gaps.ShouldContain(gap => gap.German.Contains("Leitweg-ID", StringComparison.Ordinal));
    }

    [Fact]
    public void A_negative_sum_is_no_invoice()
    {
        var lines = new[] { Samples.BilledLines[1] with { Kind = LineKind.Correction, Reversed = LineKind.Work, Net = -49.50m, Vat = -9.41m } };
        var (invoice, gaps) = Make(lines);
        invoice.ShouldBeNull();
        gaps.ShouldHaveSingleItem().German.ShouldContain("Gutschrift");
    }

    [Theory]
    [InlineData("DE75512108001245126199", true)]
    [InlineData("de75 5121 0800 1245 1261 99", true)]
    [InlineData("DE75512108001245126198", false)]
    [InlineData("AT483200000012345864", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_iban_is_checked(string? iban, bool good) => InvoiceGaps.IsIban(iban).ShouldBe(good);

    private static (FirmProfile Firm, Customer Customer, IReadOnlyList<LedgerLine> Lines) Case(string name)
    {
        var work = Samples.BilledLines[1];
        var goodwill = Samples.GivenLines[2] with { Reason = GoodwillReason.FavouriteCustomer, German = "Kulanz: Lieblingskunde", Net = -161.25m, Vat = -30.64m };
        return name switch
        {
            "partial" => (Samples.Firm, Samples.Customer(), [Samples.GivenLines[0], Samples.GivenLines[1], goodwill]),
            "correction" => (Samples.Firm, Samples.Customer(),
            [
                work,
                work with { Entry = 5, Kind = LineKind.Correction, Reversed = LineKind.Work, Net = -49.50m, Vat = -9.41m },
                work with { Entry = 5, Line = 2, HourlyRate = 109.09m, Net = 40m, Vat = 7.60m },
                work with { Entry = 6, Unit = Samples.Given, Kind = LineKind.Correction, Reversed = LineKind.BaseFee, BilledMinutes = 0, From = Samples.Utc("2026-02-10T17:00:00"), To = Samples.Utc("2026-02-10T17:00:00"), Net = -10m, Vat = -1.90m },
            ]),
            "fee" => (Samples.Firm, Samples.Customer(), [work, work with { Line = 3, Kind = LineKind.BaseFee, BilledMinutes = 0, HourlyRate = 0, Net = 15m, Vat = 2.85m, German = "Grundpauschale & <mehr>" }]),
            "gross" => (Samples.Firm, Samples.Customer(consumer: true),
                [work with { HourlyRate = 109.09m, Net = 33.61m, Vat = 6.39m }, work with { Entry = 7, Unit = Samples.Given, HourlyRate = 109.09m, Net = 33.61m, Vat = 6.39m }]),
            "english" => (Samples.Firm, Samples.Customer(language: "en"), Samples.Lines),
            "taxnumber" => (Samples.Firm with { VatId = null, Bic = null }, Samples.Customer() with { Invoices = new InvoiceReferences("1", null, "a@b.example") }, Samples.Lines),
            "small" => (Samples.Firm, Samples.Customer(), [work with { VatPercent = 0, Vat = 0 }]),
            _ => (Samples.Firm, Samples.Customer(), Samples.Lines),
        };
    }

    private static (Invoice? Invoice, IReadOnlyList<InvoiceGap> Gaps) Make(IEnumerable<LedgerLine> lines, FirmProfile? firm = null, Customer? customer = null, string number = "R-2026/0007")
        => InvoiceMaker.Make(number, Samples.March, new DateOnly(2026, 4, 2), firm ?? Samples.Firm, customer ?? Samples.Customer(), lines);

    private static byte[] Write(Invoice invoice) => XRechnung.Of(invoice);
}
