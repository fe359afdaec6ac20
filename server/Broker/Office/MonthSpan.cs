using System.Globalization;

namespace RemoteAssist.Broker.Office;

/// <summary>Whole months, as reports are about: from the first day of the first to the last day of the last.</summary>
/// <param name="From">A first day of a month.</param>
/// <param name="To">A last day of a month.</param>
internal sealed record MonthSpan(DateOnly From, DateOnly To)
{
    private const int Longest = 60;

    public string FromText => Text(From);

    public string ToText => Text(To);

    /// <summary>By the query's from and to (2026-11), else so many months up to this one.</summary>
    public static MonthSpan Of(IQueryCollection query, TimeProvider time, int months)
    {
        var last = Month(query["to"]) ?? FirstOf(FirmTime.DayOf(time.GetUtcNow()));
        var first = Month(query["from"]) ?? last.AddMonths(1 - months);
        if (first > last) (first, last) = (last, first);
        if (first.AddMonths(Longest) <= last) first = last.AddMonths(1 - Longest);
        return new MonthSpan(first, last.AddMonths(1).AddDays(-1));
    }

    /// <summary>The first day of the month that is written as 2026-11; null for anything else.</summary>
    public static DateOnly? Month(string? text)
        => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            && month.Year is > 2000 and < 9000 ? month : null;

    public static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    public IEnumerable<DateOnly> Months()
    {
        for (var month = From; month <= To; month = month.AddMonths(1)) yield return month;
    }
}
