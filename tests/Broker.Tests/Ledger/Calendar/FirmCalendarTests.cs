using System.Globalization;
using RemoteAssist.Broker.Ledger.Calendar;

namespace RemoteAssist.Broker.Tests.Ledger.Calendar;

public sealed class FirmCalendarTests
{
    private static readonly CalendarSettings Usual = CalendarSettings.Usual;
    private static readonly FirmCalendar Firm = new(Usual);

    [Theory]
    [InlineData("2026-11-17 07:59", false)]
    [InlineData("2026-11-17 08:00", true)]
    [InlineData("2026-11-17 17:59", true)]
    [InlineData("2026-11-17 18:00", false)]
    [InlineData("2026-11-21 10:00", false)]
    [InlineData("2026-12-24 10:00", true)]
    [InlineData("2026-12-25 10:00", false)]
    public void It_is_open_within_hours(string at, bool open) => Firm.IsOpen(At(at)).ShouldBe(open);

    [Fact]
    public void A_break_closes()
    {
        var firm = new FirmCalendar(Usual with { Week = [new(DayOfWeek.Tuesday, new(8, 0), new(12, 0)), new(DayOfWeek.Tuesday, new(13, 0), new(18, 0))] });
        firm.IsOpen(At("2026-11-17 12:30")).ShouldBeFalse();
        firm.ClosesAt(At("2026-11-17 11:00")).ShouldBe(At("2026-11-17 12:00"));
        firm.OpensAt(At("2026-11-17 12:30")).ShouldBe(At("2026-11-17 13:00"));
        firm.OpensAt(At("2026-11-17 11:00")).ShouldBe(At("2026-11-17 13:00"));
    }

    [Fact]
    public void It_closes_in_the_evening_and_not_when_it_is_closed()
    {
        Firm.ClosesAt(At("2026-11-17 17:30")).ShouldBe(At("2026-11-17 18:00"));
        Firm.ClosesAt(At("2026-11-17 18:00")).ShouldBeNull();
    }

    // Friday evening; Easter Monday is closed; Christmas of 2026 is a Friday and a Saturday.
    [Theory]
    [InlineData("2026-11-20 18:00", "2026-11-23 08:00")]
    [InlineData("2026-04-02 19:00", "2026-04-07 08:00")]
    [InlineData("2026-12-24 18:00", "2026-12-28 08:00")]
    public void It_opens_on_the_next_working_day(string at, string opens) => Firm.OpensAt(At(at)).ShouldBe(At(opens));

    [Fact]
    public void Closures_are_closed()
    {
        var firm = new FirmCalendar(Usual with { Closures = [new(new(2026, 12, 28), new(2027, 1, 3), "Betriebsferien", "Company holidays")] });
        firm.IsOpen(At("2026-12-30 10:00")).ShouldBeFalse();
        firm.HolidayOn(new(2026, 12, 30)).ShouldBeNull();
        firm.OpensAt(At("2026-12-23 18:30")).ShouldBe(At("2026-12-24 08:00"));
        firm.OpensAt(At("2026-12-24 18:30")).ShouldBe(At("2027-01-04 08:00"));
    }

    [Fact]
    public void Midnight_is_the_end_of_a_day_and_two_days_may_follow_each_other()
    {
        var firm = new FirmCalendar(Usual with { Week = [new(DayOfWeek.Tuesday, new(8, 0), default), new(DayOfWeek.Wednesday, default, new(2, 0))] });
        firm.IsOpen(At("2026-11-17 23:59")).ShouldBeTrue();
        firm.ClosesAt(At("2026-11-17 23:00")).ShouldBe(At("2026-11-18 02:00"));
    }

    [Fact]
    public void Who_is_never_open_never_opens_and_who_is_always_open_closes_on_holidays()
    {
        new FirmCalendar(Usual with { Week = [] }).OpensAt(At("2026-11-17 12:00")).ShouldBeNull();
        var always = new FirmCalendar(Usual with { Zone = "Etc/UTC", Week = [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenHours(day, default, default))] });
        always.ClosesAt(At("2026-11-17 12:00")).ShouldBe(At("2026-12-25 01:00"));
    }

    // 2:30 does not come on 29 March: it opens when the clock is set to 3:00. On 25 October it comes twice.
    [Fact]
    public void It_opens_and_closes_in_both_nights_of_daylight_saving()
    {
        var firm = new FirmCalendar(Usual with { Week = [new(DayOfWeek.Sunday, new(2, 30), new(5, 0))] });
        firm.OpensAt(At("2026-03-29 00:00")).ShouldBe(At("2026-03-29 01:00+00:00"));
        firm.OpensAt(At("2026-10-25 00:00")).ShouldBe(At("2026-10-25 00:30+00:00"));
        firm.ClosesAt(At("2026-10-25 00:45+00:00")).ShouldBe(At("2026-10-25 01:00+00:00"));
        firm.OpensAt(At("2026-10-25 01:00+00:00")).ShouldBe(At("2026-10-25 01:30+00:00"));
    }

    private static DateTimeOffset At(string text)
    {
        if (text.Contains('+', StringComparison.Ordinal)) return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        var local = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Firm.Zone.GetUtcOffset(local));
    }
}
