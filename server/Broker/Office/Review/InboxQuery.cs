using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Office.Review;

/// <summary>What the inbox shows, as it stands in the address: every page and form of the review carries it along.</summary>
/// <param name="State">Null: all.</param>
/// <param name="Page">From 0.</param>
internal sealed record InboxQuery(ReviewState? State, bool AfterHoursOnly, string? Search, DateOnly? From, DateOnly? To, int Page)
{
    public const string All = "all";
    private const int LongestSearch = 100;

    public ReviewFilter Filter => new(State, AfterHoursOnly, Search, From, To);

    public string StateName => State is { } state ? NameOf(state) : All;

    /// <summary>Without a state it is what is to be decided, without a scope what was after hours.</summary>
    public static InboxQuery Of(IQueryCollection query)
    {
        var search = query["q"].ToString().Trim();
        return new InboxQuery(
            StateOf(query["state"]),
            query["scope"] != All,
            search.Length == 0 ? null : search[..Math.Min(search.Length, LongestSearch)],
            Day(query["from"]),
            Day(query["to"]),
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, 1_000_000) : 0);
    }

    public static string NameOf(ReviewState state) => state.ToString().ToLowerInvariant();

    /// <summary>As a query string with its question mark.</summary>
    public override string ToString()
    {
        var query = new QueryBuilder { { "state", StateName } };
        if (!AfterHoursOnly) query.Add("scope", All);
        if (Search is not null) query.Add("q", Search);
        if (From is { } from) query.Add("from", Iso(from));
        if (To is { } to) query.Add("to", Iso(to));
        if (Page > 0) query.Add("page", Page.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static ReviewState? StateOf(string? name)
        => name == All ? null
            : Enum.TryParse<ReviewState>(name, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : ReviewState.Open;

    private static DateOnly? Day(string? text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 2000 and < 9000 ? day : null;
}
