using RemoteAssist.Broker.Customers;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Ledger.Review;

public sealed class ReviewTests : IAsyncLifetime
{
    private static readonly Choice Bill = new(Outcome.Bill);
    private static readonly Choice OwnBug = new(Outcome.Goodwill, GoodwillReason.OwnBug, null, 100);
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task A_session_that_ended_is_a_unit_with_its_price_until_it_is_decided()
    {
        var unit = await _shop.WorkedAsync(Shop.Evening, 28);
        var item = await _shop.ItemAsync(unit);
        item.Row.State.ShouldBe(ReviewState.WrapUpMissing);
        item.Row.Seconds.ShouldBe(28 * 60);
        // 28 minutes are two quarters begun: 30 min at 135 €.
        item.Row.Net.ShouldBe(67.50m);
        item.Price.Vat.ShouldBe(12.83m);
        item.WorkedBy.ShouldBe([Shop.Tina]);
        (await _shop.WrapUps.SaveAsync(unit, Shop.Wrapped("Maus getauscht", OwnBug), Shop.Tina, CancellationToken.None)).ShouldBeNull();
        (await _shop.ItemAsync(unit)).Row.State.ShouldBe(ReviewState.Open);
        (await _shop.DecideAsync(unit, null)).ShouldBeNull();
        var decided = await _shop.ItemAsync(unit);
        decided.Row.State.ShouldBe(ReviewState.Decided);
        decided.Row.Net.ShouldBe(0);
        decided.Row.ListNet.ShouldBe(67.50m);
        decided.DecidedBy.ShouldBe(Shop.Olga);
        decided.EntryNumber.ShouldBe(1);
        (await _shop.LinesAsync()).Select(line => (line.Kind, line.Net, line.Vat)).ShouldBe([(LineKind.Work, 67.50m, 12.83m), (LineKind.Goodwill, -67.50m, -12.83m)]);
        (await _shop.DecideAsync(unit, Bill)).ShouldBe(ReviewRefusal.AlreadyDecided);
        (await _shop.WrapUps.SaveAsync(unit, Shop.Wrapped("Nichts", Bill), Shop.Tina, CancellationToken.None)).ShouldBe(ReviewRefusal.AlreadyDecided);
    }

    [Fact]
    public async Task Whoever_worked_it_cannot_decide_it_but_in_a_firm_of_one()
    {
        var unit = await _shop.WorkedAsync(Shop.Evening, 30);
        (await _shop.DecideAsync(unit, Bill, Shop.Tina)).ShouldBe(ReviewRefusal.WorkedItOneself);
        var texts = new FirmTexts("", "", "", "");
        var firm = new FirmProfile("Solo", "", "", "", null, null, null, null, null, null, null, null, Solo: true, 14, texts, texts);
        await _shop.Settings.SaveAsync(FirmProfile.Settings, firm, DateTimeOffset.UnixEpoch, "Tina", CancellationToken.None);
        (await _shop.DecideAsync(unit, Bill, Shop.Tina)).ShouldBeNull();
        (await _shop.AskAsync("SELECT Body FROM LedgerEntries")).Single().ShouldContain("\"solo\":true");
    }

    [Fact]
    public async Task Choices_must_be_whole()
    {
        var unit = await _shop.WorkedAsync(Shop.Evening, 30);
        (await _shop.DecideAsync(unit, null)).ShouldBe(ReviewRefusal.TextMissing);
        (await _shop.DecideAsync(unit, new Choice(Outcome.Goodwill, null, null, 100))).ShouldBe(ReviewRefusal.ReasonMissing);
        (await _shop.DecideAsync(unit, new Choice(Outcome.Goodwill, GoodwillReason.Other, " ", 100))).ShouldBe(ReviewRefusal.TextMissing);
        (await _shop.DecideAsync(unit, new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, null, 101))).ShouldBe(ReviewRefusal.PercentOutOfRange);
        (await _shop.DecideAsync(unit, new Choice(Outcome.InKind, GoodwillReason.OwnBug))).ShouldBe(ReviewRefusal.InKindMissing);
        (await _shop.DecideAsync(unit, new Choice(Outcome.Contract))).ShouldBe(ReviewRefusal.NoContract);
        (await _shop.DecideAsync(SessionId.New(), Bill)).ShouldBe(ReviewRefusal.Unknown);
        (await _shop.WrapUps.SaveAsync(unit, Shop.Wrapped(" ", Bill), Shop.Tina, CancellationToken.None)).ShouldBe(ReviewRefusal.TextMissing);
        (await _shop.WrapUps.SaveAsync(unit, Shop.Wrapped("Fertig", Bill), Shop.Tom, CancellationToken.None)).ShouldBe(ReviewRefusal.Unknown);
    }

    [Fact]
    public async Task A_question_goes_to_the_technician_and_the_answer_back()
    {
        var unit = await _shop.WorkedAsync(Shop.Evening, 30);
        await _shop.WrapUps.SaveAsync(unit, Shop.Wrapped("Fertig", Bill), Shop.Tina, CancellationToken.None);
        (await _shop.WrapUps.UnfinishedAsync(Shop.Tina, CancellationToken.None)).ShouldBeEmpty();
        (await _shop.Review.AnswerAsync(unit, "Ja", Shop.Tina, CancellationToken.None)).ShouldBe(ReviewRefusal.NotAsked);
        (await _shop.Review.AskAsync(unit, "Auf wessen Wunsch?", Shop.Olga, CancellationToken.None)).ShouldBeNull();
        (await _shop.WrapUps.UnfinishedAsync(Shop.Tina, CancellationToken.None)).Single().Exchanges.Single().Text.ShouldBe("Auf wessen Wunsch?");
        (await _shop.WrapUps.UnfinishedAsync(Shop.Tom, CancellationToken.None)).ShouldBeEmpty();
        var asked = (await _shop.Review.ListAsync(new ReviewFilter(ReviewState.Asked), 0, CancellationToken.None)).Rows.Single().Question.ShouldNotBeNull();
        (asked.Text, asked.By).ShouldBe(("Auf wessen Wunsch?", Shop.Olga));
        (await _shop.Review.AnswerAsync(unit, "Des Kunden", Shop.Tina, CancellationToken.None)).ShouldBeNull();
        (await _shop.ItemAsync(unit)).Row.State.ShouldBe(ReviewState.Open);
        var answered = (await _shop.Review.ListAsync(new ReviewFilter(ReviewState.Open), 0, CancellationToken.None)).Rows.Single();
        answered.Question.ShouldBeNull();
        (answered.Answer?.Text, answered.ProposedAt <= answered.Answer?.At).ShouldBe(("Des Kunden", true));
    }

    [Fact]
    public async Task A_decision_in_kind_knows_what_became_of_the_promise()
    {
        var unit = await _shop.DecidedAsync(Shop.Evening, 30, new Choice(Outcome.InKind, GoodwillReason.OwnBug, Percent: 100, InKind: "2 kg Schokolade"));
        (await _shop.ItemAsync(unit)).Row.Claim.ShouldBe(ClaimState.Promised);
        var claim = (await _shop.Books.ClaimsAsync(null, CancellationToken.None)).Single();
        (await _shop.Books.SettleClaimAsync(claim.Id, ClaimState.Received, "1 kg", Shop.Olga, CancellationToken.None)).ShouldBeTrue();
        (await _shop.ItemAsync(unit)).Row.Claim.ShouldBe(ClaimState.Received);
        (await _shop.Review.CorrectAsync(unit, Bill, "Doch bezahlt", Shop.Olga, CancellationToken.None)).ShouldBeNull();
        (await _shop.ItemAsync(unit)).Row.Claim.ShouldBeNull();
    }

    [Fact]
    public async Task A_correction_takes_back_and_names_the_entry_before()
    {
        var unit = await _shop.DecidedAsync(Shop.Evening, 30, OwnBug);
        (await _shop.Review.CorrectAsync(unit, Bill, " ", Shop.Olga, CancellationToken.None)).ShouldBe(ReviewRefusal.TextMissing);
        (await _shop.Review.CorrectAsync(unit, Bill, "Doch kein Fehler", Shop.Olga, CancellationToken.None)).ShouldBeNull();
        var lines = await _shop.LinesAsync();
        lines.Select(line => (line.Entry, line.Kind, line.Net)).ShouldBe(
        [
            (1, LineKind.Work, 67.50m), (1, LineKind.Goodwill, -67.50m),
            (2, LineKind.Correction, -67.50m), (2, LineKind.Correction, 67.50m), (2, LineKind.Work, 67.50m),
        ]);
        (await _shop.ItemAsync(unit)).Correction.ShouldBe(new Correction(1, OwnBug, "Doch kein Fehler"));
        (await _shop.AskAsync("SELECT Body FROM LedgerEntries WHERE Number = 2")).Single().ShouldContain("\"corrects\":1");
        var month = (await _shop.Books.MonthsAsync(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1), CancellationToken.None)).Single();
        (month.Units, month.Billed, month.ListNet, month.Goodwill, month.Seconds).ShouldBe((1, 67.50m, 67.50m, 0m, 1800d));
        (await _shop.VerifyAsync()).Broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_short_break_joins_two_sessions_of_a_customer()
    {
        var sauer = await _shop.CustomerAsync("Sauer");
        var first = await _shop.WorkedAsync(Shop.Evening, 20, sauer);
        var second = await _shop.WorkedAsync(Shop.Evening.AddMinutes(40), 20, sauer);
        await _shop.WorkedAsync(Shop.Evening.AddMinutes(91), 10, sauer);
        var page = await _shop.Review.ListAsync(new ReviewFilter(), 0, CancellationToken.None);
        // 40 minutes are three quarters begun: 101.25 €; 31 minutes later a unit of its own.
        page.Rows.Select(row => (row.Unit, row.Net)).ShouldBe([(first, 101.25m), (page.Rows[1].Unit, 33.75m)]);
        (await _shop.ItemAsync(second)).Sessions.Select(one => one.Session).ShouldBe([first, second]);
        await _shop.WrapUps.SaveAsync(first, Shop.Wrapped("Eins", Bill), Shop.Tina, CancellationToken.None);
        (await _shop.ItemAsync(first)).Row.State.ShouldBe(ReviewState.WrapUpMissing);
        await _shop.WrapUps.SaveAsync(second, Shop.Wrapped("Zwei", Bill), Shop.Tina, CancellationToken.None);
        (await _shop.ItemAsync(first)).WrapUp!.Done.ShouldBe("Eins\nZwei");
        (await _shop.ItemAsync(first)).Row.State.ShouldBe(ReviewState.Open);
    }

    [Fact]
    public async Task A_session_that_joins_a_decided_unit_opens_it_and_the_next_decision_corrects()
    {
        var sauer = await _shop.CustomerAsync("Sauer");
        var first = await _shop.DecidedAsync(Shop.Evening, 20, Bill, sauer);
        var second = await _shop.WorkedAsync(Shop.Evening.AddMinutes(40), 20, sauer);
        (await _shop.ItemAsync(second)).Row.Unit.ShouldBe(first);
        (await _shop.ItemAsync(first)).Row.State.ShouldBe(ReviewState.WrapUpMissing);
        (await _shop.DecideAsync(first, Bill)).ShouldBeNull();
        (await _shop.AskAsync("SELECT Kind FROM LedgerEntries ORDER BY Number")).ShouldBe(["Decision", "Correction"]);
        // Twice two quarters apart would be 135 €; together they are three.
        (await _shop.LinesAsync()).Sum(line => line.Net).ShouldBe(101.25m);
        (await _shop.VerifyAsync()).Broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Prepaid_minutes_are_used_in_the_order_of_the_work_whenever_it_is_known()
    {
        var sauer = await _shop.CustomerAsync("Sauer", new Contract("Wartung", 60, null, true));
        var later = await _shop.WorkedAsync(Shop.Evening.AddDays(1), 60, sauer);
        (await _shop.ItemAsync(later)).Row.Net.ShouldBe(0);
        var earlier = await _shop.WorkedAsync(Shop.Evening, 60, sauer);
        (await _shop.ItemAsync(earlier)).Row.Net.ShouldBe(0);
        (await _shop.ItemAsync(later)).Row.Net.ShouldBe(135m);
        (await _shop.DecideAsync(earlier, new Choice(Outcome.Contract))).ShouldBeNull();
        (await _shop.Books.MonthsAsync(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1), CancellationToken.None)).Single().ContractMinutes.ShouldBe(60);
    }

    [Fact]
    public async Task A_new_tariff_changes_nothing_that_began_before()
    {
        var decided = await _shop.DecidedAsync(Shop.Evening, 30, Bill);
        var open = await _shop.WorkedAsync(Shop.Evening.AddDays(1), 30);
        var entry = (await _shop.AskAsync("SELECT Body || Hash FROM LedgerEntries")).Single();
        await _shop.TariffAsync(Tariff.Usual with { HourlyRate = 900m });
        await _shop.DecideAsync(open, Bill);
        (await _shop.LinesAsync()).ShouldAllBe(line => line.Net == 67.50m);
        (await _shop.AskAsync("SELECT Body || Hash FROM LedgerEntries WHERE Number = 1")).Single().ShouldBe(entry);
        (await _shop.ItemAsync(decided)).Row.Net.ShouldBe(67.50m);
    }

    [Fact]
    public async Task Search_finds_beginnings_of_words_in_all_that_is_written()
    {
        var unit = await _shop.DecidedAsync(Shop.Evening, 30, Bill, name: "Müller & Söhne");
        await _shop.WorkedAsync(Shop.Evening.AddDays(1), 30, name: "Roth", by: Shop.Tom);
        foreach (var words in new[] { "müller", "Mull", "sohne drucker", "tina", "pc-mü", "DRUCKERTREIBER erneuert" })
            (await _shop.Review.ListAsync(new ReviewFilter(Search: words), 0, CancellationToken.None)).Rows.Single().Unit.ShouldBe(unit, words);
        (await _shop.Review.ListAsync(new ReviewFilter(Search: "technik"), 0, CancellationToken.None)).Total.ShouldBe(2);
        (await _shop.Review.ListAsync(new ReviewFilter(State: ReviewState.Open, Search: "technik"), 0, CancellationToken.None)).Total.ShouldBe(0);
        (await _shop.Review.ListAsync(new ReviewFilter(Search: "müller roth"), 0, CancellationToken.None)).Total.ShouldBe(0);
        (await _shop.Review.ListAsync(new ReviewFilter(Search: "\"*) OR"), 0, CancellationToken.None)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task The_inbox_shows_what_costs_or_lies_outside_opening_hours()
    {
        var evening = await _shop.WorkedAsync(Shop.Evening, 30);
        var morning = await _shop.WorkedAsync(Shop.Evening.AddHours(-8), 30);
        (await _shop.Review.ListAsync(new ReviewFilter(), 0, CancellationToken.None)).Rows.Select(row => row.Unit).ShouldBe([evening]);
        (await _shop.Review.ListAsync(new ReviewFilter(AfterHoursOnly: false), 0, CancellationToken.None)).Rows.Select(row => row.Unit).ShouldBe([morning, evening]);
        var day = new DateOnly(2026, 3, 10);
        (await _shop.Review.ListAsync(new ReviewFilter(From: day, To: day), 0, CancellationToken.None)).Total.ShouldBe(1);
        (await _shop.Review.ListAsync(new ReviewFilter(From: day.AddDays(1)), 0, CancellationToken.None)).Total.ShouldBe(0);
    }
}
