using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>Gaps, several PCs and technicians, minimum, fee, free minutes, VAT and what the customer declined; Tuesday evenings at 135 €/h, 2.25 a minute.</summary>
internal static class CasesOfUnits
{
    private static readonly Tariff Usual = Tariff.Usual;
    private static readonly Tariff Each = Usual with { EachTechnician = true };
    private static readonly Tariff Minimum = Usual with { MinimumMinutes = 30 };
    private static readonly Tariff Fee = Usual with { BaseFee = 20m };
    private static readonly Tariff TenFree = Usual with { FreeMinutes = 10 };

    public static IEnumerable<Case> All =>
    [
        // 10 + 10 min → 30 × 2.25 = 67.50. VAT 12.825.
        new("A gap is not counted", "2026-11-17 18:00 > 18:10; 18:20 > 18:30", ["18:00-18:30 Charged 30 x 135 = 67.50"], 67.50m, 80.33m),

        // 8 + 7 = 15 min; 7 × 2.25 = 15.75. VAT 2.9925.
        new("A gap over closing", "2026-11-17 17:50 > 17:58; 18:05 > 18:12", ["17:50-17:58 Free 8 x 0 = 0.00", "18:05-18:12 Charged 7 x 135 = 15.75"], 15.75m, 18.74m),

        // 18:00–18:15 without a gap: 15 × 2.25. VAT 6.4125.
        new("Intervals that touch and overlap", "2026-11-17 18:10 > 18:15; 18:00 > 18:10; 18:05 > 18:12", ["18:00-18:15 Charged 15 x 135 = 33.75"], 33.75m, 40.16m),
        new("Nothing was worked", "2026-11-17 18:00 > 18:00", [], 0m, 0m) { Tariff = Fee },

        // 18:00–18:40: 40 → 45 × 2.25 = 101.25. VAT 19.2375.
        new("Two PCs do not multiply", "2026-11-17 18:00 > 18:30; Tina/2: 18:10 > 18:40", ["18:00-18:40 Charged 45 x 135 = 101.25"], 101.25m, 120.49m),
        new("Two technicians count once", "2026-11-17 18:00 > 18:30; Tom/1: 18:00 > 18:30", ["18:00-18:30 Charged 30 x 135 = 67.50"], 67.50m, 80.33m),

        // 30 + 30 = 60 × 2.25 = 135.
        new("Each technician counts", "2026-11-17 18:00 > 18:30; Tom/1: 18:00 > 18:30", ["18:00-18:30 Charged 60 x 135 = 135.00"], 135m, 160.65m) { Tariff = Each },

        // Tina 20 on two PCs, Tom 10: 30 × 2.25.
        new("Each technician counts, but not each PC", "2026-11-17 18:00 > 18:20; Tina/2: 18:00 > 18:20; Tom/1: 18:10 > 18:20", ["18:00-18:20 Charged 30 x 135 = 67.50"], 67.50m, 80.33m) { Tariff = Each },

        // Within hours 10 + 5, after 10 + 5: 15 × 2.25.
        new("Each technician, past closing", "2026-11-17 17:50 > 18:10; Tom/1: 17:55 > 18:05", ["17:50-18:00 Free 15 x 0 = 0.00", "18:00-18:10 Charged 15 x 135 = 33.75"], 33.75m, 40.16m) { Tariff = Each },

        // 5 → at least 30.
        new("The minimum", "2026-11-17 18:00 > 18:05", ["18:00-18:05 Charged 30 x 135 = 67.50"], 67.50m, 80.33m) { Tariff = Minimum },

        // 5 + 5 → 15 → 30, once.
        new("The minimum of joined sessions is one", "2026-11-17 18:00 > 18:05; 18:20 > 18:25", ["18:00-18:25 Charged 30 x 135 = 67.50"], 67.50m, 80.33m) { Tariff = Minimum },

        // At 08:00: 5 → 30 × 1.50 = 45, and it stays: 5 × 1.50 = 7.50 and 37.50 held.
        new("The minimum stays when the end is free", "2026-11-19 07:55 > 08:05", ["07:55-08:00 Charged 5 x 90 = 45.00", "08:00-08:05 Free 25 x 0 = 0.00"], 45m, 53.55m) { Tariff = Minimum },

        // 33.75 + 20 = 53.75. VAT 10.2125.
        new("The base fee", "2026-11-17 18:00 > 18:15", ["18:00-18:15 Charged 15 x 135 = 33.75"], 53.75m, 63.96m) { Tariff = Fee, Fee = 20m },
        new("No base fee on what is free", "2026-11-17 10:00 > 10:15", ["10:00-10:15 Free 15 x 0 = 0.00"], 0m, 0m) { Tariff = Fee },

        // 12 → 15, ten of them free: (2 + 3) × 2.25 = 11.25. VAT 2.1375.
        new("Free minutes", "2026-11-17 18:00 > 18:12", ["18:00-18:10 Free 10 x 0 = 0.00", "18:10-18:12 Charged 5 x 135 = 11.25"], 11.25m, 13.39m) { Tariff = TenFree },
        new("Within the free minutes nothing is rounded up to a price", "2026-11-17 18:00 > 18:06", ["18:00-18:06 Free 15 x 0 = 0.00"], 0m, 0m) { Tariff = TenFree },

        // The first ten are five within hours and five after; 5 × 2.25.
        new("Free minutes run within hours as well", "2026-11-17 17:55 > 18:10", ["17:55-18:00 Free 5 x 0 = 0.00", "18:00-18:05 Free 5 x 0 = 0.00", "18:05-18:10 Charged 5 x 135 = 11.25"], 11.25m, 13.39m) { Tariff = TenFree },

        // 67.50 with VAT; 67.50 / 1.19 = 56.7227.
        new("A gross tariff", "2026-11-17 18:00 > 18:30", ["18:00-18:30 Charged 30 x 135 = 67.50"], 56.72m, 67.50m) { Tariff = Usual with { Gross = true } },

        // 67.50 × 16 % = 10.80.
        new("VAT of the second half of 2020", "2020-11-17 18:00 > 18:30", ["18:00-18:30 Charged 30 x 135 = 67.50"], 67.50m, 78.30m),

        // 90 + 90, begun under 16 %: 28.80.
        new("VAT is that of the beginning", "2020-12-31 23:30 > 2021-01-01 00:30", ["23:30-00:00 Charged 30 x 180 = 90.00", "00:00-00:30 Charged 30 x 180 = 90.00"], 180m, 208.80m),
        new("VAT is that of the beginning, when it falls", "2020-06-30 23:45 > 2020-07-01 00:15", ["23:45-00:00 Charged 15 x 180 = 45.00", "00:00-00:15 Charged 15 x 180 = 45.00"], 90m, 107.10m),

        // List price as in ThreeEightTwo.
        new("Declined at closing: it goes on without charge", "2026-11-17 17:52 > 18:20", ["17:52-18:00 Free 8 x 0 = 0.00", "18:00-18:20 Declined 22 x 135 = 0.00 (list 49.50)"], 0m, 0m) { Declined = "2026-11-17 18:00" },
        new("Declined minutes before closing, as he was asked", "2026-11-17 17:52 > 18:20", ["17:52-18:00 Free 8 x 0 = 0.00", "18:00-18:20 Declined 22 x 135 = 0.00 (list 49.50)"], 0m, 0m) { Declined = "2026-11-17 17:56", Tariff = Fee },

        // At 21:00 the evening was 50 → 60 × 2.25 = 135, and stays; by the list the night's 210 follow on 112.50.
        new("Declined at nine: the evening stays", "2026-11-17 20:10 > 22:10", ["20:10-21:00 Charged 50 x 135 = 135.00 (list 112.50)", "21:00-22:10 Declined 70 x 180 = 0.00 (list 210.00)"], 135m, 160.65m) { Declined = "2026-11-17 21:00" },

        // 15 × 2.25 = 33.75; the night costs more than he knew; from six it is 90 €/h, less than the evening: 15 × 1.50 = 22.50. VAT 10.6875.
        new("What costs no more than before is charged again", "2026-11-17 20:45 > 2026-11-18 06:15",
            ["20:45-21:00 Charged 15 x 135 = 33.75", "21:00-00:00 Declined 180 x 180 = 0.00 (list 540.00)", "00:00-06:00 Declined 360 x 180 = 0.00 (list 1080.00)", "06:00-06:15 Charged 15 x 90 = 22.50"],
            56.25m, 66.94m) { Declined = "2026-11-17 21:00" },
        new("Declined before it began: no price was accepted", "2026-11-19 05:30 > 06:30", ["05:30-06:00 Declined 30 x 180 = 0.00 (list 90.00)", "06:00-06:30 Declined 30 x 90 = 0.00 (list 45.00)"], 0m, 0m) { Declined = "2026-11-19 05:25" },
    ];
}
