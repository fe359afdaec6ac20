using System.Globalization;
using RemoteAssist.Broker.Office.Pictures;

namespace RemoteAssist.Broker.Tests.Office.Pictures;

public sealed class BarLayoutTests
{
    [Fact]
    public void Stacked_bars_stand_on_each_other_and_are_as_high_as_their_values()
    {
        var bars = Of(true, [3, 0], [1, 2]).Bars;
        bars.Count.ShouldBe(3);
        bars[0].Height.ShouldBe(3 * bars[1].Height, 0.001);
        (bars[1].Y + bars[1].Height).ShouldBe(bars[0].Y, 0.001);
        bars[0].X.ShouldBe(bars[1].X);
        (bars[2].Y + bars[2].Height).ShouldBe(BarLayout.Bottom, 0.001);
    }

    [Fact]
    public void Bars_beside_each_other_do_not_overlap_and_stay_in_their_group()
    {
        var layout = Of(false, [3, 4], [1, 2]);
        var first = layout.Bars.Where(bar => bar.Group == 0).ToArray();
        (first[0].X + first[0].Width).ShouldBeLessThanOrEqualTo(first[1].X + 0.001);
        (first[1].X + first[1].Width).ShouldBeLessThan(layout.GroupWidth);
    }

    [Theory]
    [InlineData("0", "1")]
    [InlineData("0.4", "0.1")]
    [InlineData("7", "2")]
    [InlineData("10", "2")]
    [InlineData("10.1", "5")]
    [InlineData("123456", "50000")]
    public void Ticks_are_few_and_round(string highest, string step)
        => BarLayout.StepFor(decimal.Parse(highest, CultureInfo.InvariantCulture)).ShouldBe(decimal.Parse(step, CultureInfo.InvariantCulture));

    [Fact]
    public void Small_sums_of_money_have_no_ticks_of_cents()
        => new BarLayout(new Chart("a", "", "", "", ["one"], [new Series("s", [0.4m])], false, value => "", value => "", 1)).Ticks.Select(tick => tick.Value).ShouldBe([0m, 1m]);

    [Fact]
    public void No_bar_is_higher_than_the_highest_tick_and_none_goes_below_zero()
    {
        var layout = Of(true, [99, -5], [33, 1]);
        layout.Bars.Min(bar => bar.Y).ShouldBeGreaterThanOrEqualTo(layout.Ticks[^1].Y);
        layout.Bars.ShouldAllBe(bar => bar.Height > 0);
    }

    [Fact]
    public void A_chart_of_nothing_is_laid_out_as_well()
    {
        Of(true).Bars.ShouldBeEmpty();
        new BarLayout(new Chart("a", "", "", "", [], [], true, value => "", value => "", 1)).Bars.ShouldBeEmpty();
    }

    private static BarLayout Of(bool stacked, params decimal[][] series)
        => new(new Chart("a", "", "", "", ["one", "two"], [.. series.Select(values => new Series("s", values))], stacked, value => $"{value}", value => $"{value}", 0));
}
