using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Review;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Goodwill;

/// <summary>What was given away, and what customers send instead of money.</summary>
internal static class GoodwillEndpoints
{
    private const int MonthsShown = 12;
    private const int LongestText = 300;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/office/goodwill").RequireAuthorization(Policies.Office).AddEndpointFilter<FormGuard>();
        group.MapGet("", (ILedgerBooks books, TimeProvider time, HttpContext context, CancellationToken cancel)
            => PageAsync(null, books, time, context, cancel));
        group.MapPost("/claims/{claim:long}", SettleAsync);
    }

    private static async Task<IResult> SettleAsync(
        long claim, IFormCollection form, ILedgerBooks books, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var texts = GoodwillTexts.For(context.Language());
        var text = form["text"].ToString().Trim();
        ClaimState? state = form["state"].ToString() switch
        {
            nameof(ClaimState.Received) => ClaimState.Received,
            nameof(ClaimState.Waived) => ClaimState.Waived,
            _ => null,
        };
        if (state is not { } wanted) return Notice.Page(context, NoticeKind.BadRequest);
        if (text.Length is 0 or > LongestText)
            return await PageAsync(
                new(claim, wanted, text, wanted == ClaimState.Received ? texts.CameMissing : texts.WhyMissing), books, time, context, cancel);
        return await books.SettleClaimAsync(claim, wanted, text, ReviewEndpoints.Reader(context), cancel)
            ? TypedResults.LocalRedirect("/office/goodwill?settled=1")
            : await PageAsync(new(claim, wanted, text, texts.NotOpen), books, time, context, cancel);
    }

    private static async Task<IResult> PageAsync(
        RefusedClaim? refused, ILedgerBooks books, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var span = MonthSpan.Of(context.Request.Query, time, MonthsShown);
        return View.Of<GoodwillPage>(
            new GoodwillModel(
                span,
                await books.GoodwillAsync(span.From, span.To, cancel),
                await books.GoodwillCustomersAsync(span.From, span.To, cancel),
                await books.ClaimsAsync(null, cancel),
                refused,
                context.Request.Query.ContainsKey("settled")),
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>What was not booked, as it was typed.</summary>
internal sealed record RefusedClaim(long Claim, ClaimState State, string Text, string Problem);

internal sealed record GoodwillModel(
    MonthSpan Span,
    IReadOnlyList<GoodwillRow> Rows,
    IReadOnlyList<GoodwillCustomer> Customers,
    IReadOnlyList<InKindClaim> Claims,
    RefusedClaim? Refused,
    bool Settled);
