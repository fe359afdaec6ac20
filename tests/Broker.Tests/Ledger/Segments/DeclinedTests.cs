using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Review;
using RemoteAssist.Broker.Ledger.Segments;
using RemoteAssist.Broker.Ledger.Tariffs;

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

    // 17:52–18:20 with a fee of 20.00; 22 min × 2.25 = 49.50.
    [Fact]
    public void The_fee_of_what_was_declined_is_given_away_with_it()
    {
        var unit = Declined("2026-11-17 17:52 > 18:20", "2026-11-17 18:00");
        var price = SegmentCutter.Price(unit);
        (price.BaseFee, price.DeclinedFee, price.Net, price.ListNet).ShouldBe((0m, 20m, 0m, 69.50m));
        LinesOf(price).ShouldBe(
            [(LineKind.Work, null, 0m), (LineKind.Work, null, 49.50m), (LineKind.Goodwill, GoodwillReason.PriceDeclined, -49.50m),
            (LineKind.BaseFee, null, 20m), (LineKind.Goodwill, GoodwillReason.PriceDeclined, -20m)]);
    }

    // The evening's 50 min are charged, and the fee with them: 135.00 + 20.00.
    [Fact]
    public void Who_accepted_one_price_pays_the_fee_whatever_was_declined_later()
    {
        var price = SegmentCutter.Price(Declined("2026-11-17 20:10 > 22:10", "2026-11-17 21:00"));
        (price.BaseFee, price.DeclinedFee, price.Net).ShouldBe((20m, 0m, 155m));
        LinesOf(price).Count(line => line.Kind == LineKind.BaseFee).ShouldBe(1);
        LinesOf(price).Sum(line => line.Net).ShouldBe(155m);
    }

    [Fact]
    public void Where_nothing_has_a_price_there_is_no_fee()
    {
        var price = SegmentCutter.Price(Declined("2026-11-17 10:00 > 10:20", "2026-11-17 10:10"));
        (price.BaseFee, price.DeclinedFee, price.ListNet).ShouldBe((0m, 0m, 0m));
        LinesOf(price).ShouldAllBe(line => line.Kind == LineKind.Work);
    }

    private static BillingUnit Declined(string work, string at)
        => new Case("", work, [], 0m, 0m) { Tariff = Tariff.Usual with { BaseFee = 20m }, Declined = at }.Unit;

    private static IReadOnlyList<(LineKind Kind, GoodwillReason? Reason, decimal Net)> LinesOf(PricedUnit price)
    {
        var (from, to) = (price.Segments[0].From, price.Segments[^1].To);
        var lines = LineCutter.Cut(price, new Choice(Outcome.Bill), from, to);
        lines.Sum(line => line.Net).ShouldBe(price.Net);
        return [.. lines.Select(line => (line.Kind, line.Reason, line.Net))];
    }
}
