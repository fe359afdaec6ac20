using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>
/// Opening hours, evenings, nights and weekends with the usual tariff: 90 €/h, within opening hours (Mon–Fri 8–18) free, evening 135, night
/// and Sunday 180, Saturday 135, steps of 15 minutes, net, 19 %. Per minute: 1.50, 2.25, 3.00.
/// </summary>
internal static class CasesOfDays
{
    private static readonly CalendarSettings LunchBreak = CalendarSettings.Usual with
    {
        Week = [new(DayOfWeek.Wednesday, new(8, 0), new(12, 0)), new(DayOfWeek.Wednesday, new(13, 0), new(17, 30))],
    };

    public static IEnumerable<Case> All =>
    [
        // 8 min within hours; then evening. 28 min are rounded up to 30: 20 + 2 = 22 min × 2.25 = 49.50. VAT 9.405.
        new("ThreeEightTwo: a Tuesday that runs past closing", "2026-11-17 17:52 > 18:20", ["17:52-18:00 Free 8 x 0 = 0.00", "18:00-18:20 Charged 22 x 135 = 49.50"], 49.50m, 58.91m),

        // Evening to 21:00: 50 × 2.25 = 112.50; night: 70 × 3 = 210. 120 min are whole steps. VAT 61.275.
        new("TheChocolateNight: evening and night", "2026-11-17 20:10 > 22:10", ["20:10-21:00 Charged 50 x 135 = 112.50", "21:00-22:10 Charged 70 x 180 = 210.00"], 322.50m, 383.78m),

        // 20 min are rounded up to 30, at nothing.
        new("Within hours", "2026-11-18 10:00 > 10:20", ["10:00-10:20 Free 30 x 0 = 0.00"], 0m, 0m),

        // 10 × 3 = 30 and 5 × 1.50 = 7.50 are 15 min, nothing to round; but at 06:00 it was 15 × 3 = 45: the night holds 7.50 more.
        new("A cheaper end does not lower what the night had reached", "2026-11-19 05:50 > 06:05", ["05:50-06:00 Charged 10 x 180 = 37.50", "06:00-06:05 Charged 5 x 90 = 7.50"], 45m, 53.55m),

        // 20 min → 30: 10 × 3 = 30, (10 + 10) × 1.50 = 30; more than the 45 of 06:00.
        new("What is rounded up goes to the last segment at its rate", "2026-11-19 05:50 > 06:10", ["05:50-06:00 Charged 10 x 180 = 30.00", "06:00-06:10 Charged 20 x 90 = 30.00"], 60m, 71.40m),

        // 10 × 1.50 = 15, then free; at 08:00 it was 15 × 1.50 = 22.50. VAT 4.275.
        new("A free end does not lower what was reached at opening", "2026-11-19 07:50 > 08:05", ["07:50-08:00 Charged 10 x 90 = 22.50", "08:00-08:05 Free 5 x 0 = 0.00"], 22.50m, 26.78m),

        // 30 × 1.50 = 45; two whole steps at 08:00.
        new("Begun before opening", "2026-11-19 07:30 > 09:30", ["07:30-08:00 Charged 30 x 90 = 45.00", "08:00-09:30 Free 90 x 0 = 0.00"], 45m, 53.55m),

        // Friday night 30 × 3 = 90; Saturday 30 × 2.25 = 67.50: the night's rule is for workdays. VAT 29.925.
        new("Friday's night does not reach into Saturday", "2026-11-20 23:30 > 2026-11-21 00:30", ["23:30-00:00 Charged 30 x 180 = 90.00", "00:00-00:30 Charged 30 x 135 = 67.50"], 157.50m, 187.43m),

        // 15 × 2.25 = 33.75; 15 × 3 = 45. VAT 14.9625.
        new("Saturday into Sunday", "2026-11-21 23:45 > 2026-11-22 00:15", ["23:45-00:00 Charged 15 x 135 = 33.75", "00:00-00:15 Charged 15 x 180 = 45.00"], 78.75m, 93.71m),

        // The same rate by another rule: 10 × 3 = 30; (10 + 10) × 3 = 60.
        new("Sunday into Monday's night", "2026-11-22 23:50 > 2026-11-23 00:10", ["23:50-00:00 Charged 10 x 180 = 30.00", "00:00-00:10 Charged 20 x 180 = 60.00"], 90m, 107.10m),

        // 30 × 3 = 90; 120 × 1.50 = 180; free.
        new("Monday from the night until opening", "2026-11-23 05:30 > 08:30", ["05:30-06:00 Charged 30 x 180 = 90.00", "06:00-08:00 Charged 120 x 90 = 180.00", "08:00-08:30 Free 30 x 0 = 0.00"], 270m, 321.30m),

        // Opening hours stand above the evening in the tariff, so it begins at 18:00: 180 × 2.25 = 405; 30 × 3 = 90. VAT 94.05.
        new("The first rule that matches wins", "2026-11-18 16:30 > 21:30", ["16:30-18:00 Free 90 x 0 = 0.00", "18:00-21:00 Charged 180 x 135 = 405.00", "21:00-21:30 Charged 30 x 180 = 90.00"], 495m, 589.05m),

        // A started quarter: 15 × 2.25. VAT 6.4125.
        new("One minute on Saturday", "2026-11-21 12:00 > 12:01", ["12:00-12:01 Charged 15 x 135 = 33.75"], 33.75m, 40.16m),
        new("One second in the evening", "2026-11-17 19:00 > 19:00:01", ["19:00-19:00:01 Charged 15 x 135 = 33.75"], 33.75m, 40.16m),

        // 449 s and 1247 s are 1696 s → 1800 s: 1247 + 104 = 1351 s × 135 / 3600 = 50.6625. VAT 9.6254.
        new("Seconds count", "2026-11-17 17:52:31 > 18:20:47", ["17:52:31-18:00 Free 7.4833 x 0 = 0.00", "18:00-18:20:47 Charged 22.5167 x 135 = 50.66"], 50.66m, 60.29m),

        // 1 × 90.30 / 60 = 1.505. VAT 0.2869.
        new("Half a cent is rounded away from zero", "2026-11-23 06:30 > 06:31", ["06:30-06:31 Charged 1 x 90.3 = 1.51"], 1.51m, 1.80m) { Tariff = Tariff.Usual with { HourlyRate = 90.30m, IncrementMinutes = 1 } },

        // 16 → 20 × 2.25 = 45.
        new("Steps of five minutes", "2026-11-17 18:00 > 18:16", ["18:00-18:16 Charged 20 x 135 = 45.00"], 45m, 53.55m) { Tariff = Tariff.Usual with { IncrementMinutes = 5 } },

        // 1 → 30 × 2.25 = 67.50. VAT 12.825.
        new("Steps of half an hour", "2026-11-17 18:00 > 18:01", ["18:00-18:01 Charged 30 x 135 = 67.50"], 67.50m, 80.33m) { Tariff = Tariff.Usual with { IncrementMinutes = 30 } },

        // 1 × 2.25. VAT 0.4275.
        new("Steps of a minute", "2026-11-17 18:00 > 18:00:30", ["18:00-18:00:30 Charged 1 x 135 = 2.25"], 2.25m, 2.68m) { Tariff = Tariff.Usual with { IncrementMinutes = 1 } },

        // At 13:00: 70 → 75, 65 × 1.50 = 97.50; at the end 80 → 90, the last ten and ten more free: 60 × 1.50 = 90, and 7.50 held. VAT 18.525.
        new("A lunch break is closed", "2026-11-18 11:50 > 13:10", ["11:50-12:00 Free 10 x 0 = 0.00", "12:00-13:00 Charged 60 x 90 = 97.50", "13:00-13:10 Free 20 x 0 = 0.00"], 97.50m, 116.03m) { Calendar = LunchBreak },

        // 30 free; 30 × 2.25 = 67.50 from 17:30 on, as closing is then. VAT 12.825.
        new("Closing at half past five", "2026-11-18 17:00 > 18:00", ["17:00-17:30 Free 30 x 0 = 0.00", "17:30-18:00 Charged 30 x 135 = 67.50"], 67.50m, 80.33m) { Calendar = LunchBreak },
    ];
}
