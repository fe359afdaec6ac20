using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Office.Customers;
using RemoteAssist.Broker.Office.Exports;
using RemoteAssist.Broker.Office.Firm;
using RemoteAssist.Broker.Office.Goodwill;
using RemoteAssist.Broker.Office.Months;
using RemoteAssist.Broker.Office.Pictures;
using RemoteAssist.Broker.Office.Review;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office;

/// <summary>What the billing office sees and takes along: the sessions of a span of days.</summary>
internal static class OfficeFeature
{
    private const int DaysShown = 31;

    public static WebApplicationBuilder AddOffice(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SessionsCsv>();
        builder.Services.AddSingleton<CustomerIndex>();
        builder.Services.AddScoped<ReviewRoom>();
        return builder.AddExports();
    }

    public static WebApplication MapOffice(this WebApplication app)
    {
        var group = app.MapGroup("/office").RequireAuthorization(Policies.Office);
        group.MapGet("", ShowAsync);
        group.MapGet("/sessions.csv", ExportAsync);
        ReviewEndpoints.Map(app);
        GoodwillEndpoints.Map(app);
        MonthEndpoints.Map(app);
        PictureEndpoints.Map(app);
        CustomerPages.Map(app);
        CustomerApi.Map(app);
        FirmPages.Map(app);
        return app.MapExports();
    }

    private static async Task<RazorComponentResult<OfficePage>> ShowAsync(
        string? from, string? to, int? page, LedgerReader ledger, TimeProvider time, CancellationToken cancel)
    {
        var span = Span(from, to, time);
        var number = Math.Max(0, page ?? 0);
        var found = await ledger.ListAsync(FirmTime.StartOf(span.From), FirmTime.StartOf(span.To.AddDays(1)), number, cancel);
        return View.Of<OfficePage>(new OfficeModel(found.Entries, found.Total, number, span));
    }

    private static PushStreamHttpResult ExportAsync(
        string? from, string? to, SessionsCsv csv, TimeProvider time, HttpContext context)
    {
        var span = Span(from, to, time);
        var language = context.Language();
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(
            body => csv.WriteAsync(body, span, language, context.RequestAborted),
            "text/csv; charset=utf-8",
            $"{OfficeTexts.For(language).FileName}-{span.From:yyyy-MM-dd}-{span.To:yyyy-MM-dd}.csv");
    }

    private static DaySpan Span(string? from, string? to, TimeProvider time)
    {
        var last = Day(to) ?? FirmTime.DayOf(time.GetUtcNow());
        var first = Day(from) ?? last.AddDays(1 - DaysShown);
        return first <= last ? new DaySpan(first, last) : new DaySpan(last, first);

        static DateOnly? Day(string? text)
            => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day.Year is > 2000 and < 9000 ? day : null;
    }
}

/// <summary>From the beginning of the first day to the end of the last, by the firm's clock.</summary>
internal sealed record DaySpan(DateOnly From, DateOnly To);

/// <param name="Page">From 0.</param>
internal sealed record OfficeModel(IReadOnlyList<LedgerEntry> Entries, int Total, int Page, DaySpan Span);
