using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Segments;
using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>Every segment says why it costs what it costs.</summary>
public sealed class ExplanationTests
{
    private static readonly Contract Contract = new("Wartung", 60, null, SurchargesIncluded: true);

    [Fact]
    public void A_session_past_closing()
    {
        German("2026-11-17 17:52 > 18:20").ShouldBe(
        [
            "Di 17:52–18:00, Innerhalb der Geschäftszeiten: 8 min zu 0,00 €/h = 0,00 €",
            "Di 18:00–18:20, Abend: 20 min, aufgerundet auf 22 min, zu 135,00 €/h = 49,50 €",
        ]);
        English("2026-11-17 17:52 > 18:20").ShouldBe(
        [
            "Tue 17:52–18:00, Within opening hours: 8 min at €0.00/h = €0.00",
            "Tue 18:00–18:20, Evening: 20 min, rounded up to 22 min, at €135.00/h = €49.50",
        ]);
    }

    [Fact]
    public void Gaps_seconds_and_technicians()
    {
        German("2026-11-17 18:00 > 18:10:30; 18:20 > 18:24:30").ShouldBe(["Di 18:00–18:24, Abend: 15 min (ohne 9 min 30 s Unterbrechung) zu 135,00 €/h = 33,75 €"]);
        English("2026-11-17 18:00 > 18:10:30; 18:20 > 18:24:30").ShouldBe(["Tue 18:00–18:24, Evening: 15 min (without a break of 9 min 30 s) at €135.00/h = €33.75"]);
        German("2026-11-17 18:00 > 18:30; Tom/1: 18:00 > 18:30", one => one with { Tariff = Tariff.Usual with { EachTechnician = true } })
            .ShouldBe(["Di 18:00–18:30, Abend: 1 h 00 min (bis zu 2 Techniker, zusammen) zu 135,00 €/h = 135,00 €"]);
    }

    [Fact]
    public void What_begins_another_increment_is_seen()
    {
        ExplanationWords.Length(TimeSpan.FromMinutes(180).Ticks).ShouldBe("3 h 00 min");
        ExplanationWords.Length(TimeSpan.FromMinutes(180).Ticks + 1).ShouldBe("3 h 00 min 1 s");
        ExplanationWords.Length(1).ShouldBe("1 s");
    }

    [Fact]
    public void An_amount_that_stands()
    {
        German("2026-11-19 05:50 > 06:05")[0].ShouldBe("Do 05:50–06:00, Nacht: 10 min zu 180,00 €/h = 30,00 € + 7,50 €, damit der schon erreichte Betrag stehen bleibt = 37,50 €");
        English("2026-11-19 05:50 > 06:05")[0].ShouldBe("Thu 05:50–06:00, Night: 10 min at €180.00/h = €30.00 + €7.50, so that the amount reached before stands = €37.50");
        German("2026-11-19 06:00 > 06:10")[0].ShouldStartWith("Do 06:00–06:10, Grundpreis: 10 min");
    }

    [Fact]
    public void The_clock_that_is_set()
    {
        German("2026-10-25 02:50+02:00 > 2026-10-25 02:10+01:00")[0].ShouldStartWith("So 02:50–02:10 (Uhr um 1 h 00 min zurückgestellt), Sonntag: 20 min, aufgerundet");
        English("2026-03-29 01:30 > 03:30")[0].ShouldStartWith("Sun 01:30–03:30 (clock set forward by 1 h 00 min), Sunday: 1 h 00 min at");
    }

    [Fact]
    public void Contracts_free_minutes_and_declined_prices()
    {
        German("2026-11-17 18:00 > 18:15", one => one with { Contract = Contract }).ShouldBe(["Di 18:00–18:15, Abend: 15 min aus dem Vertrag „Wartung“ = 0,00 €"]);
        German("2026-11-17 18:00 > 18:15", one => one with { Contract = Contract with { SurchargesIncluded = false } })
            .ShouldBe(["Di 18:00–18:15, Abend: 15 min aus dem Vertrag „Wartung“, nur der Zuschlag zu 45,00 €/h = 11,25 €"]);
        German("2026-11-17 18:00 > 18:15", one => one with { Tariff = Tariff.Usual with { FreeMinutes = 30 } }).ShouldBe(["Di 18:00–18:15, Abend: 15 min Freiminuten = 0,00 €"]);
        German("2026-11-17 17:52 > 18:20", one => one with { Declined = Case.Refused("2026-11-17 18:00") })[1]
            .ShouldBe("Di 18:00–18:20, Abend: 20 min, aufgerundet auf 22 min, zu 135,00 €/h = 49,50 €; Preis nicht angenommen, nicht berechnet");
        English("2026-11-17 18:00 > 18:10", one => one with { Contract = Contract }).ShouldBe(["Tue 18:00–18:10, Evening: 10 min, rounded up to 15 min, from the contract “Wartung” = €0.00"]);
    }

    [Fact]
    public void Thousands_are_written_as_each_language_does()
    {
        German("2026-10-25 00:00 > 2026-10-26 00:00")[0].ShouldEndWith("25 h 00 min zu 180,00 €/h = 4.500,00 €");
        English("2026-10-25 00:00 > 2026-10-26 00:00")[0].ShouldEndWith("25 h 00 min at €180.00/h = €4,500.00");
    }

    private static string[] German(string work, Func<BillingUnit, BillingUnit>? change = null) => [.. Price(work, change).Segments.Select(one => one.German)];

    private static string[] English(string work, Func<BillingUnit, BillingUnit>? change = null) => [.. Price(work, change).Segments.Select(one => one.English)];

    private static Broker.Ledger.Door.PricedUnit Price(string work, Func<BillingUnit, BillingUnit>? change)
    {
        var unit = new Case("", work, [], 0m, 0m).Unit;
        return SegmentCutter.Price(change?.Invoke(unit) ?? unit);
    }
}
