using FsCheck;
using FsCheck.Fluent;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Segments;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>Random units under random tariffs, near the nights on which something happens; in whole seconds.</summary>
internal static class AnyUnit
{
    private static readonly SessionId[] Sessions = [SessionId.New(), SessionId.New()];

    private static readonly Gen<DateTimeOffset> Begin =
        from day in Gen.Elements("2026-03-28", "2026-10-24", "2026-12-31", "2026-11-17", "2026-04-02", "2026-11-30", "2020-12-31", "2025-08-07", "2026-12-24", "2028-02-28")
        from seconds in Gen.OneOf(Gen.Choose(0, 86_400), Gen.Elements(61_200, 57_600, 68_400, 79_200, 75_600))
        select DateTimeOffset.Parse(day + "T00:00Z", System.Globalization.CultureInfo.InvariantCulture).AddSeconds(seconds);

    private static readonly Gen<TimeOnly> Clock = Gen.Elements("00:00", "02:00", "02:30", "03:00", "06:00", "17:00", "18:00", "21:00", "23:30").Select(TimeOnly.Parse);

    private static readonly Gen<bool> Coin = Gen.Elements(true, false);

    private static readonly Gen<TariffRule> Rule =
        from days in Gen.OneOf(Gen.Choose(1, 127), Gen.Elements(127, 31))
        from holiday in Gen.Elements(HolidayIs.Either, HolidayIs.Either, HolidayIs.Holiday, HolidayIs.NoHoliday)
        from open in Gen.Elements(OpenIs.Either, OpenIs.Either, OpenIs.Open, OpenIs.Closed)
        from times in Clock.Two()
        from surcharge in Gen.Elements(0m, 33.3m, 50m, 100m)
        from own in Gen.Elements<decimal?>(null, null, null, 0m, 10m, 600m)
        select new TariffRule("Regel", "Rule", (Weekdays)days, holiday, open, times.Item1, times.Item2, own is null ? surcharge : null, own);

    public static Gen<Tariff> Tariffs { get; } =
        from rate in Gen.Elements(0m, 60m, 90m, 90.30m, 123.45m)
        from rules in Gen.OneOf(Gen.Constant(Tariff.Usual.Rules), Rule.ListOf().Select(rules => (IReadOnlyList<TariffRule>)[.. rules.Take(5)]))
        from increment in Gen.Elements(TariffChecks.Increments)
        from minimum in Gen.Elements(0, 0, 20, 30)
        from fee in Gen.Elements(0m, 0m, 19.99m)
        from free in Gen.Elements(0, 0, 10, 25)
        from each in Coin
        from gross in Coin
        select Tariff.Usual with
        {
            HourlyRate = rate,
            Rules = rules,
            IncrementMinutes = increment,
            MinimumMinutes = minimum,
            BaseFee = fee,
            FreeMinutes = free,
            EachTechnician = each,
            Gross = gross,
        };

    private static readonly Gen<CalendarSettings> Calendars =
        from state in Gen.Elements(Enum.GetValues<FederalState>())
        from allWeek in Coin
        select CalendarSettings.Usual with
        {
            State = state,
            Week = allWeek ? [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenHours(day, new(2, 30), new(0, 0)))] : CalendarSettings.Usual.Week,
        };

    private static readonly Gen<Contract?> Contracts =
        from prepaid in Gen.Elements(0, 10, 60)
        from rate in Gen.Elements<decimal?>(null, 60m, 0m)
        from included in Coin
        from none in Coin
        select none ? null : new Contract("Vertrag", prepaid, rate, included);

    public static Gen<BillingUnit> Any { get; } =
        from begin in Begin
        from work in Work(begin).NonEmptyListOf()
        from tariff in Tariffs
        from calendar in Calendars
        from contract in Contracts
        from left in Gen.Elements<long?>(null, 0, 300, 1234)
        from declined in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(-600, 7200).Select(seconds => (int?)seconds))
        select new BillingUnit([.. work.Take(4)], tariff, calendar, contract, Left(begin, left), declined is { } after ? [new DeclinedPrice(begin.AddSeconds(after), DateTimeOffset.MaxValue)] : []);

    public static Config Run(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(8);

    private static Gen<WorkInterval> Work(DateTimeOffset begin)
        => from after in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 7200))
           from length in Gen.OneOf(Gen.Choose(0, 4800), Gen.Choose(0, 900))
           from technician in Gen.Elements("Tina", "Tom")
           from seat in Gen.Choose(1, 2)
           from session in Gen.Elements(Sessions)
           select new WorkInterval(session, technician, (ushort)seat, begin.AddSeconds(after), begin.AddSeconds(after + length));

    private static Dictionary<DateOnly, long> Left(DateTimeOffset begin, long? seconds)
        => seconds is { } left ? new() { [new DateOnly(begin.Year, begin.Month, 1)] = left } : [];
}
