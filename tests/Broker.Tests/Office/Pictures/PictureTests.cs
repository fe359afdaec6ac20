using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Tests.Office.Pictures;

public sealed class PictureTests : IAsyncLifetime
{
    private const string Page = "/office/pictures?from=2026-10&to=2026-11";
    private static readonly DateOnly October = new(2026, 10, 1);
    private OfficeHouse _house = null!;

    public async Task InitializeAsync() => _house = await OfficeHouse.OpenAsync();

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_picture_has_its_table_and_no_script_or_style_of_its_own()
    {
        Fill();
        var page = await _house.ReadAsync(Page);
        foreach (var id in new[] { "hours", "revenue", "reasons", "calls", "overtime" }) page.ShouldContain($"id=\"{id}\"");
        page.Split("As a table</summary>").Length.ShouldBe(6);
        page.ShouldContain("<title>Oct 26, Evening: 5 h 00 min</title>");
        page.ShouldContain("<title>Monday, 20–21: 3</title>");
        page.ShouldContain("<title>Tina Technik, Night under § 3b EStG (20–6): 2 h 00 min</title>");
        page.ShouldContain("“Incomplete” means that no work outside sessions is entered for this day or the one before");
        page.ShouldContain("<td class=\"number\" data-label=\"Billed\">€1,200.00</td>");
        page.ShouldNotContain("style=");
        page.ShouldNotContain("<script");
    }

    [Fact]
    public async Task Rules_that_have_no_colour_left_are_shown_together()
    {
        for (var rule = 1; rule <= 10; rule++) _house.Shelf.Hours.Add(new RuleHours(October, $"Regel {rule}", $"Rule {rule}", rule * 3600, 0));
        var page = await _house.ReadAsync(Page);
        page.ShouldContain("<title>Oct 26, Rule 4: 4 h 00 min</title>");
        page.ShouldContain("<title>Oct 26, Other rules: 6 h 00 min</title>");
        page.ShouldNotContain("Rule 3");
    }

    [Fact]
    public async Task Nothing_has_no_bar()
    {
        Fill();
        var page = await _house.ReadAsync(Page);
        page.ShouldContain("<title>Own bug, Goodwill: €100.00</title>");
        page.ShouldNotContain("Favourite customer, Goodwill: €0.00</title>");
        page.ShouldContain("data-label=\"Goodwill\">€0.00</td>");
        page.ShouldNotContain("Sundays and holidays: 0 min</title>");
        page.ShouldNotContain("width=\"0%\"");
    }

    [Fact]
    public async Task A_few_minutes_have_an_axis_of_minutes_and_many_hours_one_of_hours()
    {
        _house.Shelf.Hours.Add(new RuleHours(October, "Abend", "Evening", 45 * 60, 0));
        var few = await _house.ReadAsync(Page);
        few.ShouldContain(">40 min</text>");
        few.ShouldContain("<title>Oct 26, Evening: 45 min</title>");
        few.ShouldContain("data-label=\"Evening\">45 min</td>");
        _house.Shelf.Hours.Add(new RuleHours(October, "Nacht", "Night", 3 * 3600, 0));
        var many = await _house.ReadAsync(Page);
        many.ShouldContain(">4 h</text>");
        many.ShouldContain("data-label=\"Evening\">45 min</td>");
        many.ShouldContain("data-label=\"Total\">3 h 45 min</td>");
    }

    [Fact]
    public async Task Calls_are_counted_in_the_picture_itself_lying_and_upright()
    {
        _house.Shelf.Calls.Add(new CallHour(DayOfWeek.Sunday, 23, 33));
        (await _house.ReadAsync(Page)).Split(">33</text>").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Where_there_is_nothing_it_says_so() => (await _house.ReadAsync(Page)).Split("There is nothing to show for these months.").Length.ShouldBe(6);

    private void Fill()
    {
        _house.Shelf.Hours.Add(new RuleHours(October, "Abend", "Evening", 18_000, 750));
        _house.Shelf.Goodwill.Add(new GoodwillRow(October, GoodwillReason.OwnBug, null, "Roth", 1, 100));
        _house.Shelf.Calls.Add(new CallHour(DayOfWeek.Monday, 20, 3));
        _house.Shelf.Months.Add(new MonthSummary(October, false, null, null, 4, 0, 18_000, 1200m, 1500m, 300m, 0));
        _house.Shelf.Days.Add(new WorkDay(
            Units.Tina, October, [], 4 * 3600, [new WageHours(WageClass.Night, 25, 3600), new WageHours(WageClass.DeepNight, 40, 3600)], 9, true, false, true));
    }
}
