using System.Net;
using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Ledger.Editors;

public sealed class CalendarPageTests : IAsyncLifetime
{
    private const string Path = "/office/calendar";
    private readonly House _house = House.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task What_the_office_types_is_saved_as_a_version_with_who_and_when()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga", "de");
        var page = await EditorPage.OpenAsync(office, Path);
        page.Text.ShouldContain("Es ist noch kein Kalender gespeichert");
        var saved = await page.SaveAsync(("open-Monday.1.from", "19:00"), ("open-Monday.1.to", "00:00"), ("state", "BY"), ("augsburg", "on"));
        saved.Text.ShouldContain("Fassung 1 ist gespeichert.");
        saved.Text.ShouldContain("Friedensfest");
        var version = (await VersionsAsync()).ShouldHaveSingleItem();
        version.SavedBy.ShouldBe("Anna Berger");
        version.Value.Week.Where(hours => hours.Day == DayOfWeek.Monday).ShouldBe(
            [new(DayOfWeek.Monday, new(8, 0), new(18, 0)), new(DayOfWeek.Monday, new(19, 0), new(0, 0))]);
        (version.Value.State, version.Value.AugsburgPeace).ShouldBe((FederalState.BY, true));
    }

    [Fact]
    public async Task A_version_of_a_later_day_is_planned_and_the_one_before_holds_until_then()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await (await EditorPage.OpenAsync(office, Path)).SaveAsync();
        page = await page.SaveAsync(("state", "SN"), ("valid", "2099-01-01"));
        page.Text.ShouldContain("2 Planned");
        page.Text.ShouldContain("1 Jan 2099, 00:00 Anna Berger");
        page.Text.ShouldContain("1 In force");
        var now = await _house.InAsync<SettingsStore, Saved<CalendarSettings>>(
            store => store.NowAsync(CalendarSettings.Settings, CalendarSettings.Usual, CancellationToken.None));
        now.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_version_never_holds_from_a_day_that_has_begun()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await (await EditorPage.OpenAsync(office, Path)).SaveAsync(("valid", "2026-01-01"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Wrong("valid").ShouldNotBeNull().ShouldStartWith("Please choose a later day");
        (await VersionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_mistake_stands_beside_its_field_and_what_was_typed_stays()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga", "de");
        var page = await (await EditorPage.OpenAsync(office, Path)).SaveAsync(
            ("zone", "Europe/Augsburg"), ("open-Tuesday.0.to", "25:00"), ("oneoff.0.day", "2026-02-30"), ("oneoff.0.german", "Tag & \"Nacht\""), ("closure.0.from", "2026-08-03"));
        page.Text.ShouldContain("Noch nicht gespeichert");
        page.Wrong("zone").ShouldBe("Diese Zeitzone gibt es nicht. Bitte einen Namen wie Europe/Berlin eintragen.");
        page.Wrong("open-Tuesday.0.to").ShouldBe("Bitte eine Uhrzeit wie 17:30 eintragen.");
        page.Wrong("oneoff.0.day").ShouldBe("Bitte einen Tag wie 2026-12-24 wählen.");
        page.Wrong("oneoff.0.english").ShouldBe("Bitte auch den englischen Text eintragen; er steht im Kalender, wenn ihn jemand auf Englisch liest.");
        page.Wrong("closure.0.to").ShouldBe("Bitte ausfüllen.");
        page.Focused.ShouldBe(["open-Tuesday.0.to"]);
        page.Faults.ShouldBe(
        [
            ("open-Tuesday.0.to", "Geschäftszeiten, Dienstag, Bis stimmt nicht."),
            ("zone", "Ort, Zeitzone stimmt nicht."),
            ("oneoff.0.day", "Einmalige Feiertage, Tag stimmt nicht."),
            ("oneoff.0.english", "Einmalige Feiertage, Text englisch fehlt."),
            ("closure.0.to", "Schließungen, Letzter Tag fehlt."),
            ("closure.0.german", "Schließungen, Text deutsch fehlt."),
            ("closure.0.english", "Schließungen, Text englisch fehlt."),
        ]);
        page.Fields["zone"].ShouldBe("Europe/Augsburg");
        page.Fields["oneoff.0.german"].ShouldBe("Tag & \"Nacht\"");
        (await VersionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_fit_together_is_named_where_it_was_typed()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await (await EditorPage.OpenAsync(office, Path)).SaveAsync(
            ("corpus", "on"), ("open-Monday.1.from", "07:00"), ("open-Monday.1.to", "09:00"),
            ("closure.0.from", "2026-08-03"), ("closure.0.to", "2026-08-01"), ("closure.0.german", "x"), ("closure.0.english", "y"));
        page.Wrong("corpus").ShouldNotBeNull().ShouldContain("Saxony and Thuringia");
        page.Wrong("open-Monday.0.from").ShouldNotBeNull().ShouldContain("overlap");
        page.Wrong("closure.0.to").ShouldNotBeNull().ShouldContain("ends before it begins");
    }

    [Fact]
    public async Task A_single_mistake_is_named_in_a_sentence_and_the_page_opens_at_it()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga", "de");
        var page = await (await EditorPage.OpenAsync(office, Path)).SaveAsync(("closure.0.from", "2026-12-24"), ("closure.0.to", "2027-01-03"), ("closure.0.german", "Ferien"));
        page.Text.ShouldContain("Noch nicht gespeichert: Schließungen, Text englisch fehlt.");
        page.Focused.ShouldBe(["closure.0.english"]);
        (await page.PressAsync("preview")).Focused.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_holiday_in_a_closure_is_still_seen()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await (await EditorPage.OpenAsync(office, Path + "?year=2027")).PressAsync(
            "preview", ("closure.0.from", "2027-12-24"), ("closure.0.to", "2027-12-31"), ("closure.0.german", "Ruhe"), ("closure.0.english", "Quiet days"));
        page.Html.Split("class=\"day-closure edge-holiday\"").Length.ShouldBe(3);
        page.Html.Split("class=\"day-closure\"").Length.ShouldBe(7);
    }

    [Fact]
    public async Task A_preview_shows_the_year_as_typed_and_saves_nothing()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await EditorPage.OpenAsync(office, Path + "?year=2027");
        page = await page.PressAsync("preview", ("closure.0.from", "2027-12-27"), ("closure.0.to", "2027-12-31"), ("closure.0.german", "Ruhe"), ("closure.0.english", "Quiet days"));
        page.Text.ShouldContain("27–31 Quiet days");
        page.Text.ShouldContain("December 2027");
        page = await page.PressAsync("later");
        page.Text.ShouldContain("December 2028");
        page.Fields["closure.0.english"].ShouldBe("Quiet days");
        page = await page.PressAsync("remove closure 0");
        page.Fields["closure.0.english"].ShouldBe("");
        (await VersionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_do_not_overwrite_each_other_unseen()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        using var boss = await _house.SignedInAsync(Roles.Administrator, "bert");
        var olgas = await EditorPage.OpenAsync(office, Path);
        await (await EditorPage.OpenAsync(boss, Path)).SaveAsync(("state", "HH"));
        olgas = await olgas.SaveAsync(("state", "SH"));
        olgas.Wrong("basis").ShouldNotBeNull().ShouldContain("Anna Berger has saved a new version");
        olgas.Faults.ShouldHaveSingleItem().ShouldBe(("basis-wrong", olgas.Wrong("basis")!));
        olgas.Focused.ShouldBeEmpty();
        (await VersionsAsync()).Count.ShouldBe(1);
        await olgas.SaveAsync();
        (await VersionsAsync())[0].Value.State.ShouldBe(FederalState.SH);
    }

    [Fact]
    public async Task Html_in_a_text_is_text()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await (await EditorPage.OpenAsync(office, Path)).SaveAsync(
            ("oneoff.0.day", "2026-11-30"), ("oneoff.0.german", "<img src=x>"), ("oneoff.0.english", "\"><script>alert(1)</script>"));
        page.Text.ShouldContain("is saved");
        (await office.ReadAsync(Path + "?year=2026")).ShouldNotContain("<script");
        page.Html.ShouldNotContain("<img");
    }

    [Theory]
    [InlineData(nameof(Roles.Technician), "/no-access")]
    [InlineData(nameof(Roles.None), "/sign-in")]
    public async Task Others_are_sent_away(string who, string to)
    {
        var role = Enum.Parse<Roles>(who);
        using var browser = role == Roles.None ? _house.Browse() : await _house.SignedInAsync(role, "tina");
        foreach (var path in new[] { Path, "/office/tariffs" })
        {
            var answer = await browser.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.ToString().ShouldContain(to);
            (await browser.SendAsync(role == Roles.None ? "/sign-in" : "/no-access", path, ("do", "save"))).Headers.Location!.ToString().ShouldContain(to);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var answer = await office.Http.PostAsync(Path, new FormUrlEncodedContent((await EditorPage.OpenAsync(office, Path)).Fields.With(("do", "save")).All
            .Select(field => KeyValuePair.Create(field.Name, field.Value))));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await VersionsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?version=7", HttpStatusCode.NotFound)]
    [InlineData("?year=99999", HttpStatusCode.OK)]
    [InlineData("?year=-5", HttpStatusCode.OK)]
    public async Task An_address_that_was_made_up_does_no_harm(string query, HttpStatusCode status)
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        (await office.GetAsync(Path + query)).StatusCode.ShouldBe(status);
    }

    private Task<IReadOnlyList<Saved<CalendarSettings>>> VersionsAsync()
        => _house.InAsync<SettingsStore, IReadOnlyList<Saved<CalendarSettings>>>(store => store.AllAsync<CalendarSettings>(CalendarSettings.Settings, CancellationToken.None));
}
