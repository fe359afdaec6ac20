using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Tariffs;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>The usual tariff on holidays (180 €/h, 3.00 a minute), and a variation with 225 €/h (3.75) so that a Sunday's rule can be told from a holiday's.</summary>
internal static class CasesOfHolidays
{
    private static readonly Tariff Dear = Tariff.Usual with
    {
        Rules = [.. Tariff.Usual.Rules.Select(rule => rule.English == "Public holiday" ? rule with { SurchargePercent = 150m } : rule)],
    };

    private static readonly CalendarSettings Closed = CalendarSettings.Usual with
    {
        Closures = [new(new(2026, 12, 28), new(2026, 12, 30), "Betriebsferien", "Company holidays")],
    };

    private static readonly CalendarSettings Jubilee = CalendarSettings.Usual with { OneOffs = [new(new(2026, 11, 17), "Jubiläum", "Jubilee")] };

    public static IEnumerable<Case> All =>
    [
        // Thursday's night 30 × 3 = 90; 1 January 30 × 3 = 90.
        new("New Year's Eve into New Year", "2026-12-31 23:30 > 2027-01-01 00:30", ["23:30-00:00 Charged 30 x 180 = 90.00", "00:00-00:30 Charged 30 x 180 = 90.00"], 180m, 214.20m),

        // Thursday's night 30 × 3 = 90; 1 January 30 × 3.75 = 112.50. VAT 38.475.
        new("The holiday begins at midnight", "2026-12-31 23:30 > 2027-01-01 00:30", ["23:30-00:00 Charged 30 x 180 = 90.00", "00:00-00:30 Charged 30 x 225 = 112.50"], 202.50m, 240.98m) { Tariff = Dear },
        new("31 December is a holiday nowhere", "2026-12-31 14:00 > 15:00", ["14:00-15:00 Free 60 x 0 = 0.00"], 0m, 0m),

        // 30 within hours; 30 × 2.25 = 67.50. VAT 12.825.
        new("Nor is 24 December", "2026-12-24 17:30 > 18:30", ["17:30-18:00 Free 30 x 0 = 0.00", "18:00-18:30 Charged 30 x 135 = 67.50"], 67.50m, 80.33m) { Tariff = Dear },

        // 60 × 3 = 180.
        new("Easter Sunday is a Sunday in North Rhine-Westphalia", "2026-04-05 10:00 > 11:00", ["10:00-11:00 Charged 60 x 180 = 180.00"], 180m, 214.20m) { Tariff = Dear },

        // 60 × 3.75 = 225. VAT 42.75.
        new("Easter Sunday is a holiday in Brandenburg", "2026-04-05 10:00 > 11:00", ["10:00-11:00 Charged 60 x 225 = 225.00"], 225m, 267.75m) { Tariff = Dear, Calendar = In(FederalState.BB) },

        // 30 × 3 = 90 where a Monday would be free.
        new("Easter Monday in the morning", "2026-04-06 09:00 > 09:30", ["09:00-09:30 Charged 30 x 180 = 90.00"], 90m, 107.10m),

        // 15 × 3 = 45; 15 × 3.75 = 56.25. VAT 19.2375.
        new("Into Good Friday", "2026-04-02 23:45 > 2026-04-03 00:15", ["23:45-00:00 Charged 15 x 180 = 45.00", "00:00-00:15 Charged 15 x 225 = 56.25"], 101.25m, 120.49m) { Tariff = Dear },

        // A Friday: 15 × 3 = 45.
        new("Augsburg's 8 August", "2025-08-08 10:00 > 10:15", ["10:00-10:15 Charged 15 x 180 = 45.00"], 45m, 53.55m) { Calendar = In(FederalState.BY) with { AugsburgPeace = true } },
        new("8 August in Munich", "2025-08-08 10:00 > 10:15", ["10:00-10:15 Free 15 x 0 = 0.00"], 0m, 0m) { Calendar = In(FederalState.BY) with { AssumptionDay = true } },
        new("15 August in a Catholic municipality", "2025-08-15 10:00 > 10:15", ["10:00-10:15 Charged 15 x 180 = 45.00"], 45m, 53.55m) { Calendar = In(FederalState.BY) with { AssumptionDay = true } },
        new("Corpus Christi in North Rhine-Westphalia", "2026-06-04 09:00 > 09:15", ["09:00-09:15 Charged 15 x 180 = 45.00"], 45m, 53.55m),
        new("Corpus Christi in Berlin", "2026-06-04 09:00 > 09:15", ["09:00-09:15 Free 15 x 0 = 0.00"], 0m, 0m) { Calendar = In(FederalState.BE) },

        // Wednesday, 18 November: 60 × 3 = 180.
        new("The Day of Repentance in Saxony", "2026-11-18 16:00 > 17:00", ["16:00-17:00 Charged 60 x 180 = 180.00"], 180m, 214.20m) { Calendar = In(FederalState.SN) },

        // A Saturday: 10 → 15 × 3.75 = 56.25. VAT 10.6875.
        new("Berlin's 17 June of 2028", "2028-06-17 10:00 > 10:10", ["10:00-10:10 Charged 15 x 225 = 56.25"], 56.25m, 66.94m) { Tariff = Dear, Calendar = In(FederalState.BE) },

        // 1 November 2026 is a Sunday: the holiday's rule stands first. 15 × 3.75.
        new("A holiday on a Sunday", "2026-11-01 10:00 > 10:15", ["10:00-10:15 Charged 15 x 225 = 56.25"], 56.25m, 66.94m) { Tariff = Dear },

        // Closed, but no holiday: a Monday at ten without opening hours has the base rate. 30 × 1.50 = 45.
        new("A closure is closed and no holiday", "2026-12-28 10:00 > 10:30", ["10:00-10:30 Charged 30 x 90 = 45.00"], 45m, 53.55m) { Calendar = Closed },
        new("A holiday of the firm's own", "2026-11-17 10:00 > 10:15", ["10:00-10:15 Charged 15 x 180 = 45.00"], 45m, 53.55m) { Calendar = Jubilee },
    ];

    private static CalendarSettings In(FederalState state) => CalendarSettings.Usual with { State = state };
}
