using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Review;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Months;

/// <summary>The months with their sums, and closing one of them.</summary>
internal static class MonthEndpoints
{
    private const int MonthsShown = 12;
    private static readonly ReviewState[] OpenStates = [ReviewState.Open, ReviewState.Asked, ReviewState.WrapUpMissing];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/office/months").RequireAuthorization(Policies.Office).AddEndpointFilter<FormGuard>();
        group.MapGet("", ListAsync);
        group.MapGet("/{month}/close", AskAsync);
        group.MapPost("/{month}/close", CloseAsync);
    }

    private static async Task<IResult> ListAsync(ILedgerBooks books, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var span = MonthSpan.Of(context.Request.Query, time, MonthsShown);
        return View.Of<MonthsPage>(new MonthsModel(
            await books.MonthsAsync(span.From, span.To, cancel), span, FirmTime.DayOf(time.GetUtcNow()), MonthSpan.Month(context.Request.Query["closed"])));
    }

    private static Task<IResult> AskAsync(string month, ILedgerBooks books, IReviewDesk desk, TimeProvider time, HttpContext context, CancellationToken cancel)
        => PageAsync(month, null, books, desk, time, context, cancel);

    private static async Task<IResult> CloseAsync(
        string month, ILedgerBooks books, IReviewDesk desk, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        if (MonthSpan.Month(month) is not { } first) return Notice.Page(context, NoticeKind.NotFound);
        return await books.CloseMonthAsync(first, ReviewEndpoints.Reader(context), cancel) is { } refusal
            ? await PageAsync(month, refusal, books, desk, time, context, cancel)
            : TypedResults.LocalRedirect($"/office/months?closed={month}");
    }

    private static async Task<IResult> PageAsync(
        string month, MonthRefusal? refusal, ILedgerBooks books, IReviewDesk desk, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        if (MonthSpan.Month(month) is not { } first) return Notice.Page(context, NoticeKind.NotFound);
        var last = first.AddMonths(1).AddDays(-1);
        if (await books.MonthsAsync(first, last, cancel) is not [var summary, ..]) return Notice.Page(context, NoticeKind.NotFound);
        var open = new List<OpenUnits>();
        foreach (var state in OpenStates)
        {
            var query = new InboxQuery(state, false, null, first, last, 0);
            if (summary.Open > 0 && await desk.ListAsync(query.Filter, 0, cancel) is { Total: > 0 and var total }) open.Add(new OpenUnits(query, total));
        }

        return View.Of<CloseMonthPage>(
            new CloseMonthModel(summary, open, FirmTime.DayOf(time.GetUtcNow()), refusal),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <param name="Closed">Just closed.</param>
internal sealed record MonthsModel(IReadOnlyList<MonthSummary> Months, MonthSpan Span, DateOnly Today, DateOnly? Closed);

/// <summary>What is not decided, and where it stands.</summary>
internal sealed record OpenUnits(InboxQuery Query, int Count);

internal sealed record CloseMonthModel(MonthSummary Month, IReadOnlyList<OpenUnits> Open, DateOnly Today, MonthRefusal? Refusal);
