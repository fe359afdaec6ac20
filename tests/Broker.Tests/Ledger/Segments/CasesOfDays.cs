namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>Opening hours, evenings, nights and weekends with the usual tariff: 90 €/h, within opening hours free, steps of 15 minutes, net, 19 %.</summary>
internal static class CasesOfDays
{
    public static IEnumerable<Case> All =>
    [
        // Tuesday: 8 min within hours; then evening, 90 € + 50 % = 135 €/h. 28 min are rounded up to 30: 20 + 2 = 22 min, 22/60 × 135 = 49.50. VAT 9.405.
        new("ThreeEightTwo: a Tuesday that runs past closing", "2026-11-17 17:52 > 18:20", ["17:52-18:00 Free 8 x 0 = 0.00", "18:00-18:20 Charged 22 x 135 = 49.50"], 49.50m, 58.91m),
        // Evening to 21:00: 50 min × 135 = 112.50; night 180 €/h: 70 min × 3 = 210. 120 min is a whole step.
        new("TheChocolateNight: evening and night", "2026-11-17 20:10 > 22:10", ["20:10-21:00 Charged 50 x 135 = 112.50", "21:00-22:10 Charged 70 x 180 = 210.00"], 322.50m, 383.78m),
    ];
}
