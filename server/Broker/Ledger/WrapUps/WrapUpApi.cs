using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.WrapUps;

/// <summary>What technicians have to write down, for their console.</summary>
internal static class WrapUpApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/wrap-ups").RequireAuthorization(Policies.Technician);
        group.MapGet("", ListAsync);
        group.MapGet("/{session}", FindAsync);
        group.MapPost("/{session}", SaveAsync).AddEndpointFilter<OwnRequests>();
        group.MapPost("/{session}/answer", AnswerAsync).AddEndpointFilter<OwnRequests>();
    }

    private static async Task<IResult> ListAsync([FromServices] IWrapUpDesk desk, ClaimsPrincipal user, HttpContext context, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        var items = await desk.UnfinishedAsync(PersonOf(user), cancel);
        return Json(items.Select(item => WrapUpCard.Of(item, item.Sessions.Count > 0 ? LastOf(item) : item.Row.Unit)).ToArray());
    }

    private static async Task<IResult> FindAsync(
        SessionId session, [FromServices] IWrapUpDesk desk, ClaimsPrincipal user, HttpContext context, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await ItemAsync(session, desk, user, cancel) is { } item ? Json(WrapUpCard.Of(item, session)) : NotFound(context);
    }

    private static async Task<IResult> SaveAsync(
        SessionId session, WrapUpRequest ask, [FromServices] IWrapUpDesk desk, ClaimsPrincipal user, HttpContext context, CancellationToken cancel)
    {
        var (wrapUp, wrong) = ask.Read();
        if (wrapUp is null) return Problem(wrong, context);
        return await desk.SaveAsync(session, wrapUp, PersonOf(user), cancel) is { } refusal ? Problem(refusal, context) : TypedResults.NoContent();
    }

    private static async Task<IResult> AnswerAsync(
        SessionId session, AnswerRequest ask, [FromServices] IWrapUpDesk desk, [FromServices] IReviewDesk review, ClaimsPrincipal user, HttpContext context,
        CancellationToken cancel)
    {
        var text = ask.Text?.Trim() ?? "";
        if (text.Length is 0 or > WrapUpRequest.MaxText) return Problem(text.Length == 0 ? WrapUpRefusal.AnswerMissing : WrapUpRefusal.TextTooLong, context);
        if (await ItemAsync(session, desk, user, cancel) is not { } item) return NotFound(context);
        return await review.AnswerAsync(item.Row.Unit, text, PersonOf(user), cancel) is { } refusal ? Problem(refusal, context) : TypedResults.NoContent();
    }

    // Only among the technician's own: whatever is not there is nobody else's business.
    private static async Task<ReviewItem?> ItemAsync(SessionId session, IWrapUpDesk desk, ClaimsPrincipal user, CancellationToken cancel)
    {
        var items = await desk.UnfinishedAsync(PersonOf(user), cancel);
        return items.FirstOrDefault(item => item.Row.Unit == session || item.Sessions.Any(one => one.Session == session));
    }

    private static SessionId LastOf(ReviewItem item) => item.Sessions.MaxBy(one => one.AskedAt)!.Session;

    private static Person PersonOf(ClaimsPrincipal user)
    {
        var one = user.ToTechnician();
        return new Person(one.Id, one.Name);
    }

    private static ProblemHttpResult NotFound(HttpContext context) => Problem(ReviewRefusal.Unknown, context);

    private static ProblemHttpResult Problem(WrapUpRefusal refusal, HttpContext context)
        => TypedResults.Problem(WrapUpTexts.For(context.Language()).Wrong[refusal], statusCode: StatusCodes.Status422UnprocessableEntity);

    private static ProblemHttpResult Problem(ReviewRefusal refusal, HttpContext context) => TypedResults.Problem(
        WrapUpTexts.For(context.Language()).Refused[refusal],
        statusCode: refusal switch
        {
            ReviewRefusal.Unknown => StatusCodes.Status404NotFound,
            ReviewRefusal.Running or ReviewRefusal.AlreadyDecided or ReviewRefusal.MonthClosed or ReviewRefusal.NotAsked => StatusCodes.Status409Conflict,
            ReviewRefusal.WorkedItOneself => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        });

    private static JsonHttpResult<T> Json<T>(T value) => TypedResults.Json(value, ConsoleJson.Options);
}
