using Microsoft.AspNetCore.Http.HttpResults;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Office.Exports.Invoices;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Office.Exports;

/// <summary>What was asked for; the page shows it again after a refusal.</summary>
internal sealed record ExportAsk(string? From = null, string? To = null, string? Month = null, string? Customer = null, string? Number = null);

/// <param name="Problem">Why there is no file.</param>
/// <param name="Gaps">What an e-invoice lacks.</param>
internal sealed record ExportsModel(
    Months Months, DateOnly Month, ExportAsk Ask, IReadOnlyList<Customer> Customers, string? Problem = null, IReadOnlyList<InvoiceGap>? Gaps = null);

/// <summary>The page itself, and the page in place of a file that cannot be made.</summary>
internal sealed class ExportsDesk(ExportCustomers customers, TimeProvider time)
{
    /// <summary>The month that is over: what is exported, mostly.</summary>
    public DateOnly LastMonth => Months.Of(Today).AddMonths(-1);

    /// <summary>By the firm's clock.</summary>
    public DateOnly Today => FirmTime.DayOf(time.GetUtcNow());

    public async Task<RazorComponentResult<ExportsPage>> ShowAsync(ExportAsk ask, CancellationToken cancel) => View.Of<ExportsPage>(await ModelAsync(ask, cancel));

    public async Task<IResult> RefuseAsync(
        HttpContext context, ExportAsk ask, Func<ExportsTexts, string> problem, IReadOnlyList<InvoiceGap>? gaps = null, int status = StatusCodes.Status400BadRequest)
    {
        var model = await ModelAsync(ask, context.RequestAborted);
        return View.Of<ExportsPage>(model with { Problem = problem(ExportsTexts.For(context.Language())), Gaps = gaps }, status);
    }

    private async Task<ExportsModel> ModelAsync(ExportAsk ask, CancellationToken cancel)
    {
        var months = Months.Parse(ask.From, ask.To, LastMonth) ?? new Months(LastMonth, LastMonth);
        return new ExportsModel(months, Months.Month(ask.Month) ?? months.To, ask, await customers.OfferedAsync(cancel));
    }
}
