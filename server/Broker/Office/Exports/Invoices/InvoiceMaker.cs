using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Exports.Invoices;

/// <summary>
/// Makes an invoice of a customer's lines in one month's books. Units that cost nothing in the end are left out; what is given away in
/// part is an allowance; what a correction takes back within the month cancels what it takes back.
/// </summary>
internal static class InvoiceMaker
{
    private const decimal MostRounding = 1m;

    private static readonly InvoiceGap Nothing = new(GapPlace.Month, "In diesem Monat ist für den Kunden nichts zu berechnen.", "There is nothing to invoice to the customer in this month.");
    private static readonly InvoiceGap Credit = new(
        GapPlace.Month,
        "Die Summe ist negativ: Korrekturen überwiegen. Bitte schreiben Sie eine Gutschrift von Hand.",
        "The sum is negative: corrections prevail. Please write a credit note by hand.");

    public static (Invoice? Invoice, IReadOnlyList<InvoiceGap> Gaps) Make(
        string number, DateOnly month, DateOnly today, FirmProfile firm, Customer buyer, IEnumerable<LedgerLine> lines)
    {
        var gaps = InvoiceGaps.Of(number, firm, buyer);
        var payable = lines.GroupBy(line => line.Unit).Select(unit => Corrections.Cancel(unit)).Where(unit => unit.Sum(line => line.Net) != 0).ToList();
        var german = buyer.Language != "en";
        var invoice = new Invoice(
            number, today, today.AddDays(firm.PaymentDays), month, firm, buyer,
            [.. payable.SelectMany(unit => unit).Where(line => !Gives(line) && line.Net != 0).OrderBy(line => line.From).Select(line => LineOf(line, german)),
                .. payable.SelectMany(unit => Given(unit)).Where(given => given.Net > 0).Select(given => TakenBack(given, german))],
            [.. payable.SelectMany(unit => Given(unit)).Where(given => given.Net < 0).Select(given => new InvoiceAllowance(-given.Net, given.VatPercent, ReasonOf(given, german)))],
            Rounding: 0);
        if (gaps.Count > 0) return (null, gaps);
        if (payable.Count == 0) return (null, [Nothing]);
        if (invoice.Net < 0) return (null, [Credit]);
        var promised = payable.SelectMany(unit => unit).Sum(line => line.Net + line.Vat) - invoice.Gross;
        return (buyer.Consumer && Math.Abs(promised) < MostRounding ? invoice with { Rounding = promised } : invoice, []);
    }

    private static bool Gives(LedgerLine line) => line.Kind == LineKind.Goodwill || line.Reversed == LineKind.Goodwill;

    // Goodwill of a unit, by VAT rate; positive when a correction takes it back.
    private static IEnumerable<LedgerLine> Given(IReadOnlyList<LedgerLine> unit)
        => unit.Where(Gives).GroupBy(line => line.VatPercent).Select(group => group.First() with { Net = group.Sum(line => line.Net), Vat = group.Sum(line => line.Vat) })
            .Where(line => line.Net != 0);

    private static InvoiceLine LineOf(LedgerLine line, bool german)
    {
        var (name, description) = (NameOf(line, german), german ? line.German : line.English);
        var (from, to) = (FirmTime.DayOf(line.From), FirmTime.DayOf(line.To));
        var hours = Math.Round(Math.Abs(line.BilledMinutes) / 60, 4, MidpointRounding.AwayFromZero);
        var net = Math.Abs(line.Net);
        if (hours == 0) return new InvoiceLine(name, description, Math.Sign(line.Net), "C62", net, line.Net, line.VatPercent, from, to);
        // A gross rate, or cents that keep a total where it was: then the price follows from the amount.
        var price = Math.Round(hours * line.HourlyRate, 2, MidpointRounding.AwayFromZero) == net ? line.HourlyRate : Math.Round(net / hours, 6, MidpointRounding.AwayFromZero);
        return new InvoiceLine(name, description, hours * Math.Sign(line.Net), "HUR", price, line.Net, line.VatPercent, from, to);
    }

    private static InvoiceLine TakenBack(LedgerLine line, bool german)
    {
        var day = FirmTime.DayOf(line.From);
        return new InvoiceLine(german ? "Kulanz zurückgenommen" : "Goodwill taken back", NameOf(line, german), 1, "C62", line.Net, line.Net, line.VatPercent, day, day);
    }

    private static string NameOf(LedgerLine line, bool german)
    {
        var (from, to) = (FirmTime.Local(line.From), FirmTime.Local(line.To));
        var what = (line.Kind, line.Reversed) switch
        {
            (LineKind.Correction, _) => german ? "Korrektur Fernhilfe" : "Correction of remote help",
            (LineKind.BaseFee, _) => german ? "Grundpauschale Fernhilfe" : "Base fee of remote help",
            _ => german ? "Fernhilfe" : "Remote help",
        };
        return german ? $"{what} {from:dd.MM.yyyy}, {from:HH:mm}–{to:HH:mm} Uhr" : $"{what} {from:yyyy-MM-dd}, {from:HH:mm}–{to:HH:mm}";
    }

    // Why, stays in the house: a favourite is not told.
    private static string ReasonOf(LedgerLine line, bool german)
        => german ? $"Kulanz, Fernhilfe {FirmTime.Local(line.From):dd.MM.yyyy}" : $"Goodwill, remote help {FirmTime.Local(line.From):yyyy-MM-dd}";
}
