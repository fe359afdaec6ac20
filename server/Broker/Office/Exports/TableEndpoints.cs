using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Exports.Lines;
using RemoteAssist.Broker.Office.Exports.Wages;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Exports;

/// <summary>What opens in a spreadsheet. Lines stream from the database to the browser.</summary>
internal static class TableEndpoints
{
    public static Task<IResult> CsvAsync(
        string? from, string? to, string? customer, string? format, [FromServices] ILedgerBooks books, ExportsDesk desk, HttpContext context)
        => LinesAsync(new ExportAsk(ExportForm.Lines, from, to, Customer: customer), books, desk, context, (lines, months) =>
        {
            var language = Languages.Parse(format) ?? context.Language();
            return File(context, "text/csv; charset=utf-8", $"{ExportsTexts.For(language).LinesFile}-{months.FileName}.csv", body => LinesCsv.WriteAsync(lines, body, language, context.RequestAborted));
        });

    public static Task<IResult> XlsxAsync(
        string? from, string? to, string? customer, [FromServices] ILedgerBooks books, ExportsDesk desk, HttpContext context)
        => LinesAsync(new ExportAsk(ExportForm.Lines, from, to, Customer: customer), books, desk, context, (lines, months) =>
        {
            var language = context.Language();
            return File(context, LinesXlsx.ContentType, $"{ExportsTexts.For(language).LinesFile}-{months.FileName}.xlsx", body => LinesXlsx.WriteAsync(lines, body, language, context.RequestAborted));
        });

    public static async Task<IResult> WagesAsync(
        string? from, string? to, string? technician, string? format, [FromServices] IWorkTimes times, ExportsDesk desk, HttpContext context, CancellationToken cancel)
    {
        var ask = new ExportAsk(ExportForm.Wages, from, to);
        var (months, mistakes) = desk.Span(ask);
        if (months is null) return await desk.RefuseAsync(context, ask, mistakes);
        var language = Languages.Parse(format) ?? context.Language();
        var days = await times.DaysAsync(months.From, months.LastDay, string.IsNullOrEmpty(technician) ? null : technician, cancel);
        return File(context, "text/csv; charset=utf-8", $"{ExportsTexts.For(language).WagesFile}-{months.FileName}.csv", body => WagesCsv.WriteAsync(days, body, language, cancel));
    }

    private static async Task<IResult> LinesAsync(
        ExportAsk ask, ILedgerBooks books, ExportsDesk desk, HttpContext context, Func<IAsyncEnumerable<LedgerLine>, Months, IResult> write)
    {
        var cancel = context.RequestAborted;
        var (months, mistakes) = desk.Span(ask);
        var (customer, unknown) = string.IsNullOrWhiteSpace(ask.Customer) ? default : await desk.CustomerAsync(ask.Customer, cancel);
        return months is null || unknown is not null
            ? await desk.RefuseAsync(context, ask, unknown is null ? mistakes : [.. mistakes, unknown])
            : write(books.LinesAsync(new LineFilter(months.From, months.To, customer?.Id), cancel), months);
    }

    private static PushStreamHttpResult File(HttpContext context, string type, string name, Func<Stream, Task> write)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(write, type, name);
    }
}
