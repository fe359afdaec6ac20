using RemoteAssist.Broker.Ledger.Segments;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>The tables, worked out by hand.</summary>
public sealed class CaseTests
{
    public static TheoryData<Case> Cases { get; } = [.. CasesOfDays.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_cutter_prices_as_by_hand(Case one)
    {
        var unit = SegmentCutter.Price(one.Unit);
        unit.Segments.Select(Case.Write).ShouldBe(one.Segments);
        (unit.BaseFee, unit.Net, unit.Total).ShouldBe((one.Fee, one.Net, one.Total));
        (unit.Net + unit.Vat).ShouldBe(unit.Total);
        Case.WriteMonths(unit.ContractSeconds).ShouldBe(one.Taken);
    }
}
