using Microsoft.AspNetCore.Http.HttpResults;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Office.Exports.Invoices;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Exports;

internal enum ExportForm { Lines, Proof, Invoice, Wages }

/// <summary>What was asked for; the form shows it again after a refusal.</summary>
/// <param name="Form">Null: the page itself was.</param>
internal sealed record ExportAsk(
    ExportForm? Form = null, string? From = null, string? To = null, string? Month = null, string? Customer = null, string? Number = null);

/// <summary>What is wrong with a field of the form that was sent.</summary>
/// <param name="Field">Its name; null: it is no field's fault.</param>
internal sealed record ExportMistake(string? Field, Func<ExportsTexts, string> Says, int Status = StatusCodes.Status400BadRequest);

/// <param name="Mistakes">Of the form that was sent.</param>
/// <param name="Gaps">What an e-invoice lacks.</param>
/// <param name="Buyer">Whose invoice it would be.</param>
internal sealed record ExportsModel(
    Months Months, DateOnly Month, ExportAsk Ask, IReadOnlyList<Customer> Customers, IReadOnlyList<ExportMistake> Mistakes,
    IReadOnlyList<InvoiceGap> Gaps, Guid? Buyer);

/// <summary>The page itself, and the page in place of a file that cannot be made.</summary>
internal sealed class ExportsDesk(ExportCustomers customers, TimeProvider time)
{
    /// <summary>The month that is over: what is exported, mostly.</summary>
    public DateOnly LastMonth => Months.Of(Today).AddMonths(-1);

    /// <summary>By the firm's clock.</summary>
    public DateOnly Today => FirmTime.DayOf(time.GetUtcNow());

    public async Task<RazorComponentResult<ExportsPage>> ShowAsync(ExportAsk ask, CancellationToken cancel)
        => View.Of<ExportsPage>(await ModelAsync(ask, [], [], null, cancel));

    public async Task<IResult> RefuseAsync(HttpContext context, ExportAsk ask, params IReadOnlyList<ExportMistake> mistakes)
        => View.Of<ExportsPage>(await ModelAsync(ask, mistakes, [], null, context.RequestAborted), mistakes[0].Status);

    public async Task<IResult> RefuseAsync(HttpContext context, ExportAsk ask, Guid buyer, IReadOnlyList<InvoiceGap> gaps)
        => View.Of<ExportsPage>(await ModelAsync(ask, [], gaps, buyer, context.RequestAborted), StatusCodes.Status422UnprocessableEntity);

    /// <summary>From when to when, or what is wrong with that.</summary>
    public (Months? Months, IReadOnlyList<ExportMistake> Mistakes) Span(ExportAsk ask)
    {
        var mistakes = new List<ExportMistake>();
        foreach (var (name, text) in ((string, string?)[])[("from", ask.From), ("to", ask.To)])
            if (!string.IsNullOrEmpty(text) && Months.Month(text) is null) mistakes.Add(new ExportMistake(name, texts => texts.BadMonth));
        if (mistakes.Count > 0) return (null, mistakes);
        return Months.Parse(ask.From, ask.To, LastMonth) is { } months ? (months, []) : (null, [new ExportMistake("to", texts => texts.WrongOrder)]);
    }

    /// <summary>Whose export it is, or what is wrong with that.</summary>
    public async Task<(Customer? Customer, ExportMistake? Mistake)> CustomerAsync(string? typed, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed)) return (null, new ExportMistake("customer", texts => texts.CustomerMissing));
        return await customers.FindAsync(typed, cancel) switch
        {
            [var only] => (only, null),
            [] => (null, new ExportMistake("customer", texts => string.Format(null, texts.UnknownCustomerFormat, typed.Trim()), StatusCodes.Status404NotFound)),
            _ => (null, new ExportMistake("customer", texts => texts.SeveralCustomers)),
        };
    }

    private async Task<ExportsModel> ModelAsync(
        ExportAsk ask, IReadOnlyList<ExportMistake> mistakes, IReadOnlyList<InvoiceGap> gaps, Guid? buyer, CancellationToken cancel)
    {
        var months = Months.Parse(ask.From, ask.To, LastMonth) ?? new Months(LastMonth, LastMonth);
        return new ExportsModel(months, Months.Month(ask.Month) ?? months.To, ask, await customers.OfferedAsync(cancel), mistakes, gaps, buyer);
    }
}
