using System.Net;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Office.Goodwill;

public sealed class GoodwillTests : IAsyncLifetime
{
    private const string Page = "/office/goodwill";
    private OfficeHouse _house = null!;

    public async Task InitializeAsync() => _house = await OfficeHouse.OpenAsync();

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task What_was_given_away_adds_up_by_reason_and_month()
    {
        var october = new DateOnly(2026, 10, 1);
        _house.Shelf.Goodwill.AddRange(
        [
            new(october, GoodwillReason.OwnBug, null, "Roth", 1, 100m),
            new(october, GoodwillReason.OwnBug, null, "Sauer", 1, 50m),
            new(october.AddMonths(1), GoodwillReason.FirstHelp, null, "Sauer", 2, 30m),
        ]);
        var page = await _house.ReadAsync(Page);
        page.ShouldContain("October 2026");
        page.ShouldContain("€150.00");
        page.ShouldContain("€180.00");
        page.ShouldContain("Names not on file");
    }

    [Fact]
    public async Task The_table_of_customers_adds_up_to_all_that_was_given()
    {
        var (october, roth) = (new DateOnly(2026, 10, 1), Guid.CreateVersion7());
        _house.Shelf.Goodwill.AddRange([new(october, GoodwillReason.OwnBug, roth, "Roth", 1, 100m), new(october, GoodwillReason.OwnBug, null, "Sauer", 1, 50m)]);
        _house.Shelf.Customers.Add(new(roth, "Roth", 1, 100m, Units.Evening, 0, 0m));
        var page = await _house.ReadAsync(Page);
        page.ShouldContain("assigned to no customer on file: it cannot be told whether they came back");
        page[page.IndexOf("By customer", StringComparison.Ordinal)..].ShouldContain("€150.00");
    }

    [Fact]
    public async Task What_a_correction_took_back_is_below_zero()
    {
        _house.Shelf.Goodwill.Add(new(new DateOnly(2026, 10, 1), GoodwillReason.OwnBug, null, "Roth", -1, -100m));
        (await _house.ReadAsync(Page)).ShouldContain("−€100.00");
    }

    [Fact]
    public async Task It_says_who_stayed()
    {
        _house.Shelf.Customers.AddRange(
        [
            new(Guid.CreateVersion7(), "Roth <&>", 2, 150m, Units.Evening, 3, 240m),
            new(Guid.CreateVersion7(), "Sauer", 1, 30m, Units.Evening, 0, 0m),
        ]);
        var page = await _house.ReadAsync(Page);
        page.ShouldContain("Customers who came back afterwards: 1 of 2.");
        page.ShouldContain("3 sessions, €240.00 billed");
        page.ShouldContain("No session since");
        (await _house.Olga.ReadAsync(Page)).ShouldContain("Roth &lt;&amp;&gt;");
    }

    [Fact]
    public async Task A_claim_is_open_until_something_came()
    {
        Promise();
        (await _house.ReadAsync(Page)).ShouldContain("2 kg Schokolade");
        var (status, page) = await _house.SendAsync(Page, "/office/goodwill/claims/7", ("state", "Received"), ("text", "Paket mit 3 kg"));
        status.ShouldBe(HttpStatusCode.Redirect);
        page.ShouldContain("Received: Paket mit 3 kg");
        page.ShouldContain("Nothing is outstanding.");
    }

    [Fact]
    public async Task An_open_claim_says_what_it_makes_up_for()
    {
        var choice = new Choice(Outcome.InKind, GoodwillReason.OwnBug, Percent: 50, InKind: "2 kg Schokolade");
        var item = _house.Desk.Add(Units.Of("Roth", state: ReviewState.Decided, proposal: choice));
        _house.Shelf.Claims.Add(new InKindClaim(7, item.Row.Unit, null, "Roth", "2 kg Schokolade", Units.Evening, ClaimState.Promised, null, null, null, 62.50m));
        var page = await _house.ReadAsync(Page);
        page.ShouldContain("<dt>List price</dt><dd>€62.50</dd>");
        page.ShouldContain("<dt>Goodwill</dt><dd>−€31.25</dd>");
        page.ShouldContain("<dt>Charged</dt><dd>€31.25</dd>");
    }

    [Theory]
    [InlineData("Received", "", "Please write what really came.")]
    [InlineData("Waived", "   ", "Please write why it is waived.")]
    public async Task A_claim_is_not_settled_without_words(string state, string text, string says)
    {
        Promise();
        var (status, page) = await _house.SendAsync(Page, "/office/goodwill/claims/7", ("state", state), ("text", text));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain($"id=\"{state.ToLowerInvariant()}-7-wrong\">{says}");
        _house.Shelf.Claims.ShouldHaveSingleItem().State.ShouldBe(ClaimState.Promised);
    }

    [Fact]
    public async Task A_claim_that_is_settled_already_says_so()
    {
        Promise();
        (await _house.SendAsync(Page, "/office/goodwill/claims/8", ("state", "Waived"), ("text", "verzogen"))).Text.ShouldContain("This claim is no longer open.");
    }

    private void Promise() => _house.Shelf.Claims.Add(new InKindClaim(
        7, SessionId.New(), null, "Roth", "2 kg Schokolade", Units.Evening, ClaimState.Promised, null, null, null, 200m));
}
