using RemoteAssist.Broker.Ledger.Calendar;

namespace RemoteAssist.Broker.Ledger.Editors;

internal enum DayKind { Work, Rest, Holiday, OneOff, Closure }

/// <summary>A named day, or the part of a closure that lies in the month.</summary>
internal sealed record NamedDays(DateOnly From, DateOnly To, DayKind Kind, string German, string English);

/// <param name="Days">One kind per day of the month. A closure covers holidays, a holiday covers days without opening hours.</param>
internal sealed record MonthView(DateOnly First, IReadOnlyList<DayKind> Days, IReadOnlyList<NamedDays> Named);

/// <summary>A year of the firm's calendar to look at.</summary>
internal static class YearView
{
    public const int First = 2000;
    public const int Last = 2099;

    public static IReadOnlyList<MonthView> Of(int year, CalendarSettings settings)
    {
        var named = Named(year, settings);
        return [.. Enumerable.Range(1, 12).Select(month => MonthOf(new DateOnly(year, month, 1), named, settings))];
    }

    private static MonthView MonthOf(DateOnly first, IReadOnlyList<NamedDays> named, CalendarSettings settings)
    {
        var last = first.AddMonths(1).AddDays(-1);
        var here = named.Where(one => one.From <= last && one.To >= first)
            .Select(one => one with { From = Max(one.From, first), To = one.To < last ? one.To : last })
            .OrderBy(one => one.From).ThenBy(one => one.Kind).ToList();
        return new MonthView(first, [.. Enumerable.Range(0, last.Day).Select(day => KindOf(first.AddDays(day), here, settings))], here);
    }

    private static DayKind KindOf(DateOnly day, IReadOnlyList<NamedDays> named, CalendarSettings settings)
    {
        var kinds = named.Where(one => one.From <= day && day <= one.To).Select(one => one.Kind).ToList();
        if (kinds.Count > 0) return kinds.Max();
        return settings.Week.Any(hours => hours.Day == day.DayOfWeek) ? DayKind.Work : DayKind.Rest;
    }

    private static IReadOnlyList<NamedDays> Named(int year, CalendarSettings settings)
    {
        var oneOffs = settings.OneOffs.Select(one => (one.Day, one.German, one.English)).ToHashSet();
        return
        [
            .. Holidays.Of(year, settings).Select(one => new NamedDays(
                one.Day, one.Day, oneOffs.Contains((one.Day, one.German, one.English)) ? DayKind.OneOff : DayKind.Holiday, one.German, one.English)),
            .. settings.Closures.Select(one => new NamedDays(one.From, one.To, DayKind.Closure, one.German, one.English)),
        ];
    }

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;
}
