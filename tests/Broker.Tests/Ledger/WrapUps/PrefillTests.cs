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
    {
        var declined = (new Choice(Outcome.Goodwill, GoodwillReason.PriceDeclined, Percent: 100), PrefillRule.PriceDeclined);
        For(FakeDesk.Item(Tina, SegmentKind.Charged, SegmentKind.Declined)).ShouldBe(declined);
        var said = new PriceConsent(default, 1, "de", "135 € je Stunde", Accepted: false, 1);
        For(FakeDesk.Item(Tina, SegmentKind.Charged) with { Consents = [said] }).ShouldBe(declined);
        For(FakeDesk.Item(Tina, SegmentKind.Charged) with { Consents = [said with { Accepted = true }] }).Because.ShouldBe(PrefillRule.Usual);
    }

    private static (Choice Proposal, PrefillRule Because) For(ReviewItem item) => Prefill.For(item);
}
