using System.Net;
using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Contracts.Sessions;
using Choice = RemoteAssist.Broker.Ledger.Door.Choice;

namespace RemoteAssist.Broker.Tests.Office.Review;

public sealed class InboxTests : IAsyncLifetime
{
    private OfficeHouse _house = null!;

    public async Task InitializeAsync() => _house = await OfficeHouse.OpenAsync();

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task The_inbox_shows_what_is_to_be_decided()
    {
        _house.Desk.Add(Units.Of("Bäckerei Roth", proposal: new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, Percent: 50)));
        _house.Desk.Add(Units.Of("Schon fertig", 1, ReviewState.Decided));
        _house.Desk.Add(Units.Of("Familie Kern", 2, proposal: new Choice(Outcome.InKind, GoodwillReason.OwnBug, Percent: 100, InKind: "2 kg Schokolade")));
        var page = await _house.ReadAsync("/office/review");
        page.ShouldContain("Bäckerei Roth");
        page.ShouldContain("Tue 24 Nov 2026, 17:52–18:20");
        page.ShouldContain("€62.50");
        page.ShouldContain("Goodwill: own bug, 50%");
        page.ShouldContain("In kind (own bug): 2 kg Schokolade");
        page.ShouldNotContain("Schon fertig");
        _house.Desk.Asked.ShouldBe(new ReviewFilter(ReviewState.Open));
    }

    [Fact]
    public async Task What_the_address_filters_reaches_the_desk_and_the_forms()
    {
        _house.Desk.Add(Units.Of("Roth", state: ReviewState.Asked));
        var page = await _house.ReadAsync("/office/review?state=asked&scope=all&q=+Roth+&from=2026-11-01&to=2026-11-30&page=0");
        _house.Desk.Asked.ShouldBe(new ReviewFilter(ReviewState.Asked, false, "Roth", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)));
        page.ShouldContain("action=\"/office/review/decisions?state=asked&scope=all&q=Roth&from=2026-11-01&to=2026-11-30\"");
    }

    [Fact]
    public async Task A_browser_of_another_language_than_the_page_writes_days_in_its_own_and_the_page_says_so()
    {
        (await _house.ReadAsync("/office/review")).ShouldNotContain("writes days");
        await _house.Olga.GetAsync("/language/de?back=/office/review");
        (await _house.ReadAsync("/office/review")).ShouldContain("steht in den Feldern als 12/31/");
    }

    [Fact]
    public async Task A_bad_filter_shows_what_is_to_be_decided()
    {
        _house.Desk.Add(Units.Of("Roth"));
        (await _house.ReadAsync("/office/review?state=%27--&scope=&from=31.12.2026&page=-4")).ShouldContain("Roth");
    }

    [Fact]
    public async Task What_is_asked_says_who_asked_what_and_since_when()
    {
        _house.Desk.Add(Units.Of("Roth", state: ReviewState.Asked));
        var page = await _house.ReadAsync("/office/review?state=asked");
        page.ShouldContain("War das unser Fehler?");
        page.ShouldContain("Asked by Olga Büro, Wed 25 Nov 2026, 17:52; not answered yet");
        page.ShouldContain("Proposal: Bill");
    }

    [Fact]
    public async Task An_answer_stands_in_the_list_and_says_if_the_proposal_is_older()
    {
        var item = Units.Of("Roth");
        var answer = new Exchange(item.Row.To.AddHours(2), Units.Tina, false, "Es war unser Fehler");
        _house.Desk.Add(item with { Row = item.Row with { Answer = answer, ProposedAt = item.Row.To } });
        _house.Desk.Add(Units.Of("Sauer", 1) with { Row = item.Row with { Unit = SessionId.New(), Answer = answer, ProposedAt = item.Row.To.AddHours(3) } });
        var page = await _house.ReadAsync("/office/review");
        page.ShouldContain("Es war unser Fehler");
        page.ShouldContain("Answer by Tina Technik");
        page.ShouldContain("Proposal from before the answer: Bill");
        page.ShouldContain(">Proposal: Bill");
    }

    [Fact]
    public async Task What_is_decided_says_what_it_cost_and_whether_what_was_promised_has_come()
    {
        var item = Units.Of("Roth", state: ReviewState.Decided, proposal: new Choice(Outcome.InKind, GoodwillReason.OwnBug, Percent: 100, InKind: "2 kg Schokolade"));
        _house.Desk.Add(item with { Row = item.Row with { Net = 0m, Claim = ClaimState.Received } });
        (await _house.ReadAsync("/office/review?state=decided")).ShouldContain("Charged: €0.00 net, received");
    }

    [Fact]
    public async Task Where_no_report_is_nothing_is_taken_as_proposed()
    {
        _house.Desk.Add(Units.Of("Roth", state: ReviewState.WrapUpMissing));
        var page = await _house.ReadAsync("/office/review?state=wrapupmissing");
        page.ShouldNotContain("value=\"Proposed\"");
        page.ShouldContain("value=\"Ask\"");
        page.ShouldContain("You can wait, ask the technician or decide yourself.");
    }

    [Fact]
    public async Task The_list_of_all_names_each_state_and_what_is_a_proposal()
    {
        _house.Desk.Add(Units.Of("Roth", proposal: new Choice(Outcome.Goodwill, GoodwillReason.Other, "loyal since 1998", 100)));
        _house.Desk.Add(Units.Of("Sauer", 1, ReviewState.Decided));
        var page = await _house.ReadAsync("/office/review?state=all");
        page.ShouldContain("<span class=\"state open\">To decide</span>");
        page.ShouldContain("Proposal: Goodwill: other reason – loyal since 1998");
        page.ShouldContain("<span class=\"state decided\">Decided</span>");
        page.ShouldContain("<strong>Bill</strong>");
    }

    [Fact]
    public async Task Markup_in_a_name_is_shown_as_text()
    {
        var evil = _house.Desk.Add(Units.Of("<script>alert(1)</script>"));
        (await _house.Olga.ReadAsync("/office/review")).ShouldNotContain("<script>alert");
        (await _house.Olga.ReadAsync($"/office/review/{evil.Row.Unit}")).ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task More_than_a_page_can_be_turned()
    {
        for (var number = 0; number < 51; number++) _house.Desk.Add(Units.Of($"Kunde {number}", number));
        (await _house.ReadAsync("/office/review")).ShouldContain("page=1\">Later");
        var last = await _house.ReadAsync("/office/review?page=1");
        last.ShouldContain("Kunde 0<");
        last.ShouldContain("51 of 51 sessions");
        (await _house.ReadAsync("/office/review")).ShouldContain("1–50 of 51 sessions");
    }

    [Theory]
    [InlineData("/office/review")]
    [InlineData("/office/review/00000000000000000000000000000000")]
    [InlineData("/office/goodwill")]
    [InlineData("/office/months")]
    [InlineData("/office/months/2026-10/close")]
    [InlineData("/office/pictures")]
    public async Task A_technician_cannot_open_the_offices_pages(string path)
    {
        using var technician = await _house.House.SignedInAsync(Roles.Technician, "tina");
        (await technician.GetAsync(path)).Headers.Location!.ToString().ShouldContain("/no-access");
        using var stranger = _house.House.Browse();
        (await stranger.GetAsync(path)).Headers.Location!.ToString().ShouldContain("/sign-in");
    }

    [Fact]
    public async Task Only_the_review_runs_a_script_and_only_one_of_ours()
    {
        var review = (await _house.Olga.GetAsync("/office/review")).Headers.GetValues("Content-Security-Policy").Single();
        review.ShouldContain("script-src 'self'");
        review.ShouldNotContain("unsafe");
        (await _house.Olga.GetAsync("/office/months")).Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("script-src");
    }

    [Fact]
    public async Task A_form_without_its_token_books_nothing()
    {
        var item = _house.Desk.Add(Units.Of("Roth"));
        var answer = await _house.Olga.Http.PostAsync("/office/review/decisions", new FormUrlEncodedContent(
            [KeyValuePair.Create("unit", item.Row.Unit.ToString()), KeyValuePair.Create("verdict", "Bill")]));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _house.Desk.Decided.ShouldBeEmpty();
    }
}
