using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Tests.Ledger.Tariffs;

public sealed class TariffChecksTests
{
    private static readonly Tariff Usual = Tariff.Usual;
    private static readonly TariffRule Rule = new("Abend", "Evening", Weekdays.Workdays, HolidayIs.Either, OpenIs.Either, new(17, 0), new(21, 0), 50m, null);

    [Fact]
    public void The_usual_tariff_has_no_problem() => TariffChecks.Problems(Usual).ShouldBeEmpty();

    [Fact]
    public void Figures_out_of_range()
        => Fields(Usual with { Name = " ", HourlyRate = -1m, IncrementMinutes = 7, BaseFee = 10_001m, MinimumMinutes = -1, FreeMinutes = 1441, JoinBreakMinutes = -5 })
            .ShouldBe(["Name", "HourlyRate", "IncrementMinutes", "BaseFee", "MinimumMinutes", "FreeMinutes", "JoinBreakMinutes"]);

    [Fact]
    public void A_rule_has_a_surcharge_or_a_rate_of_its_own()
    {
        Of(Rule with { SurchargePercent = null }).ShouldBe(["Rules[0].SurchargePercent"]);
        Of(Rule with { OwnRate = 120m }).ShouldBe(["Rules[0].OwnRate"]);
        Of(Rule with { SurchargePercent = -10m }).ShouldBe(["Rules[0].SurchargePercent"]);
        Of(Rule with { SurchargePercent = null, OwnRate = -10m }).ShouldBe(["Rules[0].OwnRate"]);
        Of(Rule with { SurchargePercent = null, OwnRate = 0m }).ShouldBeEmpty();
        Of(Rule with { SurchargePercent = 0m }).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_has_names_and_days()
    {
        Of(Rule, Rule with { English = "", Days = Weekdays.None }).ShouldBe(["Rules[1].German", "Rules[1].Days"]);
        Of(Rule with { Holiday = (HolidayIs)9 }).ShouldBe(["Rules[0].Holiday"]);
        TariffChecks.Problems(Usual with { Rules = [Rule, Rule with { English = "" }] }).ShouldHaveSingleItem().German.ShouldBe("Regel 2: Sie braucht einen Namen in beiden Sprachen.");
    }

    [Fact]
    public void Vat_is_needed_and_dated_once()
    {
        Fields(Usual with { Vat = [] }).ShouldBe(["Vat"]);
        Fields(Usual with { Vat = [new(new(2021, 1, 1), 19m), new(new(2021, 1, 1), 101m)] }).ShouldBe(["Vat[1].Percent", "Vat[1].From"]);
        Fields(Usual with { Vat = [new(new(2021, 1, 1), 0m)] }).ShouldBeEmpty();
    }

    private static IEnumerable<string> Of(params TariffRule[] rules) => Fields(Usual with { Rules = rules });

    private static IEnumerable<string> Fields(Tariff tariff) => TariffChecks.Problems(tariff).Select(one => one.Field);
}
