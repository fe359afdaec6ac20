using FsCheck;
using FsCheck.Fluent;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Tests.Ledger.Editors;

/// <summary>Random calendars and tariffs as an editor can make them: whole minutes, cents, trimmed texts.</summary>
internal static class AnySettings
{
    private static readonly Gen<string> Text =
        from first in Gen.Elements("Feier", "<b>", "ß€\"", "漢😀", "A&B", "'; --")
        from second in Gen.Elements("", " tag", " 1", "&amp;", "</script>")
        select first + second;

    private static readonly Gen<DateOnly> Day = from day in Gen.Choose(0, 20_000) select new DateOnly(2000, 1, 1).AddDays(day);

    private static readonly Gen<TimeOnly> Time = from minute in Gen.Choose(0, 1439) select TimeOnly.MinValue.AddMinutes(minute);

    private static readonly Gen<decimal> Rate = from cents in Gen.Choose(0, 1_000_000) select cents / 100m;

    private static readonly Gen<decimal> Percent = from cents in Gen.Choose(0, 100_000) select cents / 100m;

    private static readonly Gen<bool> Bool = Gen.Elements(true, false);

    public static readonly Gen<CalendarSettings> Calendar =
        from zone in Gen.Elements("Europe/Berlin", "Europe/Vienna", "America/New_York", "UTC")
        from state in Gen.Elements(Enum.GetValues<FederalState>())
        from flags in Bool.ArrayOf(3)
        from week in Week
        from oneOffs in (from day in Day from german in Text from english in Text select new OneOffHoliday(day, german, english)).ListOf()
        from closures in (from day in Day from days in Gen.Choose(0, 30) from german in Text from english in Text
                          select new Closure(day, day.AddDays(days), german, english)).ListOf()
        select new CalendarSettings(zone, state, flags[0], flags[1], flags[2], week, [.. oneOffs.Take(40)], [.. closures.Take(40)]);

    public static readonly Gen<Tariff> Tariff =
        from name in Text
        from rate in Rate
        from rules in Rule.ListOf()
        from increment in Gen.Elements(TariffChecks.Increments)
        from minutes in Gen.Choose(0, 1440).ArrayOf(3)
        from fee in Rate
        from flags in Bool.ArrayOf(2)
        from vat in (from day in Day from percent in Gen.Choose(0, 10_000) select new VatRate(day, percent / 100m)).ListOf()
        select new Tariff(name, rate, [.. rules.Take(40)], increment, minutes[0], fee, minutes[1], minutes[2], flags[0], flags[1], [.. vat.Take(40)]);

    // Monday first, a day's hours in order: as the form gives them back.
    private static Gen<IReadOnlyList<OpenHours>> Week
        => from days in Hours.ArrayOf(7)
           select (IReadOnlyList<OpenHours>)[.. days.SelectMany((hours, day) => hours.Select(one => one with { Day = (DayOfWeek)((day + 1) % 7) }))];

    private static Gen<OpenHours[]> Hours
        => from count in Gen.Choose(0, 3)
           from minutes in Gen.Choose(1, 1439).ArrayOf(count * 2)
           let edges = minutes.Distinct().Order().ToArray()
           select edges.Chunk(2).Where(pair => pair.Length == 2)
               .Select(pair => new OpenHours(default, TimeOnly.MinValue.AddMinutes(pair[0]), TimeOnly.MinValue.AddMinutes(pair[1]))).ToArray();

    private static Gen<TariffRule> Rule
        => from german in Text
           from english in Text
           from days in Gen.Choose(1, 127)
           from holiday in Gen.Elements(Enum.GetValues<HolidayIs>())
           from open in Gen.Elements(Enum.GetValues<OpenIs>())
           from whole in Bool
           from times in Time.ArrayOf(2)
           from own in Bool
           from percent in Percent
           from rate in Rate
           select new TariffRule(
               german, english, (Weekdays)days, holiday, open, whole ? default : times[0], whole ? default : times[1], own ? null : percent, own ? rate : null);
}
