using FsCheck;
using FsCheck.Fluent;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Segments;

namespace RemoteAssist.Broker.Tests.Ledger.Segments;

/// <summary>What holds for every unit under every tariff.</summary>
public sealed class PropertyTests
{
    [Fact]
    public void Segments_tile_what_was_worked()
        => Check.One(AnyUnit.Run(300), Prop.ForAll(AnyUnit.Any.ToArbitrary(), unit =>
        {
            var segments = SegmentCutter.Price(unit).Segments;
            for (var index = 1; index < segments.Count; index++) segments[index - 1].To.ShouldBeLessThanOrEqualTo(segments[index].From);
            var counted = new double[segments.Count];
            foreach (var (at, count) in SecondBySecond.Seconds(unit))
                for (var index = 0; index < segments.Count; index++)
                    counted[index] += Common(segments[index], at) * count;
            counted.Sum().ShouldBe(SecondBySecond.Seconds(unit).Sum(second => second.Count), 1e-4);
            for (var index = 0; index < segments.Count; index++) segments[index].Seconds.ShouldBe(counted[index], 1e-4);
        }));

    [Fact]
    public void Every_segment_has_the_rule_of_all_its_seconds()
        => Check.One(AnyUnit.Run(100), Prop.ForAll(AnyUnit.Any.ToArbitrary(), unit =>
        {
            var (segments, plain) = (Named(unit).Segments, new SecondBySecond(unit));
            foreach (var (at, _) in SecondBySecond.Seconds(unit).Where((_, index) => index % 7 == 0))
                segments.First(one => one.From <= at && at < one.To).RuleEnglish.ShouldBe(
                    plain.Rule(at) is { } rule ? Name(unit, rule) : "Base rate", $"at {at:O}");
        }));

    [Fact]
    public void Neither_order_nor_cuts_change_anything()
        => Check.One(AnyUnit.Run(300), Prop.ForAll(AnyUnit.Any.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (unit, seed) =>
        {
            var random = new Random(seed);
            var pieces = unit.Work.SelectMany(one => Halves(one, random)).ToArray();
            random.Shuffle(pieces);
            var (whole, cut) = (SegmentCutter.Price(unit), SegmentCutter.Price(unit with { Work = pieces }));
            cut.Segments.ShouldBe(whole.Segments);
            (cut.Net, cut.Vat, cut.Total, cut.ListNet, cut.BaseFee).ShouldBe((whole.Net, whole.Vat, whole.Total, whole.ListNet, whole.BaseFee));
            cut.ContractSeconds.ShouldBe(whole.ContractSeconds, ignoreOrder: true);
        }));

    [Fact]
    public void The_total_never_falls_when_a_session_lasts_longer()
        => Check.One(AnyUnit.Run(500), Prop.ForAll(AnyUnit.Any.ToArbitrary(), Gen.Choose(1, 1800).ArrayOf(8).ToArbitrary(), (unit, steps) =>
        {
            var before = SegmentCutter.Price(unit);
            foreach (var step in steps)
            {
                var last = unit.Work.MaxBy(one => one.To)!;
                unit = unit with { Work = [.. unit.Work.Select(one => one == last ? one with { To = one.To.AddSeconds(step) } : one)] };
                var after = SegmentCutter.Price(unit);
                after.Total.ShouldBeGreaterThanOrEqualTo(before.Total);
                after.Net.ShouldBeGreaterThanOrEqualTo(before.Net);
                after.ListNet.ShouldBeGreaterThanOrEqualTo(before.ListNet);
                before = after;
            }
        }));

    [Fact]
    public void A_unit_is_rounded_up_once()
        => Check.One(AnyUnit.Run(300), Prop.ForAll(AnyUnit.Any.ToArbitrary(), unit =>
            SegmentCutter.Price(unit).BilledMinutes.ShouldBe(new SecondBySecond(unit).Billed / 60m, 0.0001m)));

    // The cutter rounds every segment to cents, by half a cent at most; of two technicians' free or prepaid seconds it shares out the odd one, which at
    // 600 €/h for each is 0.34 €.
    [Fact]
    public void Amounts_are_those_of_a_count_second_by_second()
        => Check.One(AnyUnit.Run(500), Prop.ForAll(AnyUnit.Any.ToArbitrary(), unit =>
        {
            var (priced, plain) = (SegmentCutter.Price(unit), new SecondBySecond(unit));
            var slack = (0.01m * priced.Segments.Count) + (unit.Tariff.EachTechnician ? 1.02m : 0m);
            priced.Segments.Sum(one => one.Amount).ShouldBe(plain.Total, slack);
            priced.Segments.Sum(one => one.ListAmount).ShouldBe(plain.ListTotal, slack);
        }));

    [Fact]
    public void No_tariff_gives_nonsense()
        => Check.One(AnyUnit.Run(500), Prop.ForAll(AnyUnit.Any.ToArbitrary(), unit =>
        {
            var priced = SegmentCutter.Price(unit);
            (priced.Net + priced.Vat).ShouldBe(priced.Total);
            (priced.Gross ? priced.Total : priced.Net).ShouldBe(priced.Segments.Sum(one => one.Amount) + priced.BaseFee);
            foreach (var one in priced.Segments)
            {
                one.Seconds.ShouldBeGreaterThan(0);
                one.Amount.ShouldBeGreaterThanOrEqualTo(0m);
                one.Amount.ShouldBe(Math.Round(one.Amount, 2));
                if (one.Kind is SegmentKind.Free or SegmentKind.Declined) one.Amount.ShouldBe(0m);
                one.German.ShouldEndWith(one.Kind == SegmentKind.Declined ? "nicht berechnet" : "€");
                one.English.ShouldContain("€");
            }

            foreach (var (month, taken) in priced.ContractSeconds)
                taken.ShouldBeInRange(0, unit.PrepaidSecondsLeft.GetValueOrDefault(month, (unit.Contract?.PrepaidMinutes ?? 0) * 60L));
        }));

    private static double Common(Segment segment, DateTimeOffset second)
    {
        var from = segment.From > second ? segment.From : second;
        var to = segment.To < second.AddSeconds(1) ? segment.To : second.AddSeconds(1);
        return Math.Max(0, (to - from).TotalSeconds);
    }

    private static IEnumerable<WorkInterval> Halves(WorkInterval one, Random random)
    {
        var middle = one.From.AddTicks(random.NextInt64((one.To - one.From).Ticks + 1));
        return [one with { To = middle }, one with { From = middle }];
    }

    // The same rules with names that tell them apart.
    private static PricedUnit Named(BillingUnit unit)
        => SegmentCutter.Price(unit with
        {
            Tariff = unit.Tariff with { Rules = [.. unit.Tariff.Rules.Select((rule, index) => rule with { English = Name(unit, rule) })] },
        });

    private static string Name(BillingUnit unit, Broker.Ledger.Tariffs.TariffRule rule) => $"Rule {unit.Tariff.Rules.ToList().IndexOf(rule)}";
}
