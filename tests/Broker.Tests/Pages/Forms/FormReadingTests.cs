using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pages.Forms;

namespace RemoteAssist.Broker.Tests.Pages.Forms;

public sealed class FormReadingTests
{
    [Theory]
    [InlineData("90", 90)]
    [InlineData(" 90,5 ", 90.5)]
    [InlineData("90.50", 90.5)]
    [InlineData("0", 0)]
    public void An_amount_has_a_comma_or_a_point(string typed, double amount) => Of(typed).Amount("x", 0, 1000).ShouldBe((decimal)amount);

    [Theory]
    [InlineData("1.250,00")]
    [InlineData("1,250")]
    [InlineData("1e3")]
    [InlineData("90 €")]
    [InlineData("neunzig")]
    [InlineData("٩٠")]
    [InlineData("99999999")]
    public void An_amount_that_could_mean_two_things_is_refused(string typed) => Wrong(form => form.Amount("x", 0, 1_000_000), typed).ShouldBe(Mistake.Amount);

    [Theory]
    [InlineData("-1")]
    [InlineData("\u22121")]
    [InlineData("1001")]
    public void An_amount_stays_within_its_bounds(string typed)
    {
        var mistake = Wrong(form => form.Amount("x", 0, 1000), typed);
        mistake.In(Language.German).ShouldBe("Bitte eine Zahl von 0 bis 1000 eintragen.");
        mistake.In(Language.English).ShouldBe("Please enter a number from 0 to 1000.");
    }

    [Theory]
    [InlineData("8:05", 8, 5)]
    [InlineData("08:05", 8, 5)]
    [InlineData("24:00", 0, 0)]
    public void A_time_of_day_is_read(string typed, int hour, int minute) => Of(typed).Time("x").ShouldBe(new TimeOnly(hour, minute));

    [Theory]
    [InlineData("24:01")]
    [InlineData("8")]
    [InlineData("8:60")]
    [InlineData("5 pm")]
    public void A_time_that_is_none_is_named(string typed) => Wrong(form => form.Time("x"), typed).ShouldBe(Mistake.Time);

    [Theory]
    [InlineData("2026-12-24")]
    [InlineData("24.12.2026")]
    public void A_day_is_read_as_browsers_send_it_and_as_germans_write_it(string typed) => Of(typed).Day("x").ShouldBe(new DateOnly(2026, 12, 24));

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("12/24/2026")]
    [InlineData("1066-10-14")]
    public void A_day_that_is_none_is_named(string typed) => Wrong(form => form.Day("x"), typed).ShouldBe(Mistake.Day);

    [Theory]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("10")]
    public void A_whole_number_stays_within_its_bounds(string typed) => Wrong(form => form.Whole("x", 0, 9), typed).English.ShouldContain("0 to 9");

    [Theory]
    [InlineData("3")]
    [InlineData("monday")]
    [InlineData("Monday,Tuesday")]
    [InlineData("")]
    public void A_choice_is_one_of_the_list(string typed) => Wrong(form => form.Choice<DayOfWeek>("x"), typed).ShouldBe(Mistake.Choice);

    [Fact]
    public void What_is_needed_and_missing_is_named() => Wrong(form => form.Text("x", 10), "  ").ShouldBe(Mistake.Missing);

    [Fact]
    public void A_text_that_is_too_long_is_not_cut() => Wrong(form => form.Text("x", 3), "abcd").English.ShouldContain("3 characters");

    [Fact]
    public void What_nobody_can_see_does_not_come_in() => Of("a\u0000b\r\n").Text("x", 9).ShouldBe("ab");

    [Fact]
    public void The_first_mistake_of_a_field_is_the_one_that_is_shown()
    {
        var form = Of("x");
        form.Wrong("x", Mistake.Day);
        form.Wrong("x", Mistake.Time);
        form.Mistakes["x"].ShouldBe(Mistake.Day);
    }

    private static FormReading Of(string typed) => new(Fields.Of(("x", typed)));

    private static Mistake Wrong<T>(Func<FormReading, T> read, string typed)
    {
        var form = Of(typed);
        read(form);
        return form.Mistakes["x"];
    }
}
