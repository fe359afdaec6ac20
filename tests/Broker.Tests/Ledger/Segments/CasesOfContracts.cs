using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>Contracts with an hour a month; Tuesday evenings at 135 €/h, 2.25 a minute, 0.75 of it the surcharge.</summary>
internal static class CasesOfContracts
{
    private static readonly Contract Included = new("Wartung", 60, null, SurchargesIncluded: true);
    private static readonly Contract Surcharged = new("Wartung", 60, null, SurchargesIncluded: false);

    private static readonly Tariff OwnEvening = Tariff.Usual with
    {
        Rules = [.. Tariff.Usual.Rules.Select(rule => rule.English == "Evening" ? rule with { SurchargePercent = null, OwnRate = 120m } : rule)],
    };

    public static IEnumerable<Case> All =>
    [
        new("All is prepaid", "2026-11-17 18:00 > 18:30", ["18:00-18:30 Contract 30 x 0 = 0.00 (list 67.50)"], 0m, 0m) { Contract = Included, Left = "2026-11 3600", Taken = "2026-11 1800" },

        // 10 min prepaid; 20 × 2.25 = 45.
        new("Prepaid minutes run dry", "2026-11-17 18:00 > 18:30", ["18:00-18:10 Contract 10 x 0 = 0.00 (list 22.50)", "18:10-18:30 Charged 20 x 135 = 45.00"], 45m, 53.55m) { Contract = Included, Left = "2026-11 600", Taken = "2026-11 600" },

        // 60 €/h + 50 % = 90: 10 × 1.50 = 15 by the list; 20 × 1.50 = 30.
        new("Then the contract's own rate holds", "2026-11-17 18:00 > 18:30", ["18:00-18:10 Contract 10 x 0 = 0.00 (list 15.00)", "18:10-18:30 Charged 20 x 90 = 30.00"], 30m, 35.70m) { Contract = Included with { HourlyRate = 60m }, Left = "2026-11 600", Taken = "2026-11 600" },

        // 30 × 0.75 = 22.50. VAT 4.275.
        new("The surcharge alone is charged", "2026-11-17 18:00 > 18:30", ["18:00-18:30 Contract 30 x 45 = 22.50 (list 67.50)"], 22.50m, 26.78m) { Contract = Surcharged, Left = "2026-11 3600", Taken = "2026-11 1800" },

        // 10 × 0.75 = 7.50; 20 × 2.25 = 45. VAT 9.975.
        new("The surcharge alone until they run dry", "2026-11-17 18:00 > 18:30", ["18:00-18:10 Contract 10 x 45 = 7.50 (list 22.50)", "18:10-18:30 Charged 20 x 135 = 45.00"], 52.50m, 62.48m) { Contract = Surcharged, Left = "2026-11 600", Taken = "2026-11 600" },

        // 120 €/h are 30 above the base rate: 30 × 0.50 = 15; by the list 30 × 2 = 60. VAT 2.85.
        new("Of a rule's own rate, what is above the base rate", "2026-11-17 18:00 > 18:30", ["18:00-18:30 Contract 30 x 30 = 15.00 (list 60.00)"], 15m, 17.85m) { Tariff = OwnEvening, Contract = Surcharged, Left = "2026-11 3600", Taken = "2026-11 1800" },

        // Monday night: 10 min of November, dry, 20 × 3 = 60; December's hour begins at midnight.
        new("Over month's end", "2026-11-30 23:30 > 2026-12-01 00:30",
            ["23:30-23:40 Contract 10 x 0 = 0.00 (list 30.00)", "23:40-00:00 Charged 20 x 180 = 60.00", "00:00-00:30 Contract 30 x 0 = 0.00 (list 90.00)"], 60m, 71.40m) { Contract = Included, Left = "2026-11 600, 2026-12 3600", Taken = "2026-11 600, 2026-12 1800" },

        // At midnight 10 → 15 × 3 = 45, and it stays: 30 and 15 held. By the list 30 + 15.
        new("A new month's minutes do not lower what was reached", "2026-11-30 23:50 > 2026-12-01 00:05",
            ["23:50-00:00 Charged 10 x 180 = 45.00 (list 30.00)", "00:00-00:05 Contract 5 x 0 = 0.00 (list 15.00)"], 45m, 53.55m) { Contract = Included, Left = "2026-11 0, 2026-12 3600", Taken = "2026-12 300" },
        new("Dry before it began", "2026-11-17 18:00 > 18:15", ["18:00-18:15 Charged 15 x 135 = 33.75"], 33.75m, 40.16m) { Contract = Included, Left = "2026-11 0" },

        // 18:00–18:05: 5 × 2.25 = 11.25 by the list.
        new("What is free takes no prepaid minutes", "2026-11-17 17:50 > 18:05", ["17:50-18:00 Free 10 x 0 = 0.00", "18:00-18:05 Contract 5 x 0 = 0.00 (list 11.25)"], 0m, 0m) { Contract = Included, Left = "2026-11 3600", Taken = "2026-11 300" },

        // 10 free, 10 prepaid, 10 × 2.25. VAT 4.275.
        new("Free minutes come first", "2026-11-17 18:00 > 18:30", ["18:00-18:10 Free 10 x 0 = 0.00", "18:10-18:20 Contract 10 x 0 = 0.00 (list 22.50)", "18:20-18:30 Charged 10 x 135 = 22.50"], 22.50m, 26.78m) { Tariff = Tariff.Usual with { FreeMinutes = 10 }, Contract = Included, Left = "2026-11 600", Taken = "2026-11 600" },

        // 7 → 15 × 2.25 = 33.75 by the list; 7 min are taken.
        new("What is rounded up takes no prepaid minutes", "2026-11-17 18:00 > 18:07", ["18:00-18:07 Contract 15 x 0 = 0.00 (list 33.75)"], 0m, 0m) { Contract = Included, Left = "2026-11 3600", Taken = "2026-11 420" },

        // 60 prepaid; 15 × 2.25. VAT 6.4125.
        new("A month of which nothing is known has all its minutes", "2026-11-17 18:00 > 19:15", ["18:00-19:00 Contract 60 x 0 = 0.00 (list 135.00)", "19:00-19:15 Charged 15 x 135 = 33.75"], 33.75m, 40.16m) { Contract = Included, Taken = "2026-11 3600" },
        new("No base fee on what is prepaid", "2026-11-17 18:00 > 18:15", ["18:00-18:15 Contract 15 x 0 = 0.00 (list 33.75)"], 0m, 0m) { Tariff = Tariff.Usual with { BaseFee = 20m }, Contract = Included, Left = "2026-11 3600", Taken = "2026-11 900" },

        // Two technicians use up 20 min in ten: then 20 + 5 = 25 × 2.25 = 56.25. VAT 10.6875.
        new("Each technician takes prepaid minutes", "2026-11-17 18:00 > 18:20; Tom/1: 18:00 > 18:20", ["18:00-18:10 Contract 20 x 0 = 0.00 (list 45.00)", "18:10-18:20 Charged 25 x 135 = 56.25"], 56.25m, 66.94m) { Tariff = Tariff.Usual with { EachTechnician = true }, Contract = Included, Left = "2026-11 1200", Taken = "2026-11 1200" },

        // 10 + 10 + 20 = 40 → 45: 25 × 2.25 = 56.25 by the list.
        new("Declined: prepaid minutes go on, and then nothing is charged", "2026-11-17 17:50 > 18:30",
            ["17:50-18:00 Free 10 x 0 = 0.00", "18:00-18:10 Contract 10 x 0 = 0.00 (list 22.50)", "18:10-18:30 Declined 25 x 135 = 0.00 (list 56.25)"], 0m, 0m) { Contract = Included, Left = "2026-11 600", Taken = "2026-11 600", Declined = "2026-11-17 18:00" },

        // 30 + 5 = 35 × 2.25 = 78.75 by the list.
        new("Declined: a surcharge is not charged and takes no prepaid minutes", "2026-11-17 17:50 > 18:30", ["17:50-18:00 Free 10 x 0 = 0.00", "18:00-18:30 Declined 35 x 135 = 0.00 (list 78.75)"], 0m, 0m) { Contract = Surcharged, Left = "2026-11 600", Declined = "2026-11-17 18:00" },
    ];
}
