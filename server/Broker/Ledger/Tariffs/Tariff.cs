namespace RemoteAssist.Broker.Ledger.Tariffs;

/// <summary>What customers pay. A session is priced by the version in force when it began.</summary>
/// <param name="HourlyRate">Euro per hour before rules; net, or gross where <see cref="Gross"/> says so.</param>
/// <param name="Rules">The first that matches an instant wins; where none does, the base rate holds.</param>
/// <param name="IncrementMinutes">A started increment counts: 1, 5, 10, 15 or 30.</param>
/// <param name="MinimumMinutes">The least that a billed unit counts.</param>
/// <param name="BaseFee">Euro per billed unit.</param>
/// <param name="FreeMinutes">The first minutes of a billed unit cost nothing.</param>
/// <param name="JoinBreakMinutes">A break of up to so long joins two sessions of a customer on one day into one billed unit; 0: none.</param>
/// <param name="EachTechnician">Every technician's time counts; else the union of their intervals.</param>
/// <param name="Gross">Rates and fees contain VAT.</param>
/// <param name="Vat">Rates by the day they begin to hold, any order.</param>
internal sealed record Tariff(
    string Name,
    decimal HourlyRate,
    IReadOnlyList<TariffRule> Rules,
    int IncrementMinutes,
    int MinimumMinutes,
    decimal BaseFee,
    int FreeMinutes,
    int JoinBreakMinutes,
    bool EachTechnician,
    bool Gross,
    IReadOnlyList<VatRate> Vat)
{
    public const string Settings = "tariff";

    /// <summary>Nothing costs anything: what holds until the firm has saved a tariff.</summary>
    public static Tariff None { get; } = new(
        "–",
        HourlyRate: 0m,
        [new TariffRule("Noch kein Tarif", "No tariff yet", Weekdays.All, HolidayIs.Either, OpenIs.Either, default, default, null, 0m)],
        IncrementMinutes: 1,
        MinimumMinutes: 0,
        BaseFee: 0m,
        FreeMinutes: 0,
        JoinBreakMinutes: 0,
        EachTechnician: false,
        Gross: false,
        [new VatRate(new DateOnly(2007, 1, 1), 19m)]);

    /// <summary>The surcharges usual in the trade on 90 € an hour, free within opening hours until the firm says otherwise.</summary>
    public static Tariff Usual { get; } = new(
        "Standard",
        HourlyRate: 90m,
        [
            new TariffRule("Innerhalb der Geschäftszeiten", "Within opening hours", Weekdays.All, HolidayIs.Either, OpenIs.Open, default, default, null, 0m),
            new TariffRule("Feiertag", "Public holiday", Weekdays.All, HolidayIs.Holiday, OpenIs.Either, default, default, 100m, null),
            new TariffRule("Sonntag", "Sunday", Weekdays.Sunday, HolidayIs.Either, OpenIs.Either, default, default, 100m, null),
            new TariffRule("Samstag", "Saturday", Weekdays.Saturday, HolidayIs.Either, OpenIs.Either, default, default, 50m, null),
            new TariffRule("Nacht", "Night", Weekdays.Workdays, HolidayIs.Either, OpenIs.Either, new TimeOnly(21, 0), new TimeOnly(6, 0), 100m, null),
            new TariffRule("Abend", "Evening", Weekdays.Workdays, HolidayIs.Either, OpenIs.Either, new TimeOnly(17, 0), new TimeOnly(21, 0), 50m, null),
        ],
        IncrementMinutes: 15,
        MinimumMinutes: 0,
        BaseFee: 0m,
        FreeMinutes: 0,
        JoinBreakMinutes: 30,
        EachTechnician: false,
        Gross: false,
        [new VatRate(new DateOnly(2007, 1, 1), 19m), new VatRate(new DateOnly(2020, 7, 1), 16m), new VatRate(new DateOnly(2021, 1, 1), 19m)]);
}

[Flags]
internal enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    All = Workdays | Saturday | Sunday,
}

internal enum HolidayIs { Either, Holiday, NoHoliday }

internal enum OpenIs { Either, Open, Closed }

/// <summary>Weekday, holiday and time of day are those of the instant: a Friday 21–6 does not reach into Saturday.</summary>
/// <param name="From">Equal to <paramref name="To"/>: the whole day. Later than it: from here to midnight and from midnight to there.</param>
/// <param name="SurchargePercent">On the base rate; null where <paramref name="OwnRate"/> holds.</param>
/// <param name="OwnRate">Euro per hour instead of the base rate; 0 is free.</param>
internal sealed record TariffRule(
    string German,
    string English,
    Weekdays Days,
    HolidayIs Holiday,
    OpenIs Open,
    TimeOnly From,
    TimeOnly To,
    decimal? SurchargePercent,
    decimal? OwnRate);

/// <param name="Percent">19 for 19 %.</param>
internal sealed record VatRate(DateOnly From, decimal Percent);
