using System.Net;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Office.Review;

public sealed class DecisionTests : IAsyncLifetime
{
    private const string Inbox = "/office/review";
    private const string Decisions = "/office/review/decisions?state=open";
    private OfficeHouse _house = null!;

    public async Task InitializeAsync() => _house = await OfficeHouse.OpenAsync();

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task Several_are_decided_at_once_by_who_is_signed_in()
    {
        var (one, other) = (Add("Roth"), Add("Sauer"));
        var (status, page) = await _house.SendAsync(Inbox, Decisions, ("unit", one), ("unit", other), ("verdict", "Bill"));
        status.ShouldBe(HttpStatusCode.Redirect);
        page.ShouldContain("2 sessions are decided.");
        _house.Desk.Decided.Select(one => one.Choice).ShouldBe([new Choice(Outcome.Bill), new Choice(Outcome.Bill)]);
        _house.Desk.Decided[0].By.Name.ShouldBe("Anna Berger");
    }

    [Fact]
    public async Task As_proposed_leaves_the_choice_to_the_desk()
    {
        await _house.SendAsync(Inbox, Decisions, ("unit", Add("Roth")), ("verdict", "Proposed"), ("reason", "OwnBug"));
        _house.Desk.Decided.ShouldHaveSingleItem().Choice.ShouldBeNull();
    }

    [Fact]
    public async Task One_that_is_refused_says_why_beside_it_and_stays_ticked_while_the_others_are_done()
    {
        var (good, bad) = (Add("Roth"), Add("Sauer"));
        _house.Desk.Refuses[SessionId.Parse(bad, null)] = ReviewRefusal.WorkedItOneself;
        var (status, page) = await _house.SendAsync(Inbox, Decisions, ("unit", good), ("unit", bad), ("verdict", "Contract"));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("1 session is decided.");
        page.ShouldContain("<p class=\"why\">You worked on this yourself.");
        page.ShouldContain($"value=\"{bad}\" checked");
    }

    [Fact]
    public async Task What_has_left_the_list_is_still_named_when_it_is_refused()
    {
        var gone = Add("Gegangen & Söhne", ReviewState.Decided);
        _house.Desk.Refuses[SessionId.Parse(gone, null)] = ReviewRefusal.AlreadyDecided;
        Add("Roth");
        var (_, page) = await _house.SendAsync(Inbox, Decisions, ("unit", gone), ("verdict", "Bill"));
        page.ShouldContain("Gegangen & Söhne, Tue 24 Nov 2026, 17:52–18:20</a>: This is decided already.");
    }

    [Theory]
    [InlineData("verdict", "Bill", "Please tick at least one session.")]
    [InlineData("unit", null, "Please choose what becomes of it")]
    public async Task A_form_that_lacks_something_says_what(string name, string? value, string says)
    {
        var unit = Add("Roth");
        var (status, page) = await _house.SendAsync(Inbox, Decisions, (name, value ?? unit));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain(says);
        _house.Desk.Decided.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("12,5", 12.5)]
    [InlineData("12.5", 12.5)]
    [InlineData(" 50 % ", 50)]
    [InlineData("", 100)]
    [InlineData("viel", -1)]
    [InlineData("1e9", -1)]
    public async Task Goodwill_takes_its_reason_and_how_much(string typed, decimal percent)
    {
        await _house.SendAsync(Inbox, Decisions, ("unit", Add("Roth")), ("verdict", "Goodwill"), ("reason", "Other"), ("reasonText", " treu "), ("percent", typed));
        _house.Desk.Decided.ShouldHaveSingleItem().Choice.ShouldBe(new Choice(Outcome.Goodwill, GoodwillReason.Other, "treu", percent));
    }

    [Fact]
    public async Task In_kind_takes_what_comes_instead()
    {
        await _house.SendAsync(
            Inbox, Decisions, ("unit", Add("Roth")), ("verdict", "InKind"), ("reason", "OwnBug"), ("percent", "100"), ("inKind", "2 kg Schokolade"));
        _house.Desk.Decided.ShouldHaveSingleItem().Choice.ShouldBe(new Choice(Outcome.InKind, GoodwillReason.OwnBug, null, 100, "2 kg Schokolade"));
    }

    [Fact]
    public async Task A_question_goes_to_the_technician_and_needs_words()
    {
        var unit = Add("Roth");
        (await _house.SendAsync(Inbox, Decisions, ("unit", unit), ("verdict", "Ask"))).Text.ShouldContain("Please write what it is about.");
        var (_, page) = await _house.SendAsync(Inbox, Decisions, ("unit", unit), ("verdict", "Ask"), ("text", "War das unser Fehler?"));
        page.ShouldContain("The question now stands on the technician’s home page.");
        _house.Desk.Said.ShouldHaveSingleItem().Text.ShouldBe("War das unser Fehler?");
    }

    private string Add(string customer, ReviewState state = ReviewState.Open) => _house.Desk.Add(Units.Of(customer, state: state)).Row.Unit.ToString();
}
