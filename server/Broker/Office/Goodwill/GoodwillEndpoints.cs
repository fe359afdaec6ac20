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
        group.MapGet("", (ILedgerBooks books, IReviewDesk desk, TimeProvider time, HttpContext context, CancellationToken cancel)
            => PageAsync(null, books, desk, time, context, cancel));
        group.MapPost("/claims/{claim:long}", SettleAsync);
    }

    private static async Task<IResult> SettleAsync(
        long claim, IFormCollection form, ILedgerBooks books, IReviewDesk desk, TimeProvider time, HttpContext context, CancellationToken cancel)
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
                new(claim, wanted, text, wanted == ClaimState.Received ? texts.CameMissing : texts.WhyMissing), books, desk, time, context, cancel);
        return await books.SettleClaimAsync(claim, wanted, text, ReviewEndpoints.Reader(context), cancel)
            ? TypedResults.LocalRedirect("/office/goodwill?settled=1")
            : await PageAsync(new(claim, wanted, text, texts.NotOpen), books, desk, time, context, cancel);
    }

    private static async Task<IResult> PageAsync(
        RefusedClaim? refused, ILedgerBooks books, IReviewDesk desk, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var span = MonthSpan.Of(context.Request.Query, time, MonthsShown);
        var claims = await books.ClaimsAsync(null, cancel);
        return View.Of<GoodwillPage>(
            new GoodwillModel(
                span,
                await books.GoodwillAsync(span.From, span.To, cancel),
                await books.GoodwillCustomersAsync(span.From, span.To, cancel),
                claims,
                await SumsAsync(claims, desk, cancel),
                refused,
                context.Request.Query.ContainsKey("settled")),
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What is open and how its list price was made up for, by claim.</summary>
    private static async Task<IReadOnlyDictionary<long, DecidedSum>> SumsAsync(IReadOnlyList<InKindClaim> claims, IReviewDesk desk, CancellationToken cancel)
    {
        var sums = new Dictionary<long, DecidedSum>();
        foreach (var claim in claims.Where(one => one.State == ClaimState.Promised))
            if (await desk.FindAsync(claim.Unit, cancel) is { Row: { State: ReviewState.Decided, Decision: { } decision } row, Price: var price }
                && DecidedSum.Of(price, decision, row.From, row.To) is { } sum)
                sums[claim.Id] = sum;
        return sums;
    }
}

/// <summary>What was not booked, as it was typed.</summary>
internal sealed record RefusedClaim(long Claim, ClaimState State, string Text, string Problem);

internal sealed record GoodwillModel(
    MonthSpan Span,
    IReadOnlyList<GoodwillRow> Rows,
    IReadOnlyList<GoodwillCustomer> Customers,
    IReadOnlyList<InKindClaim> Claims,
    IReadOnlyDictionary<long, DecidedSum> Sums,
    RefusedClaim? Refused,
    bool Settled);
