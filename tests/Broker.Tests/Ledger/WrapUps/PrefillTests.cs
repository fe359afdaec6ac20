using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.WrapUps;
using Person = RemoteAssist.Broker.Ledger.Door.Person;

namespace RemoteAssist.Broker.Tests.Ledger.WrapUps;

public sealed class PrefillTests
{
    private static readonly Person Tina = new("id-Tina", "Tina");

    [Fact]
    public void What_nothing_speaks_against_is_billed()
        => For(FakeDesk.Item(Tina, SegmentKind.Free, SegmentKind.Charged)).ShouldBe((new Choice(Outcome.Bill), PrefillRule.Usual));

    [Fact]
    public void What_the_contract_pays_for_goes_to_the_contract()
        => For(FakeDesk.Item(Tina, SegmentKind.Contract, SegmentKind.Free)).ShouldBe((new Choice(Outcome.Contract), PrefillRule.ContractCovers));

    [Fact]
    public void What_the_contract_pays_for_in_part_is_billed()
        => For(FakeDesk.Item(Tina, SegmentKind.Contract, SegmentKind.Charged)).Because.ShouldBe(PrefillRule.Usual);

    [Fact]
    public void A_declined_price_is_goodwill()
        => For(Free(FakeDesk.Item(Tina, SegmentKind.Free, SegmentKind.Declined)))
            .ShouldBe((new Choice(Outcome.Goodwill, GoodwillReason.PriceDeclined, Percent: 100), PrefillRule.PriceDeclined));

    [Fact]
    public void What_was_accepted_before_another_price_was_declined_is_billed()
        => For(FakeDesk.Item(Tina, SegmentKind.Charged, SegmentKind.Declined)).ShouldBe((new Choice(Outcome.Bill), PrefillRule.PartDeclined));

    [Fact]
    public void A_price_that_was_declined_and_never_came_changes_nothing()
    {
        var said = new PriceConsent(default, 1, "de", "135 € je Stunde", Accepted: false, 1);
        For(FakeDesk.Item(Tina, SegmentKind.Charged) with { Consents = [said] }).ShouldBe((new Choice(Outcome.Bill), PrefillRule.Usual));
    }

    private static ReviewItem Free(ReviewItem item)
        => item with { Price = item.Price with { Segments = [.. item.Price.Segments.Select(one => one with { Amount = 0 })] } };

    private static (Choice Proposal, PrefillRule Because) For(ReviewItem item) => Prefill.For(item);
}
