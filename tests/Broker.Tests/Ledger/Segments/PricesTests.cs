using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Segments;
using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

public sealed class PricesTests
{
    private static readonly Contract Contract = new("Wartung", 60, 60m, SurchargesIncluded: false);

    // Free until 18:00, then 135 €/h: 2.25 a minute, with 19 % 2.6775.
    [Fact]
    public void Within_hours_the_next_rise_is_closing()
    {
        var now = At("2026-11-17 17:52");
        (now.HourlyRate, now.PerMinuteNet, now.PerMinuteGross, now.VatPercent, now.RuleEnglish).ShouldBe((0m, 0m, 0m, 19m, "Within opening hours"));
        (now.NextRise, now.PerMinuteNetAfter, now.PerMinuteGrossAfter, now.RuleGermanAfter, now.RuleEnglishAfter)
            .ShouldBe((Case.Time("2026-11-17 18:00", null), 2.25m, 2.6775m, "Abend", "Evening"));
    }

    [Fact]
    public void A_fall_is_no_rise()
    {
        var now = At("2026-11-17 19:00");
        (now.PerMinuteNet, now.NextRise, now.PerMinuteNetAfter).ShouldBe((2.25m, Case.Time("2026-11-17 21:00", null), 3m));

        // From the night's 3.00 it falls to 1.50 at six and to nothing at eight, and rises to 2.25 at 18:00, which is less.
        At("2026-11-17 22:00").ShouldSatisfyAllConditions(
            night => night.NextRise.ShouldBeNull(), night => night.PerMinuteNetAfter.ShouldBeNull(), night => night.RuleEnglishAfter.ShouldBeNull());
    }

    [Fact]
    public void A_rise_counts_up_to_a_day_ahead()
    {
        // Saturday's 2.25 until Sunday's 3.00, to the second; a minute earlier it is still Friday's night, and Sunday costs no more.
        At("2026-11-21 00:00").NextRise.ShouldBe(Case.Time("2026-11-22 00:00", null));
        At("2026-11-20 23:59").NextRise.ShouldBeNull();
    }

    [Fact]
    public void A_gross_tariff_names_both()
    {
        // 135 with VAT: 2.25 a minute, without it 2.25 / 1.19 = 1.89076.
        var now = Prices.At(Tariff.Usual with { Gross = true }, CalendarSettings.Usual, null, Case.Time("2026-11-17 19:00", null));
        (now.PerMinuteNet, now.PerMinuteGross).ShouldBe((1.8908m, 2.25m));
    }

    // 60 €/h + 50 %: 1.50 a minute; while prepaid minutes last, the 0.50 of the surcharge.
    [Fact]
    public void A_contract_has_its_own_rate_and_prepaid_minutes_leave_the_surcharge()
    {
        At("2026-11-17 19:00", Contract).PerMinuteNet.ShouldBe(1.5m);
        At("2026-11-17 19:00", Contract, prepaid: true).PerMinuteNet.ShouldBe(0.5m);
        At("2026-11-17 19:00", Contract with { SurchargesIncluded = true }, prepaid: true).ShouldSatisfyAllConditions(
            now => now.PerMinuteNet.ShouldBe(0m), now => now.NextRise.ShouldBeNull());
    }

    [Fact]
    public void The_price_rises_when_the_clock_is_set_forward_over_its_time()
    {
        var tariff = Tariff.Usual with { Rules = [new("Früh", "Early", Weekdays.All, HolidayIs.Either, OpenIs.Either, new(2, 30), new(4, 0), null, 600m), .. Tariff.Usual.Rules] };
        Prices.At(tariff, CalendarSettings.Usual, null, Case.Time("2026-03-29 01:00", null)).NextRise.ShouldBe(Case.Time("2026-03-29 03:00", null));
    }

    private static PriceNow At(string time, Contract? contract = null, bool prepaid = false)
        => Prices.At(Tariff.Usual, CalendarSettings.Usual, contract, Case.Time(time, null), prepaid);
}
