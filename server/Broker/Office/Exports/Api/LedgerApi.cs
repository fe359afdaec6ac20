using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Office.Exports.Api;

/// <summary>The ledger for programs, read only. Its description lies at /api/openapi.json.</summary>
internal static class LedgerApi
{
    private const int UsualLimit = 500;
    private const int MostLines = 5000;

    public static void AddDescription(IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/ledger", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "RemoteAssist ledger";
            document.Info.Version = "1";
            document.Info.Description = "Lines, units and months of the ledger, for people with the office's role. Times are UTC, amounts euro.";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    });

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/openapi.json").RequireAuthorization(Policies.Office);
        var group = routes.MapGroup("/api/ledger").RequireAuthorization(Policies.Office).WithTags("Ledger");
        group.MapGet("/lines", LinesAsync).WithName("LedgerLines").WithSummary("Lines by month, entry and line; an entry's lines stay together.")
            .Produces<LedgerLinesAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/units/{id}", UnitAsync).WithName("LedgerUnit").WithSummary("A billed unit with its price, consents and decision.")
            .Produces<LedgerUnitAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/months", MonthsAsync).WithName("LedgerMonths").WithSummary("Sums of months, newest first.")
            .Produces<IReadOnlyList<LedgerMonthAnswer>>().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<JsonHttpResult<LedgerLinesAnswer>, ProblemHttpResult>> LinesAsync(
        [FromServices] ILedgerBooks books,
        TimeProvider time,
        CancellationToken cancel,
        [Description("First month, yyyy-MM; without both: the current month.")] string? from = null,
        [Description("Last month, yyyy-MM.")] string? to = null,
        [Description("The customer's id.")] Guid? customer = null,
        [Description("bill, contract, goodwill or inKind.")] string? outcome = null,
        [Description("\"next\" of the answer before.")] string? after = null,
        [Description("About so many lines, at most 5000.")] int limit = UsualLimit)
    {
        if (Months.Parse(from, to, Months.Of(FirmTime.DayOf(time.GetUtcNow()))) is not { } months) return Bad("\"from\" and \"to\" are months as yyyy-MM, in this order.");
        Outcome? wanted = null;
        if (!string.IsNullOrEmpty(outcome))
        {
            if (!Enum.TryParse<Outcome>(outcome, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed) || char.IsDigit(outcome[0])) return Bad("\"outcome\" is bill, contract, goodwill or inKind.");
            wanted = parsed;
        }

        if (Place.Parse(after, months.From) is not { } place) return Bad("\"after\" is the \"next\" of an answer before.");
        var filter = new LineFilter(place.Month > months.From ? place.Month : months.From, months.To, customer, wanted);
        return TypedResults.Json(await PageAsync(books.LinesAsync(filter, cancel), place, Math.Clamp(limit, 1, MostLines)), ApiJson.Options);
    }

    private static async Task<LedgerLinesAnswer> PageAsync(IAsyncEnumerable<LedgerLine> lines, Place after, int limit)
    {
        var found = new List<LedgerLineAnswer>();
        var last = after;
        await foreach (var line in lines)
        {
            if (line.Month == after.Month && line.Entry <= after.Entry) continue;
            var place = new Place(line.Month, line.Entry);
            if (found.Count >= limit && place != last) return new LedgerLinesAnswer(found, last.ToString());
            found.Add(LedgerLineAnswer.Of(line));
            last = place;
        }

        return new LedgerLinesAnswer(found, null);
    }

    private static async Task<Results<JsonHttpResult<LedgerUnitAnswer>, ProblemHttpResult>> UnitAsync(string id, [FromServices] IReviewDesk desk, CancellationToken cancel)
        => SessionId.TryParse(id, CultureInfo.InvariantCulture, out var unit) && await desk.FindAsync(unit, cancel) is { } item
            ? TypedResults.Json(LedgerUnitAnswer.Of(item), ApiJson.Options)
            : TypedResults.Problem("There is no such unit.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<Results<JsonHttpResult<IReadOnlyList<LedgerMonthAnswer>>, ProblemHttpResult>> MonthsAsync(
        [FromServices] ILedgerBooks books,
        TimeProvider time,
        CancellationToken cancel,
        [Description("First month, yyyy-MM; without both: the current month.")] string? from = null,
        [Description("Last month, yyyy-MM; at most 10 years.")] string? to = null)
    {
        if (Months.Parse(from, to, Months.Of(FirmTime.DayOf(time.GetUtcNow()))) is not { } months || months.From.AddYears(10) <= months.To)
        {
            return Bad("\"from\" and \"to\" are months as yyyy-MM, in this order, at most 10 years.");
        }

        IReadOnlyList<LedgerMonthAnswer> answer = [.. (await books.MonthsAsync(months.From, months.To, cancel)).Select(LedgerMonthAnswer.Of)];
        return TypedResults.Json(answer, ApiJson.Options);
    }

    private static ProblemHttpResult Bad(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);

    /// <summary>How far somebody has read: months follow each other, and entries within a month.</summary>
    private readonly record struct Place(DateOnly Month, long Entry)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Months.Iso(Month)}.{Entry}");

        public static Place? Parse(string? text, DateOnly first)
            => string.IsNullOrEmpty(text) ? new Place(first, -1)
                : text.Split('.') is [var month, var entry] && Months.Month(month) is { } day
                    && long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Place(day, number) : null;
    }
}
