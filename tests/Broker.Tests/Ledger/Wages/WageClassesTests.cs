using System.Globalization;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Wages;

namespace RemoteAssist.Broker.Tests.Ledger.Wages;

/// <summary>A table worked out by hand: hours by class, in minutes.</summary>
public sealed class WageClassesTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    // Tuesday, 17 November 2026: night begins at 20:00.
    [InlineData("2026-11-17 10:00", "2026-11-17 12:00", "")]
    [InlineData("2026-11-17 19:00", "2026-11-17 21:00", "Night 60")]
    [InlineData("2026-11-17 20:10", "2026-11-17 22:10", "Night 120")]
    // Past midnight: 2 h at 25 % until midnight, 0–4 at 40 %, 4–6 at 25 % again, then nothing.
    [InlineData("2026-11-17 22:00", "2026-11-18 07:00", "Night 240, DeepNight 240")]
    // Begun at or after midnight: 25 % all along.
    [InlineData("2026-11-18 00:00", "2026-11-18 04:00", "Night 240")]
    [InlineData("2026-11-18 00:30", "2026-11-18 05:00", "Night 270")]
    [InlineData("2026-11-17 23:59", "2026-11-18 00:30", "Night 1, DeepNight 30")]
    [InlineData("2026-11-18 05:30", "2026-11-18 08:00", "Night 30")]
    // Sunday, 22 November 2026.
    [InlineData("2026-11-22 10:00", "2026-11-22 12:00", "Sunday 120")]
    [InlineData("2026-11-22 19:00", "2026-11-22 21:00", "Night 60, Sunday 120")]
    [InlineData("2026-11-21 23:00", "2026-11-22 01:00", "Night 60, DeepNight 60, Sunday 60")]
    // Sunday runs on to 4:00 on Monday, if begun before midnight.
    [InlineData("2026-11-22 22:00", "2026-11-23 05:00", "Night 180, DeepNight 240, Sunday 360")]
    [InlineData("2026-11-23 00:00", "2026-11-23 05:00", "Night 300")]
    // Saturday's night is no Sunday's before midnight, and Sunday's own class goes on after four.
    [InlineData("2026-11-21 22:00", "2026-11-22 06:00", "Night 240, DeepNight 240, Sunday 360")]
    // 24 December 2026, a Thursday: from 14:00.
    [InlineData("2026-12-24 12:00", "2026-12-24 14:00", "")]
    [InlineData("2026-12-24 13:00", "2026-12-24 15:00", "GreatHoliday 60")]
    [InlineData("2026-12-24 22:00", "2026-12-25 02:00", "Night 120, DeepNight 120, GreatHoliday 240")]
    [InlineData("2026-12-25 10:00", "2026-12-25 11:00", "GreatHoliday 60")]
    // 26 December runs on to 4:00 on the 27th, a Sunday: 2 + 4 h at 150 %, then Sunday.
    [InlineData("2026-12-26 22:00", "2026-12-27 06:00", "Night 240, DeepNight 240, Sunday 120, GreatHoliday 360")]
    [InlineData("2026-12-27 00:00", "2026-12-27 02:00", "Night 120, Sunday 120")]
    // 24 December 2023 is a Sunday: Sunday until 14:00, then 150 % alone.
    [InlineData("2023-12-24 12:00", "2023-12-24 16:00", "Sunday 120, GreatHoliday 120")]
    // 31 December 2026, a Thursday: 125 % from 14:00; 1 January is a holiday anyway.
    [InlineData("2026-12-31 13:00", "2026-12-31 15:00", "Holiday 60")]
    [InlineData("2026-12-31 22:00", "2027-01-01 05:00", "Night 180, DeepNight 240, Holiday 420")]
    // 1 January runs on to 4:00 on 2 January, a Saturday.
    [InlineData("2027-01-01 23:00", "2027-01-02 05:00", "Night 120, DeepNight 240, Holiday 300")]
    // 1 May 2022 is a Sunday: 150 % alone; so is its running on.
    [InlineData("2022-05-01 10:00", "2022-05-01 11:00", "GreatHoliday 60")]
    [InlineData("2022-05-01 23:00", "2022-05-02 01:00", "Night 60, DeepNight 60, GreatHoliday 120")]
    [InlineData("2022-04-30 23:00", "2022-05-01 01:00", "Night 60, DeepNight 60, GreatHoliday 60")]
    // Easter and Whit Sunday count as holidays, in North Rhine-Westphalia too.
    [InlineData("2026-04-05 10:00", "2026-04-05 12:00", "Holiday 120")]
    [InlineData("2026-05-24 10:00", "2026-05-24 12:00", "Holiday 120")]
    // Easter Monday runs on into Tuesday.
    [InlineData("2026-04-06 22:00", "2026-04-07 02:00", "Night 120, DeepNight 120, Holiday 240")]
    // 3 October 2026 is a Saturday: the holiday's class is the higher one until 4:00 on Sunday, then Sunday's.
    [InlineData("2026-10-03 23:00", "2026-10-04 05:00", "Night 120, DeepNight 240, Sunday 60, Holiday 300")]
    // 3 October 2027 is a Sunday: holiday alone.
    [InlineData("2027-10-03 10:00", "2027-10-03 11:00", "Holiday 60")]
    // 29 March 2026: between midnight and four there are three hours; 25 October 2026: five.
    [InlineData("2026-03-28 23:00", "2026-03-29 05:00", "Night 120, DeepNight 180, Sunday 240")]
    [InlineData("2026-10-24 23:00", "2026-10-25 05:00", "Night 120, DeepNight 300, Sunday 360")]
    public void Hours_fall_into_their_classes(string from, string to, string classes) => Written(from, to, CalendarSettings.Usual).ShouldBe(classes);

    [Fact]
    public void Holidays_are_those_of_the_place_of_work()
    {
        Written("2026-11-18 10:00", "2026-11-18 11:00", CalendarSettings.Usual with { State = FederalState.SN }).ShouldBe("Holiday 60");
        Written("2026-11-18 10:00", "2026-11-18 11:00", CalendarSettings.Usual with { State = FederalState.BY }).ShouldBe("");
        Written("2025-08-08 10:00", "2025-08-08 11:00", CalendarSettings.Usual with { State = FederalState.BY, AugsburgPeace = true }).ShouldBe("Holiday 60");
    }

    [Fact]
    public void Percentages_are_those_of_the_law()
        => WageClasses.Of(At("2026-12-24 13:00"), At("2027-01-01 05:00"), CalendarSettings.Usual).Select(one => one.Percent).ShouldBe([25m, 40m, 50m, 125m, 150m]);

    private static string Written(string from, string to, CalendarSettings place)
        => string.Join(", ", WageClasses.Of(At(from), At(to), place).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Class} {one.Seconds / 60}")));

    private static DateTimeOffset At(string text)
    {
        var local = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Berlin.GetUtcOffset(local));
    }
}
