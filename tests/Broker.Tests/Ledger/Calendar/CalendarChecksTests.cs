using RemoteAssist.Broker.Ledger.Calendar;

namespace RemoteAssist.Broker.Tests.Ledger.Calendar;

public sealed class CalendarChecksTests
{
    private static readonly CalendarSettings Usual = CalendarSettings.Usual;

    [Fact]
    public void The_usual_calendar_has_no_problem() => CalendarChecks.Problems(Usual).ShouldBeEmpty();

    [Fact]
    public void Breaks_and_midnight_are_no_problem()
        => CalendarChecks.Problems(Usual with { Week = [new(DayOfWeek.Monday, new(8, 0), new(12, 0)), new(DayOfWeek.Monday, new(12, 0), default), new(DayOfWeek.Sunday, default, default)] })
            .ShouldBeEmpty();

    [Fact]
    public void A_zone_that_is_not_known()
    {
        Fields(Usual with { Zone = "Europe/Hintertupfing" }).ShouldBe(["Zone"]);
        Fields(Usual with { Zone = "" }).ShouldBe(["Zone"]);
    }

    [Fact]
    public void Hours_that_end_before_they_begin_or_overlap()
    {
        Fields(Usual with { Week = [new(DayOfWeek.Monday, new(18, 0), new(8, 0)), new(DayOfWeek.Tuesday, new(8, 0), new(8, 0))] }).ShouldBe(["Week[0].To", "Week[1].To"]);
        var problem = CalendarChecks.Problems(Usual with { Week = [new(DayOfWeek.Monday, new(8, 0), new(13, 0)), new(DayOfWeek.Tuesday, new(8, 0), new(13, 0)), new(DayOfWeek.Monday, new(12, 0), default)] })
            .ShouldHaveSingleItem();
        problem.ShouldBe(new(
            "Week[2].From",
            "Montag: 08:00–13:00 und 12:00–00:00 überschneiden sich. Fassen Sie sie zusammen oder ändern Sie eine Zeit.",
            "Monday: 08:00–13:00 and 12:00–00:00 overlap. Join them or change a time."));
    }

    [Fact]
    public void Days_without_names_twice_or_backwards()
    {
        Fields(Usual with { OneOffs = [new(new(2028, 6, 17), "17. Juni", ""), new(new(2028, 6, 17), "Noch einmal", "Again")] }).ShouldBe(["OneOffs[0].German", "OneOffs[1].Day"]);
        Fields(Usual with { Closures = [new(new(2026, 12, 30), new(2026, 12, 28), "Zu", "Closed"), new(new(2026, 8, 1), new(2026, 8, 1), " ", "")] }).ShouldBe(["Closures[0].To", "Closures[1].German"]);
    }

    [Fact]
    public void Municipalities_days_in_a_state_that_has_none()
    {
        Fields(Usual with { AssumptionDay = true, CorpusChristi = true, AugsburgPeace = true }).ShouldBe(["AssumptionDay", "CorpusChristi", "AugsburgPeace"]);
        Fields(Usual with { State = FederalState.BY, AssumptionDay = true, AugsburgPeace = true }).ShouldBeEmpty();
        Fields(Usual with { State = FederalState.TH, CorpusChristi = true }).ShouldBeEmpty();
        Fields(Usual with { State = (FederalState)99 }).ShouldBe(["State"]);
    }

    private static IEnumerable<string> Fields(CalendarSettings settings) => CalendarChecks.Problems(settings).Select(one => one.Field);
}
