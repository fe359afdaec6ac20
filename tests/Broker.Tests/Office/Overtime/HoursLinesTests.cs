using RemoteAssist.Broker.Office.Overtime;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Tests.Office.Overtime;

public sealed class HoursLinesTests
{
    [Theory]
    [InlineData("2026-11-24;08:00;12:15;Werkstatt, hinten")]
    [InlineData("24.11.2026;8:00;12:15;Werkstatt, hinten")]
    [InlineData("24.11.2026\t08:00\t12:15\tWerkstatt, hinten")]
    [InlineData("2026-11-24,08:00,12:15,\"Werkstatt, hinten\"")]
    [InlineData("Tag;Beginn;Ende;Bemerkung\r\n2026-11-24;08:00;12:15;Werkstatt, hinten\r\n")]
    public void A_line_is_read_as_time_clocks_and_spreadsheets_write_it(string pasted)
    {
        var line = HoursLines.Read(pasted).ShouldHaveSingleItem();
        line.Mistake.ShouldBeNull();
        line.Hours.ShouldBe(new WorkedHours(new DateOnly(2026, 11, 24), new TimeOnly(8, 0), new TimeOnly(12, 15), "Werkstatt, hinten"));
    }

    [Fact]
    public void Lines_are_numbered_as_they_were_pasted()
        => HoursLines.Read("day,from,to\n\n2026-11-24,8:00,9:00\n2026-11-24,8:00").Select(line => (line.Line.Number, line.Mistake is null)).ShouldBe([(3, true), (4, false)]);

    [Theory]
    [InlineData("30.2.2026;08:00;09:00")]
    [InlineData("2026-11-24;8 Uhr;09:00")]
    [InlineData("2026-11-24;08:00;25:00")]
    [InlineData("2026-11-24")]
    [InlineData("2026-11-24;;")]
    [InlineData("1;2;3")]
    [InlineData("\"2026-11-24;08:00;09:00")]
    public void A_line_that_cannot_be_read_says_so(string pasted) => HoursLines.Read(pasted).ShouldHaveSingleItem().Mistake.ShouldNotBeNull();

    [Fact]
    public void Nothing_pasted_is_no_line() => HoursLines.Read(" \r\n\n").ShouldBeEmpty();

    [Fact]
    public void A_night_ends_on_the_next_day_by_the_firms_clock()
    {
        var night = new WorkedHours(new DateOnly(2026, 3, 28), new TimeOnly(22, 0), new TimeOnly(6, 0), null);
        // The night the clocks are put forward has an hour less.
        (night.End - night.Begin).ShouldBe(TimeSpan.FromHours(7));
        night.Begin.ShouldBe(new DateTimeOffset(2026, 3, 28, 21, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_note_has_an_end()
        => HoursLines.Read($"2026-11-24;08:00;09:00;{new string('x', 201)}").ShouldHaveSingleItem().Mistake.ShouldBe(Mistake.TooLong(200));
}
