using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Editors;

namespace RemoteAssist.Broker.Tests.Ledger.Editors;

public sealed class YearViewTests
{
    private static readonly CalendarSettings Augsburg = CalendarSettings.Usual with
    {
        State = FederalState.BY,
        AugsburgPeace = true,
        OneOffs = [new OneOffHoliday(new DateOnly(2026, 5, 8), "Firmentag", "Company day")],
        Closures = [new Closure(new DateOnly(2026, 7, 27), new DateOnly(2026, 8, 14), "Betriebsferien", "Summer break")],
    };

    [Fact]
    public void A_year_has_twelve_months_with_all_their_days()
        => YearView.Of(2028, Augsburg).Select(month => month.Days.Count).ShouldBe([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);

    [Fact]
    public void A_holiday_is_marked_and_named()
    {
        var month = YearView.Of(2026, Augsburg)[0];
        month.Days[5].ShouldBe(DayKind.Holiday);
        month.Named.ShouldContain(one => one.From.Day == 6 && one.Kind == DayKind.Holiday);
    }

    [Fact]
    public void A_one_off_is_told_from_the_states_holidays()
    {
        var month = YearView.Of(2026, Augsburg)[4];
        month.Days[7].ShouldBe(DayKind.OneOff);
        month.Days[0].ShouldBe(DayKind.Holiday);
        month.Named.Single(one => one.Kind == DayKind.OneOff).English.ShouldBe("Company day");
    }

    [Fact]
    public void A_closure_across_months_stands_in_both_and_covers_a_holiday()
    {
        var year = YearView.Of(2026, Augsburg);
        year[6].Named.Single().ShouldBe(new NamedDays(new(2026, 7, 27), new(2026, 7, 31), DayKind.Closure, "Betriebsferien", "Summer break"));
        year[7].Named.Select(one => (one.From.Day, one.To.Day, one.Kind)).ShouldBe([(1, 14, DayKind.Closure), (8, 8, DayKind.Holiday)]);
        year[7].Days[7].ShouldBe(DayKind.Closure);
    }

    [Fact]
    public void Days_without_opening_hours_rest()
    {
        var days = YearView.Of(2026, CalendarSettings.Usual)[5].Days;
        days[5].ShouldBe(DayKind.Rest);
        days[7].ShouldBe(DayKind.Work);
    }
}
