using System.Globalization;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Wages;

namespace RemoteAssist.Broker.Tests.Ledger.Wages;

/// <summary>Tuesday, 17 November 2026, and the days around it.</summary>
public sealed class WorkDaysTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly Person Tina = new("1", "Tina Technik");
    private static readonly Person Axel = new("2", "Axel Admin");

    // The day at the firm until 17:00 and from 20:10 to 22:10 at home: 9 + 2 h; 9 h 50 min of rest until eight.
    [Fact]
    public void TheChocolateNight_is_a_long_day_and_the_rest_after_it_is_short()
    {
        var days = Of(Hand("11-16 08:00", "11-16 17:00"), Hand("11-17 08:00", "11-17 17:00"), Session("11-17 20:10", "11-17 22:10"), Hand("11-18 08:00", "11-18 12:00"));
        days.Select(day => day.Day.Day).ShouldBe([16, 17, 18]);
        days.Select(day => day.Seconds / 3600).ShouldBe([9, 11, 4]);
        days.Select(day => day.Long).ShouldBe([false, true, false]);
        days.Select(day => day.RestBefore).ShouldBe([null, 15, 590 / 60.0]);
        days.Select(day => day.RestShort).ShouldBe([false, false, true]);
        days.Select(day => day.Incomplete).ShouldBe([false, false, false]);
        days[1].Classes.ShouldBe([new WageHours(WageClass.Night, 25m, 7200)]);
    }

    [Fact]
    public void Eleven_hours_of_rest_and_ten_of_work_are_kept()
    {
        var days = Of(Hand("11-17 10:00", "11-17 20:00"), Hand("11-18 07:00", "11-18 17:00"));
        days.ShouldAllBe(day => !day.RestShort && !day.Long);
        Of(Hand("11-17 10:00", "11-17 20:01"), Hand("11-18 07:00", "11-18 08:00")).Select(day => (day.RestShort, day.Long)).ShouldBe([(false, true), (true, false)]);
    }

    [Fact]
    public void Work_past_midnight_counts_on_the_day_it_began_and_what_follows_within_an_hour_too()
    {
        var days = Of(Session("11-17 22:00", "11-18 00:30"), Session("11-18 01:00", "11-18 02:00"), Session("11-18 09:00", "11-18 10:00"));
        days.Select(day => (day.Day.Day, day.Spells.Count, day.Seconds / 3600)).ShouldBe([(17, 2, 3.5), (18, 1, 1)]);
        days[1].RestBefore.ShouldBe(7);
        days[1].RestShort.ShouldBeTrue();

        // 22–24 and 0–0:30 were begun before midnight, 1–2 was not.
        days[0].Classes.ShouldBe([new(WageClass.Night, 25m, 3 * 3600), new(WageClass.DeepNight, 40m, 1800)]);
    }

    [Fact]
    public void Later_work_past_midnight_is_a_day_of_its_own_with_a_short_rest()
    {
        var days = Of(Session("11-17 20:00", "11-17 22:00"), Session("11-18 02:00", "11-18 03:00"));
        days.Select(day => day.Day.Day).ShouldBe([17, 18]);
        days[1].RestBefore.ShouldBe(4);
        days[1].RestShort.ShouldBeTrue();
    }

    [Fact]
    public void What_overlaps_counts_once_and_what_touches_is_one_stretch()
    {
        var days = Of(Hand("11-17 17:00", "11-17 23:30"), Session("11-17 22:00", "11-18 00:00"), Session("11-18 00:00", "11-18 01:00"));
        days.ShouldHaveSingleItem().Seconds.ShouldBe(8 * 3600);
        days[0].Classes.ShouldBe([new(WageClass.Night, 25m, 4 * 3600), new(WageClass.DeepNight, 40m, 3600)]);
    }

    [Fact]
    public void A_long_spell_that_outlasts_a_later_one_decides_the_rest()
    {
        var days = Of(Hand("11-17 12:00", "11-17 22:00"), Session("11-17 13:00", "11-17 14:00"), Hand("11-18 08:00", "11-18 09:00"));
        days[1].RestBefore.ShouldBe(10);
    }

    [Fact]
    public void Days_without_hours_outside_sessions_are_incomplete_and_so_is_the_next()
    {
        var days = Of(Session("11-17 20:10", "11-17 22:10"), Hand("11-18 08:00", "11-18 09:00"), Hand("11-19 08:00", "11-19 09:00"));
        days.Select(day => day.Incomplete).ShouldBe([true, true, false]);
    }

    // Sunday, 22 November: nobody is expected at the firm; Saturday as well.
    [Fact]
    public void A_day_on_which_the_firm_is_closed_is_not_missed()
    {
        Of(Session("11-22 10:00", "11-22 11:00")).ShouldHaveSingleItem().Incomplete.ShouldBeFalse();
        Of(Hand("11-23 08:00", "11-23 09:00")).ShouldHaveSingleItem().Incomplete.ShouldBeFalse();
        Of(Session("11-21 10:00", "11-21 11:00")).ShouldHaveSingleItem().Incomplete.ShouldBeTrue();
    }

    [Fact]
    public void Rest_over_the_short_night_is_an_hour_less()
        => WorkDays.Of([Spell(Tina, "2026-03-28 12:00", "2026-03-28 20:00"), Spell(Tina, "2026-03-29 07:00", "2026-03-29 08:00")], CalendarSettings.Usual)[1]
            .RestBefore.ShouldBe(10);

    [Fact]
    public void Everybody_has_days_of_their_own()
    {
        var days = WorkDays.Of([Spell(Tina, "2026-11-17 08:00", "2026-11-17 20:00"), Spell(Axel, "2026-11-18 00:10", "2026-11-18 01:00")], CalendarSettings.Usual);
        days.Select(day => (day.Technician.Name, day.Day.Day)).ShouldBe([("Axel Admin", 18), ("Tina Technik", 17)]);
        days[0].RestBefore.ShouldBeNull();
    }

    private static IReadOnlyList<WorkDay> Of(params WorkSpell[] spells) => WorkDays.Of(spells, CalendarSettings.Usual);

    private static WorkSpell Hand(string from, string to) => Spell(Tina, "2026-" + from, "2026-" + to);

    private static WorkSpell Session(string from, string to) => Hand(from, to) with { FromSession = true };

    private static WorkSpell Spell(Person who, string from, string to) => new(null, who, At(from), At(to), false, null);

    private static DateTimeOffset At(string text)
    {
        var local = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Berlin.GetUtcOffset(local));
    }
}
