using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.WrapUps;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;
using Person = RemoteAssist.Broker.Ledger.Door.Person;

namespace RemoteAssist.Broker.Tests.Ledger.WrapUps;

public sealed class WrapUpTests : IAsyncLifetime
{
    private static readonly Person Tina = new("id-" + TestBroker.Technician, TestBroker.Technician);
    private readonly FakeDesk _desk = new();
    private TestBroker _broker = null!;

    private static object Good => new { cause = "ownBug", done = "Druckertreiber erneuert", outcome = "goodwill", reason = "ownBug", followUp = "Fehler melden" };

    public Task InitializeAsync()
    {
        _broker = TestBroker.With(services => services.AddSingleton<IWrapUpDesk>(_desk).AddSingleton<IReviewDesk>(_desk));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task The_console_is_told_what_waits_with_a_proposal()
    {
        _desk.Items.Add(FakeDesk.Item(Tina, SegmentKind.Charged));
        _desk.Items.Add(FakeDesk.Item(new Person("id-Other", "Other"), SegmentKind.Charged));
        var list = await ReadAsync("/api/wrap-ups");
        var card = list.EnumerateArray().ShouldHaveSingleItem();
        card.GetProperty("customer").GetString().ShouldBe("Frau Sauer");
        card.GetProperty("minutes").GetDouble().ShouldBe(20);
        card.GetProperty("proposal").GetProperty("outcome").GetString().ShouldBe("bill");
        card.GetProperty("because").GetString().ShouldBe("usual");
        card.TryGetProperty("question", out _).ShouldBeFalse();
        var one = await ReadAsync($"/api/wrap-ups/{card.GetProperty("session").GetString()}");
        one.GetProperty("machine").GetString().ShouldBe("PC-SAUER");
    }

    [Fact]
    public async Task What_was_written_reaches_the_desk()
    {
        var session = SessionId.New();
        (await PostAsync($"/api/wrap-ups/{session}", Good)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var (saved, wrapUp, by) = _desk.Saved.ShouldHaveSingleItem();
        saved.ShouldBe(session);
        by.ShouldBe(Tina);
        var proposal = new Choice(Outcome.Goodwill, GoodwillReason.OwnBug, Percent: 100);
        wrapUp.ShouldBe(new WrapUp(WorkCause.OwnBug, null, "Druckertreiber erneuert", proposal, "Fehler melden"));
    }

    [Fact]
    public async Task In_kind_says_what_and_why()
    {
        var kind = new { cause = "other", causeText = "Blitz", done = "x", outcome = "inKind", reason = "other", reasonText = "Treue", percent = 50, inKind = "2 kg Schokolade" };
        (await PostAsync($"/api/wrap-ups/{SessionId.New()}", kind)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        _desk.Saved[0].WrapUp.ShouldBe(new WrapUp(
            WorkCause.Other, "Blitz", "x", new Choice(Outcome.InKind, GoodwillReason.Other, "Treue", 50, "2 kg Schokolade"), null));
    }

    [Theory]
    [InlineData("""{"done":"x","outcome":"bill"}""", "Ursache")]
    [InlineData("""{"cause":"1","done":"x","outcome":"bill"}""", "Ursache")]
    [InlineData("""{"cause":"other","done":"x","outcome":"bill"}""", "beschreiben Sie die Ursache")]
    [InlineData("""{"cause":"ownBug","done":"  ","outcome":"bill"}""", "was getan wurde")]
    [InlineData("""{"cause":"ownBug","done":"x","outcome":"free"}""", "Vorschlag")]
    [InlineData("""{"cause":"ownBug","done":"x","outcome":"goodwill"}""", "Grund")]
    [InlineData("""{"cause":"ownBug","done":"x","outcome":"goodwill","reason":"other"}""", "beschreiben Sie den Grund")]
    [InlineData("""{"cause":"ownBug","done":"x","outcome":"goodwill","reason":"ownBug","percent":101}""", "Prozent")]
    [InlineData("""{"cause":"ownBug","done":"x","outcome":"inKind","reason":"ownBug"}""", "statt Geld")]
    public async Task What_is_missing_is_named_and_nothing_is_saved(string body, string says)
    {
        using var http = Http();
        var answer = await http.PostAsync($"/api/wrap-ups/{SessionId.New()}", new StringContent(body, null, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!.ShouldContain(says);
        _desk.Saved.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_desk_refuses_is_said_in_words()
    {
        _desk.Refuses = ReviewRefusal.AlreadyDecided;
        var answer = await PostAsync($"/api/wrap-ups/{SessionId.New()}", Good);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("schon entschieden");
    }

    [Fact]
    public void Every_refusal_has_words_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            WrapUpTexts.For(language).Wrong.Keys.ShouldBe(Enum.GetValues<WrapUpRefusal>(), ignoreOrder: true);
            WrapUpTexts.For(language).Refused.Keys.ShouldBe(Enum.GetValues<ReviewRefusal>(), ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_question_of_the_office_is_answered_by_who_worked_it_only()
    {
        var asked = FakeDesk.Item(Tina, SegmentKind.Charged);
        asked = asked with
        {
            Row = asked.Row with { State = ReviewState.Asked },
            Exchanges = [new Exchange(asked.Row.To, new Person("id-Olga", "Olga"), IsQuestion: true, "Warum so lange?")],
        };
        _desk.Items.Add(asked);
        (await ReadAsync("/api/wrap-ups"))[0].GetProperty("question").GetProperty("text").GetString().ShouldBe("Warum so lange?");
        (await PostAsync($"/api/wrap-ups/{asked.Row.Unit}/answer", new { text = " " })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await PostAsync($"/api/wrap-ups/{asked.Row.Unit}/answer", new { text = "Die Leitung war schlecht." })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await PostAsync($"/api/wrap-ups/{asked.Row.Unit}/answer", new { text = "Ich war es." }, "Somebody")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        _desk.Answers.ShouldHaveSingleItem().ShouldBe((asked.Row.Unit, "Die Leitung war schlecht.", Tina));
    }

    [Fact]
    public async Task Nobody_but_technicians_writes_and_only_from_our_own_pages()
    {
        using var office = _broker.Http("Olga", Policies.Office);
        (await office.GetAsync("/api/wrap-ups")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var foreign = _broker.Http(TestBroker.Technician, Policies.Technician, ownPage: false);
        (await foreign.PostAsJsonAsync($"/api/wrap-ups/{SessionId.New()}", Good)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _desk.Saved.ShouldBeEmpty();
    }

    private HttpClient Http(string name = TestBroker.Technician)
    {
        var http = _broker.Http(name, Policies.Technician);
        http.DefaultRequestHeaders.Add("Accept-Language", "de");
        return http;
    }

    private async Task<JsonElement> ReadAsync(string path)
    {
        using var http = Http();
        return await http.GetFromJsonAsync<JsonElement>(path);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, object body, string name = TestBroker.Technician)
    {
        using var http = Http(name);
        return await http.PostAsJsonAsync(path, body);
    }
}
