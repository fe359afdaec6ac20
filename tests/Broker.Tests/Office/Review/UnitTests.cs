using System.Net;
using System.Text.Json;
using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;
using Person = RemoteAssist.Broker.Ledger.Door.Person;

namespace RemoteAssist.Broker.Tests.Office.Review;

public sealed class UnitTests : IAsyncLifetime
{
    private static readonly Customer Roth = new(
        Guid.CreateVersion7(), "K-1001", "Bäckerei Roth", false, "de", "C", true, [],
        Contract: new Contract("Grundschutz", 60, 80, true), Note: "ruft <monatlich> an");

    private OfficeHouse _house = null!;

    public async Task InitializeAsync() => _house = await OfficeHouse.OpenAsync();

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task One_page_has_everything_that_the_decision_needs()
    {
        var item = _house.Desk.Add(Units.Of("Bäckerei Roth", state: ReviewState.Asked, card: Roth));
        var page = await _house.ReadAsync(PathOf(item));
        foreach (var one in new[]
        {
            "17:52–18:00 within hours: 8 minutes", "18:00–18:20 after hours", "€150.00", "VAT 19%", "€74.38", "Priced by version 3 of the tariff.",
            "Datenbank repariert", "bug in our software", "Update am Montag",
            "Ab 18:00 Uhr kostet die Stunde 150,00 € netto.", "Accepted",
            "War das unser Fehler?", "Question from Olga Büro",
            "K-1001", "<dd>C, favourite</dd>", "Grundschutz, 60 minutes a month, €80.00 per hour, surcharges included", "€125.00", "ruft <monatlich> an",
            ", PC-ROTH", "Asked for", "17:52, on PC-ROTH, version 3",
        })
            page.ShouldContain(one);
    }

    [Fact]
    public async Task Each_choice_says_what_it_comes_to()
    {
        var item = _house.Desk.Add(Units.Of("Bäckerei Roth", proposal: new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, Percent: 50)));
        var page = await _house.ReadAsync(PathOf(item));
        page.ShouldContain("data-sum=\"Proposed\">€31.25<");
        page.ShouldContain("Goodwill: own bug, 50% · customer pays €37.19 with VAT · goodwill €31.25, which is 50%");
        page.ShouldContain("data-sum=\"Bill\">€62.50<");
        page.ShouldContain("data-rest=\"Bill\">customer pays €74.38 with VAT<");
        page.ShouldContain("data-sum=\"Goodwill\">€31.25<");
    }

    [Fact]
    public async Task What_the_contract_pays_stands_between_list_price_and_net()
    {
        var item = Units.Of("Bäckerei Roth", card: Roth);
        var second = item.Price.Segments[1] with { Kind = SegmentKind.Contract, Seconds = 10_801.2, BilledMinutes = 195, ListAmount = 50m, Amount = 30m };
        _house.Desk.Add(item with
        {
            Price = item.Price with
            {
                Segments = [item.Price.Segments[0], second], Net = 42.50m, Vat = 8.08m, Total = 50.58m, ContractSeconds = new Dictionary<DateOnly, long> { [new(2026, 11, 1)] = 1 },
            },
        });
        var page = await _house.ReadAsync(PathOf(item));
        foreach (var one in new[] { ">3 h 00 min 2 s<", ">3 h 15 min<", "Used from the contract: 1 s of 1 h 00 min (November 2026).", "Time added by rounding up is not taken" }) page.ShouldContain(one);
        var foot = page[page.IndexOf("<tfoot>", StringComparison.Ordinal)..];
        foot.IndexOf("€62.50", StringComparison.Ordinal).ShouldBeLessThan(foot.IndexOf("−€20.00", StringComparison.Ordinal));
        foot.IndexOf("−€20.00", StringComparison.Ordinal).ShouldBeLessThan(foot.IndexOf("€42.50", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_settles_an_open_question()
    {
        var asked = await _house.ReadAsync(PathOf(_house.Desk.Add(Units.Of("Roth", state: ReviewState.Asked))));
        asked.ShouldContain("If you decide now, the question is settled");
        (await _house.ReadAsync(PathOf(_house.Desk.Add(Units.Of("Roth", 1))))).ShouldNotContain("the question is settled");
    }

    [Theory]
    [InlineData("25", "€46.87", "customer pays €55.78 with VAT · goodwill €15.63, which is 25%")]
    [InlineData("100", "€0.00", "goodwill €62.50, which is 100%")]
    public async Task Another_reduction_is_reckoned_as_it_is_typed(string percent, string amount, string rest)
    {
        var item = _house.Desk.Add(Units.Of("Bäckerei Roth"));
        using var sums = JsonDocument.Parse(await _house.Olga.ReadAsync($"{PathOf(item)}/sums?percent={percent}"));
        sums.RootElement.GetProperty("Goodwill").GetProperty("amount").GetString().ShouldBe(amount);
        sums.RootElement.GetProperty("InKind").GetProperty("rest").GetString().ShouldBe(rest);
    }

    [Theory]
    [InlineData("viel")]
    [InlineData("120")]
    public async Task A_reduction_that_cannot_be_booked_comes_to_nothing(string percent)
    {
        var item = _house.Desk.Add(Units.Of("Bäckerei Roth"));
        (await _house.Olga.ReadAsync($"{PathOf(item)}/sums?percent={percent}")).ShouldBe("{}");
    }

    [Fact]
    public async Task An_unknown_unit_is_not_found_and_no_page_of_the_menu_is_open()
    {
        var answer = await _house.Olga.GetAsync($"/office/review/{Guid.CreateVersion7():N}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("aria-current=\"page\"");
    }

    [Fact]
    public async Task A_correction_says_what_it_takes_back_and_why()
    {
        var item = _house.Desk.Add(Units.Of("Roth", 1, ReviewState.Decided) with { Correction = new Correction(3, new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, Percent: 100), "Doch kein Fehler") });
        var page = await _house.ReadAsync(PathOf(item));
        page.ShouldContain("it takes entry 3 back (Goodwill: own bug).");
        page.ShouldContain("Why it was corrected: <q");
        page.ShouldContain("<h2>Price before the decision</h2>");
        page.ShouldContain("<legend>New decision</legend>");
    }

    [Fact]
    public async Task A_decision_leads_back_to_the_list_it_came_from()
    {
        var item = _house.Desk.Add(Units.Of("Roth"));
        var answer = await _house.Olga.SendAsync(PathOf(item), $"/office/review/{item.Row.Unit}/decision?state=all&q=Roth", ("verdict", "Bill"));
        answer.Headers.Location!.ToString().ShouldBe($"/office/review?state=all&q=Roth&done=1#u{item.Row.Unit}");
        _house.Desk.Decided.ShouldHaveSingleItem().Choice.ShouldBe(new Choice(Outcome.Bill));
    }

    [Fact]
    public async Task A_refused_decision_comes_back_with_what_was_typed()
    {
        var item = _house.Desk.Add(Units.Of("Roth"));
        _house.Desk.Refuses[item.Row.Unit] = ReviewRefusal.MonthClosed;
        var (status, page) = await _house.SendAsync(
            PathOf(item), $"/office/review/{item.Row.Unit}/decision", ("verdict", "InKind"), ("reason", "OwnBug"), ("inKind", "3 kg \"Schokolade\""));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("The month is closed.");
        page.ShouldContain("value=\"3 kg \"Schokolade\"\"");
    }

    [Theory]
    [InlineData(ReviewRefusal.ReasonMissing, "", "reason", "The reason is missing.")]
    [InlineData(ReviewRefusal.TextMissing, "Other", "reasonText", "Please write the reason in words.")]
    [InlineData(ReviewRefusal.PercentOutOfRange, "OwnBug", "percent", "The reduction must be a number from 0 to 100.")]
    public async Task Refused_goodwill_says_why_beside_the_field(object refusal, string reason, string field, string says)
    {
        var item = _house.Desk.Add(Units.Of("Roth"));
        _house.Desk.Refuses[item.Row.Unit] = (ReviewRefusal)refusal;
        var (_, page) = await _house.SendAsync(PathOf(item), $"/office/review/{item.Row.Unit}/decision", ("verdict", "Goodwill"), ("reason", reason));
        page.ShouldContain($"id=\"{field}-wrong\">{says}");
    }

    [Fact]
    public async Task Who_worked_it_can_ask_but_not_decide()
    {
        var item = _house.Desk.Add(Units.Of("Roth", workedBy: await OlgaAsync()));
        var page = await _house.ReadAsync(PathOf(item));
        page.ShouldContain("Only somebody else can decide it (four eyes)");
        page.ShouldNotContain("value=\"Bill\"");
        page.ShouldContain("value=\"Ask\"");
    }

    [Fact]
    public async Task In_a_firm_of_one_the_decision_says_so()
    {
        await SoloAsync();
        var item = _house.Desk.Add(Units.Of("Roth", workedBy: await OlgaAsync()));
        var page = await _house.ReadAsync(PathOf(item));
        page.ShouldContain("One-person firm: you worked on this yourself");
        page.ShouldContain("value=\"Bill\"");
        await _house.SendAsync(PathOf(item), $"/office/review/{item.Row.Unit}/decision", ("verdict", "Bill"));
        (await _house.ReadAsync(PathOf(item))).ShouldNotContain("Only somebody else can decide it");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_contract_is_offered_only_where_there_is_one(bool decided)
    {
        var state = decided ? ReviewState.Decided : ReviewState.Open;
        (await _house.ReadAsync(PathOf(_house.Desk.Add(Units.Of("Frau Sauer", state: state))))).ShouldNotContain("value=\"Contract\"");
        (await _house.ReadAsync(PathOf(_house.Desk.Add(Units.Of("Bäckerei Roth", state: state, card: Roth))))).ShouldContain("value=\"Contract\"");
    }

    [Fact]
    public async Task A_decided_one_is_corrected_with_a_why()
    {
        var item = _house.Desk.Add(Units.Of("Roth", state: ReviewState.Decided));
        var page = await _house.ReadAsync(PathOf(item));
        page.ShouldContain("Decided by Olga Büro on Wed 25 Nov 2026, 17:52, entry 17.");
        var correction = $"/office/review/{item.Row.Unit}/correction";
        (await _house.SendAsync(PathOf(item), correction, ("verdict", "Goodwill"), ("reason", "OwnBug"))).Text.ShouldContain("id=\"text-wrong\">Please write why it is corrected.");
        _house.Desk.Decided.ShouldBeEmpty();
        var (_, done) = await _house.SendAsync(PathOf(item), correction, ("verdict", "Goodwill"), ("reason", "OwnBug"), ("text", "Es war unser Fehler"));
        done.ShouldContain("The correction is booked as a new entry.");
        _house.Desk.Said.ShouldHaveSingleItem().Text.ShouldBe("Es war unser Fehler");
    }

    private static string PathOf(ReviewItem item) => $"/office/review/{item.Row.Unit}";

    private async Task<Person> OlgaAsync()
    {
        var probe = _house.Desk.Add(Units.Of("Probe", 9));
        await _house.SendAsync(PathOf(probe), $"/office/review/{probe.Row.Unit}/decision", ("verdict", "Bill"));
        return _house.Desk.Decided[^1].By;
    }

    private Task<int> SoloAsync()
    {
        var texts = new FirmTexts("", "", "", "");
        var firm = new FirmProfile("Muster IT", "Weg 1", "40210", "Düsseldorf", null, null, null, null, null, null, null, null, true, 14, texts, texts);
        return _house.House.InAsync<SettingsStore, int>(store => store.SaveAsync(FirmProfile.Settings, firm, DateTimeOffset.UnixEpoch, "Anna Berger", CancellationToken.None));
    }
}
