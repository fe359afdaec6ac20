using System.Net;
using RemoteAssist.Broker.Ledger.Door;

namespace RemoteAssist.Broker.Tests.Office.Months;

public sealed class MonthTests : IAsyncLifetime
{
    private const string Shown = "/office/months?from=2025-09&to=2025-10";
    private const string Close = "/office/months/2025-10/close";
    private static readonly DateOnly October = new(2025, 10, 1);
    private OfficeHouse _house = null!;

    public async Task InitializeAsync() => _house = await OfficeHouse.OpenAsync();

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task A_month_has_its_sums_and_what_is_open_leads_to_the_inbox()
    {
        Add(October, open: 2);
        Add(October.AddMonths(-1), closed: true);
        var page = await _house.ReadAsync(Shown);
        page.ShouldContain($"href=\"{Close}\">October 2025<");
        page.ShouldContain("€1,200.00");
        // 1,545 by the list, less 45 that the contract paid and 300 of goodwill, is 1,200 billed.
        page.ShouldContain("€1,545.00");
        page.ShouldContain("−€45.00<small>1 h 30 min</small>");
        page.ShouldContain("−€300.00");
        page.ShouldContain("href=\"/office/review?state=open&scope=all&from=2025-10-01&to=2025-10-31\">2<");
        page.ShouldContain("Closed on Tue 24 Nov 2026 by Olga Büro");
        page.ShouldContain(Close);
        page.ShouldNotContain("2025-09/close");
    }

    [Fact]
    public async Task Closing_says_first_what_it_means()
    {
        Add(October);
        var page = await _house.ReadAsync(Close);
        page.ShouldContain("Closing cannot be taken back.");
        var (status, after) = await _house.SendAsync(Close, Close);
        status.ShouldBe(HttpStatusCode.Redirect);
        after.ShouldContain("October 2025 is closed.");
        _house.Shelf.Closed.ShouldHaveSingleItem().Month.ShouldBe(October);
    }

    [Fact]
    public async Task A_month_that_runs_has_no_button_to_close_it()
    {
        var now = TimeProvider.System.GetUtcNow();
        Add(new DateOnly(now.Year, now.Month, 1));
        var page = await _house.ReadAsync($"/office/months/{now:yyyy-MM}/close");
        page.ShouldContain("The month is not over yet.");
        page.ShouldNotContain("role=\"alert\"");
        page.ShouldNotContain("Close it now");
    }

    [Fact]
    public async Task A_month_with_open_sessions_shows_them_instead_of_a_button()
    {
        Add(October, open: 1);
        _house.Desk.Add(Units.Of("Roth", state: ReviewState.WrapUpMissing));
        var page = await _house.ReadAsync(Close);
        page.ShouldContain("Some sessions are not decided yet.");
        page.ShouldContain("Wrap-up missing: 1");
        page.ShouldNotContain("Close it now");
    }

    [Theory]
    [InlineData(MonthRefusal.EarlierOpen, "An earlier month is still open.")]
    [InlineData(MonthRefusal.NotOver, "The month is not over yet.")]
    public async Task A_refusal_says_what_to_do(object refusal, string says)
    {
        Add(October);
        _house.Shelf.Refuses = (MonthRefusal)refusal;
        var (status, page) = await _house.SendAsync(Close, Close);
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain(says);
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("oktober")]
    [InlineData("2025-11")]
    public async Task A_month_that_is_none_is_not_found(string month)
        => (await _house.Olga.GetAsync($"/office/months/{month}/close")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private void Add(DateOnly month, int open = 0, bool closed = false) => _house.Shelf.Months.Add(new MonthSummary(
        month, closed, closed ? Units.Evening : null, closed ? new Person("olga", "Olga Büro") : null, 14, open, 36_000, 1200m, 1545m, 300m, 90));
}
