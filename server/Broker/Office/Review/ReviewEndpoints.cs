using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Office.Review;

/// <summary>The inbox, the page of one unit and what their forms ask for. A form that was booked is answered by a redirect, one that was not by its page.</summary>
internal static class ReviewEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/office/review").RequireAuthorization(Policies.Office).AddEndpointFilter<FormGuard>();
        group.MapGet("", ListAsync);
        group.MapGet("/{unit:guid}", ShowAsync);
        group.MapGet("/{unit:guid}/sums", SumsAsync);
        group.MapPost("/decisions", DecideAsync);
        group.MapPost("/{unit:guid}/decision", DecideOneAsync);
        group.MapPost("/{unit:guid}/correction", CorrectAsync);
    }

    public static Ledger.Door.Person Reader(HttpContext context)
    {
        var reader = context.User.ToTechnician();
        return new Ledger.Door.Person(reader.Id, reader.Name);
    }

    private static async Task<IResult> ListAsync(ReviewRoom room, HttpContext context, CancellationToken cancel)
        => View.Of<InboxPage>(await room.InboxAsync(InboxQuery.Of(context.Request.Query), cancel) with
        {
            News = NewsOf(context.Request.Query, out var count), Count = count,
        });

    private static async Task<IResult> ShowAsync(SessionId unit, ReviewRoom room, HttpContext context, CancellationToken cancel)
        => await room.UnitAsync(unit, InboxQuery.Of(context.Request.Query), Reader(context), cancel) is { } model
            ? View.Of<UnitPage>(model with { News = NewsOf(context.Request.Query, out _) })
            : Notice.Page(context, NoticeKind.NotFound);

    /// <summary>What goodwill and in kind come to with another reduction than the page was asked for with.</summary>
    private static async Task<IResult> SumsAsync(SessionId unit, string? percent, IReviewDesk desk, HttpContext context, CancellationToken cancel)
    {
        if (await desk.FindAsync(unit, cancel) is not { } item) return TypedResults.NotFound();
        var sums = new Dictionary<string, SumText>();
        foreach (var kind in (VerdictKind[])[VerdictKind.Goodwill, VerdictKind.InKind])
            if (SumText.Of(item, kind, percent ?? "", context.Language()) is { } sum) sums[kind.ToString()] = sum;
        return TypedResults.Json(sums, ConsoleJson.Options);
    }

    private static async Task<IResult> DecideAsync(IFormCollection form, ReviewRoom room, HttpContext context, CancellationToken cancel)
    {
        var query = InboxQuery.Of(context.Request.Query);
        var texts = ReviewTexts.For(context.Language());
        var verdict = Verdict.Of(form);
        SessionId[] units = [.. form["unit"].Select(one => SessionId.TryParse(one, null, out var id) ? id : default).Where(id => id != default).Distinct()];
        if (units.Length == 0 || verdict.Kind is null)
            return View.Of<InboxPage>(
                await room.InboxAsync(query, cancel) with
                {
                    Verdict = verdict, Ticked = units.ToHashSet(), Problem = units.Length == 0 ? texts.NothingTicked : texts.NothingChosen,
                },
                StatusCodes.Status422UnprocessableEntity);
        var answers = await room.ActAsync(units, verdict, Reader(context), cancel);
        var done = answers.Count(one => one.Value is null);
        if (done == units.Length) return TypedResults.LocalRedirect($"/office/review{query}&{NewsText(verdict, done)}");
        return View.Of<InboxPage>(
            await room.InboxAsync(query, cancel) with
            {
                Verdict = verdict,
                Ticked = units.Where(unit => answers[unit] is not null).ToHashSet(),
                Refused = await room.RefusedAsync(answers, cancel),
                News = done == 0 ? News.None : verdict.Kind == VerdictKind.Ask ? News.Asked : News.Decided,
                Count = done,
            },
            StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> DecideOneAsync(SessionId unit, IFormCollection form, ReviewRoom room, HttpContext context, CancellationToken cancel)
    {
        var verdict = Verdict.Of(form);
        var texts = ReviewTexts.For(context.Language());
        if (verdict.Kind is null) return await AgainAsync(unit, verdict, new Wrong(null, texts.NothingChosen), room, context, cancel);
        var refusal = (await room.ActAsync([unit], verdict, Reader(context), cancel))[unit];
        return refusal is { } why
            ? await AgainAsync(unit, verdict, new Wrong(verdict.FieldOf(why), texts.Refusal(why, verdict)), room, context, cancel)
            : TypedResults.LocalRedirect($"/office/review{InboxQuery.Of(context.Request.Query)}&{NewsText(verdict, 1)}#u{unit}");
    }

    private static async Task<IResult> CorrectAsync(
        SessionId unit, IFormCollection form, ReviewRoom room, IReviewDesk desk, HttpContext context, CancellationToken cancel)
    {
        var verdict = Verdict.Of(form);
        var texts = ReviewTexts.For(context.Language());
        if (verdict.Choice is not { } choice) return await AgainAsync(unit, verdict, new Wrong(null, texts.NothingChosen), room, context, cancel);
        if (verdict.Text is not { } why) return await AgainAsync(unit, verdict, new Wrong("text", texts.WhyMissing), room, context, cancel);
        return await desk.CorrectAsync(unit, choice, why, Reader(context), cancel) is { } refusal
            ? await AgainAsync(unit, verdict, new Wrong(verdict.FieldOf(refusal), texts.Refusal(refusal, verdict)), room, context, cancel)
            : TypedResults.LocalRedirect($"/office/review/{unit}{InboxQuery.Of(context.Request.Query)}&corrected=1");
    }

    private static async Task<IResult> AgainAsync(
        SessionId unit, Verdict verdict, Wrong wrong, ReviewRoom room, HttpContext context, CancellationToken cancel)
        => await room.UnitAsync(unit, InboxQuery.Of(context.Request.Query), Reader(context), cancel) is { } model
            ? View.Of<UnitPage>(model with { Verdict = verdict, Wrong = wrong }, StatusCodes.Status422UnprocessableEntity)
            : Notice.Page(context, NoticeKind.NotFound);

    private static string NewsText(Verdict verdict, int count) => verdict.Kind == VerdictKind.Ask ? "asked=1" : $"done={count}";

    private static News NewsOf(IQueryCollection query, out int count)
    {
        var decided = int.TryParse(query["done"], out count) && count is > 0 and <= InboxModel.PageSize;
        return decided ? News.Decided : query.ContainsKey("asked") ? News.Asked : query.ContainsKey("corrected") ? News.Corrected : News.None;
    }
}
