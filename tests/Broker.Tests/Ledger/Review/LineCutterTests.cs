using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Review;

namespace RemoteAssist.Broker.Tests.Ledger.Review;

public sealed class LineCutterTests
{
    private static readonly DateTimeOffset At = Shop.Evening;

    [Fact]
    public void Lines_of_a_bill_add_up_to_the_price()
    {
        var lines = LineCutter.Cut(Price(gross: false, Charged(10.01m), Charged(20.02m)), new Choice(Outcome.Bill), At, At.AddHours(1));
        lines.Sum(line => line.Net).ShouldBe(30.03m);
        // 19 % of 30.03 is 5.7057; line by line 1.90 and 3.80 would be a cent short.
        lines.Select(line => line.Vat).ShouldBe([1.90m, 3.81m]);
    }

    [Fact]
    public void Gross_lines_add_up_to_the_price()
    {
        var lines = LineCutter.Cut(Price(gross: true, Charged(10m), Charged(10m), Charged(10m)), new Choice(Outcome.Bill), At, At.AddHours(1));
        lines.Sum(line => line.Net).ShouldBe(25.21m);
        lines.Sum(line => line.Net + line.Vat).ShouldBe(30m);
        lines.ShouldAllBe(line => line.Net + line.Vat == 10m);
    }

    [Fact]
    public void What_is_given_away_whole_leaves_nothing_over()
    {
        var lines = LineCutter.Cut(Price(gross: true, Charged(10m), Charged(9.99m)), new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, null, 100), At, At.AddHours(1));
        lines.Sum(line => line.Net).ShouldBe(0m);
        lines.Sum(line => line.Vat).ShouldBe(0m);
        lines[^1].Kind.ShouldBe(LineKind.Goodwill);
        lines[^1].German.ShouldBe("Kulanz −100 %: Fehler in unserer Software");
    }

    [Fact]
    public void A_part_is_given_away_of_what_would_be_paid()
    {
        // 12.5 % of 67.50 is 8.4375.
        var lines = LineCutter.Cut(Price(gross: false, Charged(67.50m)), new Choice(Outcome.Goodwill, GoodwillReason.FirstHelp, null, 12.5m), At, At.AddHours(1));
        lines.Select(line => line.Net).ShouldBe([67.50m, -8.44m]);
        lines[^1].English.ShouldBe("Goodwill −12.5 %: first-time help");
    }

    [Fact]
    public void A_price_that_was_not_accepted_is_goodwill_of_its_own()
    {
        var declined = Charged(20m) with { Kind = SegmentKind.Declined, Amount = 0 };
        var lines = LineCutter.Cut(Price(gross: false, Charged(10m), declined), new Choice(Outcome.Bill), At, At.AddHours(1));
        lines.Select(line => (line.Kind, line.Reason, line.Net)).ShouldBe(
            [(LineKind.Work, null, 10m), (LineKind.Work, null, 20m), (LineKind.Goodwill, GoodwillReason.PriceDeclined, -20m)]);
    }

    [Fact]
    public void The_contract_pays_first_and_goodwill_gives_the_rest()
    {
        var contract = Charged(90m) with { Kind = SegmentKind.Contract, Amount = 15m };
        var lines = LineCutter.Cut(Price(gross: false, contract, Charged(10m)), new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, null, 100), At, At.AddHours(1));
        lines.Select(line => line.Net).ShouldBe([15m, 10m, -25m]);
    }

    [Fact]
    public void The_base_fee_has_a_line()
    {
        var price = Price(gross: false, Charged(10m)) with { BaseFee = 5m };
        LineCutter.Cut(price, new Choice(Outcome.Bill), At, At.AddHours(1)).Select(line => (line.Kind, line.Net))
            .ShouldBe([(LineKind.Work, 10m), (LineKind.BaseFee, 5m)]);
    }

    [Fact]
    public void A_correction_takes_back_what_stood_and_not_what_took_back()
    {
        var first = LineCutter.Cut(Price(gross: false, Charged(10.01m)), new Choice(Outcome.Bill), At, At.AddHours(1));
        var back = LineCutter.Reverse(7, first);
        back.Single().ShouldBe(first[0] with
        {
            Kind = LineKind.Correction, Reversed = LineKind.Work, Seconds = -1800, Minutes = -30, Net = -10.01m, Vat = -1.90m,
            German = "Zurückgenommen aus Eintrag 7: Arbeit", English = "Taken back from entry 7: Work",
        });
        LineCutter.Reverse(8, [.. back, .. first]).Count.ShouldBe(1);
    }

    private static Segment Charged(decimal amount) => new(
        At, At.AddMinutes(30), SegmentKind.Charged, "Abend", "Evening", 1800, 30, 135, 50, amount, amount, "Arbeit", "Work");

    private static PricedUnit Price(bool gross, params Segment[] segments)
        => new(segments, 0, gross, 19, 0, 0, 0, 0, new Dictionary<DateOnly, long>());
}
