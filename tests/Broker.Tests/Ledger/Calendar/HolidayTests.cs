using RemoteAssist.Broker.Ledger.Calendar;

namespace RemoteAssist.Broker.Tests.Ledger.Calendar;

public sealed class HolidayTests
{
    public static TheoryData<string> States { get; } = [.. Enum.GetNames<FederalState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void A_states_holidays_from_2017_to_2035_are_those_of_the_list(string state)
    {
        var settings = In(Enum.Parse<FederalState>(state));
        foreach (var year in Enumerable.Range(2017, 19))
            Holidays.Of(year, settings).Select(one => one.Day).ShouldBe(HolidayList.Of(year, settings.State).Order(), $"{state} {year}");
    }

    // Counted on printed calendars of 2026; two of Bavaria's are for municipalities.
    [Theory]
    [InlineData("BW", 12)]
    [InlineData("BY", 12)]
    [InlineData("BE", 10)]
    [InlineData("BB", 12)]
    [InlineData("HH", 10)]
    [InlineData("MV", 11)]
    [InlineData("SL", 12)]
    [InlineData("SN", 11)]
    [InlineData("ST", 11)]
    [InlineData("TH", 11)]
    public void A_year_has_so_many(string state, int count) => Holidays.Of(2026, In(Enum.Parse<FederalState>(state))).Count.ShouldBe(count);

    [Fact]
    public void Municipalities_have_days_of_their_own_in_their_state_only()
    {
        Added(FederalState.BY, one => one with { AugsburgPeace = true }).ShouldBe(["Augsburger Friedensfest 08-08"]);
        Added(FederalState.BY, one => one with { AssumptionDay = true }).ShouldBe(["Mariä Himmelfahrt 08-15"]);
        Added(FederalState.SN, one => one with { CorpusChristi = true }).ShouldBe(["Fronleichnam 06-04"]);
        Added(FederalState.TH, one => one with { CorpusChristi = true }).ShouldBe(["Fronleichnam 06-04"]);
        foreach (var state in new[] { FederalState.BE, FederalState.NI, FederalState.ST })
            Added(state, one => one with { AugsburgPeace = true, AssumptionDay = true, CorpusChristi = true }).ShouldBeEmpty();
    }

    [Fact]
    public void One_offs_are_holidays_of_their_year_and_do_not_double_others()
    {
        Added(FederalState.NW, one => one with { OneOffs = [new(new(2026, 11, 17), "Jubiläum", "Jubilee"), new(new(2027, 1, 4), "Frei", "Off"), new(new(2026, 5, 1), "Mai", "May")] })
            .ShouldBe(["Jubiläum 11-17"]);
    }

    [Fact]
    public void Names_are_there_in_both_languages()
    {
        var day = Holidays.Of(2026, In(FederalState.SN)).Single(one => one.Day == new DateOnly(2026, 11, 18));
        (day.German, day.English).ShouldBe(("Buß- und Bettag", "Day of Repentance and Prayer"));
    }

    // 22 March is the earliest, 25 April the latest; the rule's two exceptions, 1954 and 1981, and 2076.
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2038-04-25")]
    [InlineData("2076-04-19")]
    [InlineData("2285-03-22")]
    public void Easter_is_where_calendars_have_it(string day)
        => Easter.Sunday(int.Parse(day[..4], System.Globalization.CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);

    private static IEnumerable<string> Added(FederalState state, Func<CalendarSettings, CalendarSettings> change)
        => Holidays.Of(2026, change(In(state))).Except(Holidays.Of(2026, In(state)))
            .Select(one => one.German + one.Day.ToString(" MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static CalendarSettings In(FederalState state) => CalendarSettings.Usual with { State = state };
}
