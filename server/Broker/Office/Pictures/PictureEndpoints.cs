using Microsoft.AspNetCore.Mvc;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Pictures;

internal static class PictureEndpoints
{
    private const int MonthsShown = 12;

    public static void Map(IEndpointRouteBuilder routes)
        => routes.MapGroup("/office/pictures").RequireAuthorization(Policies.Office).MapGet("", ShowAsync);

    private static async Task<IResult> ShowAsync(ILedgerBooks books, [FromServices] IWorkTimes work, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var span = MonthSpan.Of(context.Request.Query, time, MonthsShown);
        var charts = new Charts(span, context.Language());
        return View.Of<PicturesPage>(new PicturesModel(
            span,
            charts.Hours(await books.HoursByRuleAsync(span.From, span.To, cancel)),
            charts.Reasons(await books.GoodwillAsync(span.From, span.To, cancel)),
            charts.Calls(await books.CallHoursAsync(span.From, span.To, cancel)),
            charts.Revenue(await books.MonthsAsync(span.From, span.To, cancel)),
            charts.Overtime(await work.DaysAsync(span.From, span.To, null, cancel))));
    }
}

internal sealed record PicturesModel(MonthSpan Span, Chart Hours, Chart Reasons, HeatChart Calls, Chart Revenue, Chart Overtime);
