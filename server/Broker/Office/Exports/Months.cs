using System.Globalization;

namespace RemoteAssist.Broker.Office.Exports;

/// <summary>Months from and to, both included, by their first days.</summary>
internal sealed record Months(DateOnly From, DateOnly To)
{
    /// <summary>The last day of the last month.</summary>
    public DateOnly LastDay => To.AddMonths(1).AddDays(-1);

    public string FileName => From == To ? Iso(From) : $"{Iso(From)}-{Iso(To)}";

    /// <summary>Null when a text is no month, or they are in the wrong order; where one is left out, the other; where both are, <paramref name="otherwise"/>.</summary>
    public static Months? Parse(string? from, string? to, DateOnly otherwise)
    {
        if (string.IsNullOrEmpty(from) && string.IsNullOrEmpty(to)) return new Months(otherwise, otherwise);
        var (first, last) = (Month(string.IsNullOrEmpty(from) ? to : from), Month(string.IsNullOrEmpty(to) ? from : to));
        return first is { } begin && last is { } end && begin <= end ? new Months(begin, end) : null;
    }

    public static DateOnly? Month(string? text)
        => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 2000 and < 9000 ? first : null;

    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);

    public static string Iso(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
