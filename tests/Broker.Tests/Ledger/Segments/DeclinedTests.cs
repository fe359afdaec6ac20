using RemoteAssist.Broker.Ledger.Segments;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

public sealed class DeclinedTests
{
    [Fact]
    public void A_session_that_is_joined_has_an_answer_of_its_own()
    {
        // Ten minutes are free, ten were declined. The second session's 20 min are charged, and the unit's 40 min become 45: 25 × 2.25 = 56.25.
        var unit = new Case("", "2026-11-17 17:50 > 18:10; 18:20 > 18:40", [], 0m, 0m).Unit with
        {
            Declined = [new DeclinedPrice(Case.Time("2026-11-17 18:00", null), Case.Time("2026-11-17 18:10", null))],
        };
        SegmentCutter.Price(unit).Segments.Select(Case.Write).ShouldBe(
            ["17:50-18:00 Free 10 x 0 = 0.00", "18:00-18:10 Declined 10 x 135 = 0.00 (list 22.50)", "18:20-18:40 Charged 25 x 135 = 56.25"]);
    }
}
