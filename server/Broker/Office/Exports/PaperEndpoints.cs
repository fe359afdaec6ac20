using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Exports.Invoices;
using RemoteAssist.Broker.Office.Exports.Pdf;
using RemoteAssist.Broker.Office.Exports.Proof;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Office.Exports;

/// <summary>What goes to a customer.</summary>
internal static class PaperEndpoints
{
    /// <param name="language">Of the paper; else the customer's, else the reader's.</param>
    public static async Task<IResult> ProofAsync(
        string? unit, string? month, string? customer, string? language, [FromServices] ProofDesk proofs, ExportsDesk desk, SystemFonts fonts, HttpContext context)
    {
        var (ask, cancel) = (new ExportAsk(ExportForm.Proof, Month: month, Customer: customer), context.RequestAborted);
        if (fonts.Pair is not { } pair)
            return await desk.RefuseAsync(context, ask, new ExportMistake(null, texts => texts.NoFont, StatusCodes.Status503ServiceUnavailable));
        ProofPaper? paper;
        if (!string.IsNullOrEmpty(unit))
        {
            paper = SessionId.TryParse(unit, CultureInfo.InvariantCulture, out var id) ? await proofs.OfUnitAsync(id, cancel) : null;
            if (paper is null) return await desk.RefuseAsync(context, ask, new ExportMistake(null, texts => texts.UnknownUnit, StatusCodes.Status404NotFound));
        }
        else
        {
            var (first, whose, mistakes) = await OfMonthAsync(ask, desk, cancel);
            if (first is not { } begin || whose is null) return await desk.RefuseAsync(context, ask, mistakes);
            paper = await proofs.OfMonthAsync(begin, whose, cancel);
        }

        var spoken = Languages.Parse(language) ?? Languages.Parse(paper.Customer?.Language) ?? context.Language();
        return Bytes(context, ProofPdf.Of(paper, spoken, pair), "application/pdf", $"{ExportsTexts.For(spoken).ProofFile}-{NameOf(paper)}.pdf");
    }

    public static async Task<IResult> InvoiceAsync(
        string? month, string? customer, string? number, [FromServices] ILedgerBooks books, FirmBook firm, ExportsDesk desk, HttpContext context)
    {
        var (ask, cancel) = (new ExportAsk(ExportForm.Invoice, Month: month, Customer: customer, Number: number), context.RequestAborted);
        var (first, buyer, mistakes) = await OfMonthAsync(ask, desk, cancel);
        if (first is not { } begin || buyer is null) return await desk.RefuseAsync(context, ask, mistakes);
        var lines = new List<LedgerLine>();
        await foreach (var line in books.LinesAsync(new LineFilter(begin, begin, buyer.Id), cancel)) lines.Add(line);
        var (invoice, gaps) = InvoiceMaker.Make((number ?? "").Trim(), begin, desk.Today, await firm.NowAsync(cancel), buyer, lines);
        return invoice is null
            ? await desk.RefuseAsync(context, ask, buyer.Id, gaps)
            : Bytes(context, XRechnung.Of(invoice), "application/xml", $"xrechnung-{Safe(invoice.Number)}.xml");
    }

    private static async Task<(DateOnly? First, Customer? Customer, IReadOnlyList<ExportMistake> Mistakes)> OfMonthAsync(
        ExportAsk ask, ExportsDesk desk, CancellationToken cancel)
    {
        var mistakes = new List<ExportMistake>();
        var first = Months.Month(ask.Month);
        if (first is null) mistakes.Add(new ExportMistake("month", texts => texts.BadMonth));
        var (customer, mistake) = await desk.CustomerAsync(ask.Customer, cancel);
        if (mistake is not null) mistakes.Add(mistake);
        return (first, customer, mistakes);
    }

    private static string NameOf(ProofPaper paper)
    {
        var who = paper.Customer is { } customer ? Safe(customer.Number) + "-" : "";
        return who + (paper.Month is { } month ? Months.Iso(month) : FirmTime.DayOf(paper.Units[0].From).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string Safe(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));

    private static FileContentHttpResult Bytes(HttpContext context, byte[] bytes, string type, string name)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Bytes(bytes, type, name);
    }
}
