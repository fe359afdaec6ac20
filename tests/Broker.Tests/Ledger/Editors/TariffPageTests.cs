using System.Net;
using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Ledger.Tariffs;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Ledger.Editors;

public sealed class TariffPageTests : IAsyncLifetime
{
    private const string Path = "/office/tariffs";
    private readonly House _house = House.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task As_long_as_no_tariff_is_saved_the_page_says_that_nothing_costs_and_offers_the_usual_one()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await EditorPage.OpenAsync(office, Path);
        page.Text.ShouldContain("No tariff has been saved yet: until then every session is free.");
        page.Fields["rule.5.english"].ShouldBe("Evening");
        page = await page.SaveAsync();
        page.Text.ShouldContain("Version 1 is saved.");
        page.Text.ShouldNotContain("No tariff");
        var version = (await VersionsAsync()).ShouldHaveSingleItem();
        version.SavedBy.ShouldBe("Anna Berger");
        version.Value.Rules.ShouldBe(Tariff.Usual.Rules);
        version.Value.Vat.ShouldBe(Tariff.Usual.Vat);
        (version.Value with { Rules = [], Vat = [] }).ShouldBe(Tariff.Usual with { Rules = [], Vat = [] });
    }

    [Fact]
    public async Task A_new_version_is_made_from_the_last_one_and_that_one_is_not_changed()
    {
        using var office = await _house.SignedInAsync(Roles.Administrator, "olga", "de");
        var page = await (await EditorPage.OpenAsync(office, Path)).SaveAsync(("rate", "96,50"));
        page.Fields["rate"].ShouldBe("96,50");
        page = await page.SaveAsync(("increment", "5"));
        (await VersionsAsync()).Select(one => (one.Version, one.Value.HourlyRate, one.Value.IncrementMinutes)).ShouldBe([(2, 96.5m, 5), (1, 96.5m, 15)]);
        page.Text.ShouldContain("Es gilt Fassung 2, „Standard“, seit");
        (await EditorPage.OpenAsync(office, Path + "?version=1")).Fields["increment"].ShouldBe("15");
    }

    // 17:52–18:00 is within opening hours and free; 18:00–18:20 is evening, 90 € + 50 % = 135 € an hour. 28 minutes begun are
    // two increments of 15, so 22 minutes count: 22/60 × 135 € = 49.50 €; 19 % VAT is 9.405, so 9.41 €, together 58.91 €.
    [Fact]
    public async Task The_example_says_what_it_costs_and_why()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga", "de");
        var page = await (await EditorPage.OpenAsync(office, Path)).PressAsync("preview", Example("2026-11-24"));
        page.Text.ShouldContain("Nach diesem Entwurf kostet eine Sitzung am Dienstag, 24. Nov. 2026, 17:52–18:20 Uhr, 49,50 € netto, 58,91 € mit USt.:");
        page.Text.ShouldContain("17:52–18:00, Innerhalb der Geschäftszeiten");
        page.Text.ShouldContain("18:00–18:20, Abend");
        page.Text.ShouldContain("Zusammen 28 min, aufgerundet auf 30 min; die 2 min mehr zählen zur letzten Zeile.");
    }

    // Without the opening hours' rule all 28 minutes are evening: two increments, 30/60 × 135 € = 67.50 €.
    [Fact]
    public async Task The_example_follows_the_draft_as_typed_and_nothing_is_saved()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await (await EditorPage.OpenAsync(office, Path)).PressAsync("remove rule 0", Example("2026-11-24"));
        page.Text.ShouldContain("By this draft, a session on Tuesday, 24 Nov 2026, 17:52–18:20, costs €67.50 net, €80.33 with VAT:");
        page = await page.PressAsync("preview", ("example-from", "09:00"), ("example-to", "09:30"));
        page.Text.ShouldContain("09:00–09:30, costs €45.00 net");
        (await VersionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rules_are_added_moved_and_removed_without_losing_what_was_typed()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await (await EditorPage.OpenAsync(office, Path)).PressAsync("add rule", ("name", "Winter"));
        page.Wrong("rule.6.english").ShouldBe("Please enter the English name too; customers with English as their language read it.");
        page.Focused.ShouldBeEmpty();
        page = await page.PressAsync("up rule 6", ("rule.6.german", "Mittag"), ("rule.6.english", "Noon"), ("rule.6.amount", "10"), ("rule.6.from", "12:00"), ("rule.6.to", "13:00"));
        page.Wrong("rule.5.english").ShouldBeNull();
        page = await page.PressAsync("down rule 0");
        page = await page.PressAsync("remove rule 3", ("rule.1.kind", "rate"), ("rule.1.amount", "30"));
        page.Fields["name"].ShouldBe("Winter");
        page = await page.SaveAsync();
        page.Text.ShouldContain("Version 1 is saved.");
        var saved = (await VersionsAsync())[0].Value;
        saved.Rules.Select(rule => rule.English).ShouldBe(["Public holiday", "Within opening hours", "Sunday", "Night", "Noon", "Evening"]);
        (saved.Rules[1].OwnRate, saved.Rules[1].SurchargePercent).ShouldBe((30m, null));
        saved.Rules[4].ShouldBe(new TariffRule("Mittag", "Noon", Weekdays.All, HolidayIs.Either, OpenIs.Either, new(12, 0), new(13, 0), 10m, null));
    }

    [Fact]
    public async Task Every_mistake_stands_beside_its_field_and_what_was_typed_stays()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await (await EditorPage.OpenAsync(office, Path)).SaveAsync(
            ("name", " "), ("rate", "1.250,00"), ("free", "ten"), ("rule.2.amount", "<b>"), ("rule.4.from", "21 Uhr"), ("rule.5.to", ""), ("vat.0.percent", "101"), ("gross", "both"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Not saved yet");
        page.Wrong("name").ShouldBe("Please fill this in.");
        page.Wrong("rate").ShouldNotBeNull().ShouldContain("without a thousands separator");
        page.Wrong("free").ShouldBe("Please enter a whole number from 0 to 1440.");
        page.Wrong("rule.2.amount").ShouldNotBeNull();
        page.Wrong("rule.4.from").ShouldNotBeNull();
        page.Wrong("rule.5.to").ShouldNotBeNull();
        page.Wrong("vat.0.percent").ShouldNotBeNull();
        page.Wrong("gross").ShouldNotBeNull();
        page.Focused.ShouldBe(["name"]);
        page.Faults.ShouldBe(
        [
            ("name", "Basics, Name is missing."),
            ("rate", "Basics, Hourly rate is not right."),
            ("gross", "Basics, net/gross is not right."),
            ("free", "Basics, Free minutes are not right."),
            ("rule.2.amount", "Rules, 3. Sunday, Surcharge or rate is not right."),
            ("rule.4.from", "Rules, 5. Night, From is not right."),
            ("rule.5.to", "Rules, 6. Evening, To is missing."),
            ("vat.0.percent", "VAT, Rate is not right."),
        ]);
        (page.Fields["rate"], page.Fields["rule.2.amount"], page.Fields["rule.4.from"]).ShouldBe(("1.250,00", "<b>", "21 Uhr"));
        page.Html.ShouldNotContain("<b>\"");
        page.Text.ShouldContain("Will be calculated once the marked fields are corrected.");
        (await VersionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_fit_together_is_named_where_it_was_typed()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await EditorPage.OpenAsync(office, Path);
        page = await page.SaveAsync(("vat.1.from", "2007-01-01"), ("rule.2.Sunday", ""));
        page.Wrong("vat.1.from").ShouldNotBeNull();
        page.Wrong("rule.2.days").ShouldNotBeNull().ShouldContain("at least one day");
        page.Faults.ShouldContain(("rule.2.days-wrong", "Rules, 3. Sunday, Weekdays are missing."));
        page = await page.PressAsync("remove vat 0", ("vat.0.from", ""), ("vat.0.percent", ""), ("vat.1.from", ""), ("vat.1.percent", ""), ("vat.2.from", ""), ("vat.2.percent", ""), ("rule.2.Sunday", "on"));
        page.Wrong("vat.0.from").ShouldNotBeNull().ShouldContain("at least one VAT rate");
    }

    [Fact]
    public async Task The_amount_of_a_rule_has_the_unit_of_its_price()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await (await EditorPage.OpenAsync(office, Path)).PressAsync("preview", ("rule.5.kind", "rate"));
        Unit(5).ShouldBe("€/h");
        Unit(4).ShouldBe("%");

        string Unit(int rule) => WebUtility.HtmlDecode(page.Html.Split($"for=\"rule.{rule}.amount\"")[1].Split("data-unit=\"")[1].Split('"')[0]);
    }

    [Fact]
    public async Task A_mistake_on_the_bench_keeps_no_tariff_from_being_saved()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await (await EditorPage.OpenAsync(office, Path)).SaveAsync(("example-day", "soon"), ("technicians", "100"), ("span.0.from", "x"));
        page.Text.ShouldContain("Version 1 is saved.");
        page = await page.SaveAsync(("rate", ""), ("example-day", "soon"), ("technicians", "100"));
        page.Faults.ShouldHaveSingleItem().ShouldBe(("rate", "Basics, Hourly rate is missing."));
    }

    [Fact]
    public async Task Html_in_a_name_is_text()
    {
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        const string script = "<script>alert(1)</script>";
        var page = await (await EditorPage.OpenAsync(office, Path)).SaveAsync(("name", script), ("rule.0.german", script), ("rule.0.english", script));
        page.Text.ShouldContain("is saved");
        page.Html.ShouldNotContain("<script");
        page.Text.ShouldContain("17:52–18:00, " + script);
    }

    private static (string, string)[] Example(string day) => [("example-day", day), ("example-from", "17:52"), ("example-to", "18:20")];

    private Task<IReadOnlyList<Saved<Tariff>>> VersionsAsync()
        => _house.InAsync<SettingsStore, IReadOnlyList<Saved<Tariff>>>(store => store.AllAsync<Tariff>(Tariff.Settings, CancellationToken.None));
}
