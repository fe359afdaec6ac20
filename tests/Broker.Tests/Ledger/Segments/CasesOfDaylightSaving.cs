using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>29 March 2026, 2:00 becomes 3:00; 25 October 2026, 3:00 becomes 2:00. Both are Sundays: 180 €/h, 3.00 a minute.</summary>
internal static class CasesOfDaylightSaving
{
    public static IEnumerable<Case> All =>
    [
        // One hour by instants: 60 × 3.
        new("Over the hour that is missing", "2026-03-29 01:30 > 03:30", ["01:30-03:30 Charged 60 x 180 = 180.00"], 180m, 214.20m),

        // Saturday 30 × 2.25 = 67.50; Sunday's first four hours are three: 180 × 3 = 540. VAT 115.425.
        new("From Saturday over the short night", "2026-03-28 23:30 > 2026-03-29 04:00", ["23:30-00:00 Charged 30 x 135 = 67.50", "00:00-04:00 Charged 180 x 180 = 540.00"], 607.50m, 722.93m),

        // From 2 to 3 there is nothing that a rule could hold for: 30 × 3.
        new("A rule for the missing hour holds for nothing", "2026-03-29 01:45 > 03:15", ["01:45-03:15 Charged 30 x 180 = 90.00"], 90m, 107.10m) { Tariff = With(new(2, 0), new(3, 0)) },

        // Of 2:30–3:30 there is the half from 3:00 on: 30 × 3 = 90; 30 × 10 = 300; 30 × 3 = 90. VAT 91.20.
        new("A rule that begins in the missing hour begins at its end", "2026-03-29 01:30 > 04:00",
            ["01:30-03:00 Charged 30 x 180 = 90.00", "03:00-03:30 Charged 30 x 600 = 300.00", "03:30-04:00 Charged 30 x 180 = 90.00"], 480m, 571.20m) { Tariff = With(new(2, 30), new(3, 30)) },

        // Three hours by instants: 180 × 3.
        new("Over the hour that comes twice", "2026-10-25 01:30 > 03:30", ["01:30-03:30 Charged 180 x 180 = 540.00"], 540m, 642.60m),

        // 30 × 3 = 90; 120 × 10 = 1200; 30 × 3 = 90. VAT 262.20.
        new("A rule for the hour that comes twice holds for both", "2026-10-25 01:30 > 03:30",
            ["01:30-02:00 Charged 30 x 180 = 90.00", "02:00-03:00 Charged 120 x 600 = 1200.00", "03:00-03:30 Charged 30 x 180 = 90.00"], 1380m, 1642.20m) { Tariff = With(new(2, 0), new(3, 0)) },

        // 15 × 3 = 45; 30 × 10 = 300 and the clock is set back to 2:00; 30 × 3 = 90; 30 × 10 = 300. VAT 139.65.
        new("A rule for its second half holds twice", "2026-10-25 02:15+02:00 > 2026-10-25 03:00+01:00",
            ["02:15-02:30 Charged 15 x 180 = 45.00", "02:30-02:00 Charged 30 x 600 = 300.00", "02:00-02:30 Charged 30 x 180 = 90.00", "02:30-03:00 Charged 30 x 600 = 300.00"], 735m, 874.65m) { Tariff = With(new(2, 30), new(3, 0)) },

        // 20 → 30 × 3.
        new("An end that the clock shows before the beginning", "2026-10-25 02:50+02:00 > 2026-10-25 02:10+01:00", ["02:50-02:10 Charged 30 x 180 = 90.00"], 90m, 107.10m),

        // Sunday has 25 hours: 1500 × 3 = 4500. VAT 855.
        new("The whole long Sunday", "2026-10-25 00:00 > 2026-10-26 00:00", ["00:00-00:00 Charged 1500 x 180 = 4500.00"], 4500m, 5355m),

        // Closing is at 16:00 UTC in summer and 17:00 UTC in winter: 15 × 2.25 = 33.75. VAT 6.4125.
        new("Closing on the Monday after, in spring", "2026-03-30 15:45+00:00 > 2026-03-30 16:15+00:00", ["17:45-18:00 Free 15 x 0 = 0.00", "18:00-18:15 Charged 15 x 135 = 33.75"], 33.75m, 40.16m),
        new("Closing on the Monday after, in autumn", "2026-10-26 16:45+00:00 > 2026-10-26 17:15+00:00", ["17:45-18:00 Free 15 x 0 = 0.00", "18:00-18:15 Charged 15 x 135 = 33.75"], 33.75m, 40.16m),
    ];

    // 600 €/h, 10 a minute.
    private static Tariff With(TimeOnly from, TimeOnly to)
        => Tariff.Usual with { Rules = [new("Nachts", "By night", Weekdays.All, HolidayIs.Either, OpenIs.Either, from, to, null, 600m), .. Tariff.Usual.Rules] };
}
