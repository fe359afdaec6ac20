using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Office.Overtime;

public sealed class OvertimePageTests : IAsyncLifetime
{
    private const string Mine = "/overtime/mine";
    private static readonly Person Tina = new("t", "Tina <i>Technik</i>");
    private static readonly Person Uwe = new("u", "Uwe Umlauf");
    private readonly FakeWorkTimes _times = new();
    private readonly House _house;

    public OvertimePageTests() => _house = House.With(services => services.AddSingleton<IWorkTimes>(_times).AddSingleton<IWorkImport>(_times));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task The_office_sees_everybodys_days_with_classes_sums_and_flags()
    {
        _times.Days.Add(FakeWorkTimes.Day(Spell(Tina, 3, 19, 23), Class(WageClass.Night, 25, 2.5)) with { RestShort = true, RestBefore = 9.5, Long = true });
        _times.Days.Add(FakeWorkTimes.Day(Spell(Tina, 4, 20, 22), Class(WageClass.Night, 25, 1), Class(WageClass.Sunday, 50, 2)));
        _times.Days.Add(FakeWorkTimes.Day(Spell(Uwe, 4, 8, 9)));
        using var office = await _house.SignedInAsync(Roles.Office, "olga", "de");
        var page = await TextAsync(office, "/office/overtime?month=2026-11");
        page.ShouldContain("Tina <i>Technik</i>");
        page.ShouldContain("Uwe Umlauf");
        page.ShouldContain("Nacht 25 %: 3 h 30 min");
        page.ShouldContain("Sonntag 50 %: 2 h 00 min");
        page.ShouldContain("Nur 9 h 30 min Ruhe davor");
        page.ShouldContain("Mehr als 10 h am Tag");
        page.ShouldContain("Für diesen Tag oder den davor ist keine Arbeit außerhalb von Sitzungen eingetragen");
        page.ShouldContain("keine Steuer- oder Rechtsberatung");
        (await office.ReadAsync("/office/overtime?month=2026-11")).ShouldNotContain("<i>");
    }

    [Fact]
    public async Task Why_a_sunday_is_not_incomplete_is_said_though_no_day_is()
    {
        _times.Days.Add(FakeWorkTimes.Day(Spell(Tina, 8, 19, 23)) with { Incomplete = false });
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await TextAsync(office, "/office/overtime?month=2026-11");
        page.ShouldContain("Days without opening hours (such as weekends, holidays, closures) do not count: none is expected on them.");
        page.ShouldContain("22:00 to 01:30 runs past midnight");
    }

    [Fact]
    public async Task The_office_may_look_at_one_technician()
    {
        _times.Days.Add(FakeWorkTimes.Day(Spell(Tina, 3, 19, 20) with { Note = "Notdienst" }));
        _times.Days.Add(FakeWorkTimes.Day(Spell(Uwe, 4, 8, 9) with { Note = "Werkstatt" }));
        using var office = await _house.SignedInAsync(Roles.Office, "olga");
        var page = await TextAsync(office, "/office/overtime?month=2026-11&technician=u");
        page.ShouldContain("Werkstatt");
        page.ShouldNotContain("Notdienst");
        (await TextAsync(office, "/office/overtime?month=2026-10")).ShouldContain("No hours are known in this month.");
    }

    [Fact]
    public async Task Technicians_enter_and_remove_their_own_hours_and_see_no_others()
    {
        _times.Days.Add(FakeWorkTimes.Day(Spell(Uwe, 4, 8, 9) with { Note = "Werkstatt" }));
        using var tina = await _house.SignedInAsync(Roles.Technician, "tina");
        var answer = await tina.SendAsync(Mine, Mine, ("day", "2025-11-04"), ("from", "22:00"), ("to", "01:30"), ("note", "on <b>call</b>"));
        answer.Headers.Location!.ToString().ShouldBe("/overtime/mine?month=2025-11&added=1");
        var page = await TextAsync(tina, "/overtime/mine?month=2025-11");
        page.ShouldContain("22:00–01:30");
        page.ShouldContain("on the next day");
        page.ShouldContain("on <b>call</b>");
        page.ShouldNotContain("Werkstatt");
        (await tina.ReadAsync("/overtime/mine?month=2025-11")).ShouldNotContain("<b>call");
        (await tina.SendAsync(Mine, Mine + "/remove", ("spell", "1"), ("month", "2025-11"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        _times.Entered.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_removes_somebody_elses_entry()
    {
        using var tina = await _house.SignedInAsync(Roles.Technician, "tina");
        using var uwe = await _house.SignedInAsync(Roles.Technician, "uwe");
        await tina.SendAsync(Mine, Mine, ("day", "2025-11-04"), ("from", "22:00"), ("to", "23:30"));
        (await uwe.SendAsync(Mine, Mine + "/remove", ("spell", "1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        _times.Entered.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Hours_that_must_stay_say_why()
    {
        using var tina = await _house.SignedInAsync(Roles.Technician, "tina");
        await tina.SendAsync(Mine, Mine, ("day", "2025-11-04"), ("from", "22:00"), ("to", "23:30"));
        _times.Refusal = "November is <closed>.";
        var answer = await tina.SendAsync(Mine, Mine + "/remove", ("spell", "1"), ("month", "2025-11"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("November is &lt;closed&gt;.");
        page.ShouldContain("value=\"2025-11\"");
        _times.Entered.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_hours_are_named_and_stay()
    {
        using var tina = await _house.SignedInAsync(Roles.Technician, "tina", "de");
        var answer = await tina.SendAsync(Mine, Mine, ("day", "4.13.2025"), ("from", "\"22"), ("to", ""));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("Bitte einen Tag wie");
        page.ShouldContain("Bitte eine Uhrzeit wie 17:30");
        page.ShouldContain("Bitte ausfüllen.");
        page.ShouldContain("value=\"4.13.2025\"");
        (await tina.SendAsync(Mine, Mine, ("day", "2099-11-04"), ("from", "22:00"), ("to", "23:00"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        _times.Entered.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pasted_lines_are_kept_and_those_that_are_wrong_stay_with_their_number()
    {
        using var tina = await _house.SignedInAsync(Roles.Technician, "tina");
        var answer = await tina.SendAsync(Mine, Mine + "/lines", ("lines", "day;from;to\n4.11.2025;8:00;12:00;shop\n5.11.2025;8:00\n6.11.2025;8:00;12:00"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("2 entries are added.");
        page.ShouldContain("Line 3 (“5.11.2025;8:00”): Please give day, beginning and end");
        page.ShouldContain(">5.11.2025;8:00</textarea>");
        _times.Entered.Select(spell => spell.Note).ShouldBe(["shop", null]);
        answer = await tina.SendAsync(Mine, Mine + "/lines", ("lines", "5.11.2025;8:00;9:00"));
        answer.Headers.Location!.ToString().ShouldContain("added=1");
        answer = await tina.SendAsync(Mine, Mine + "/lines", ("lines", "not so"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("Line 1 (“not so”): no times found. Needed: day; from; to. A note if you like.");
        page.ShouldContain(">day;from;to;note\n2026-11-24;08:00;12:15;workshop</pre>");
        page.ShouldContain(">not so</textarea>");
        (await tina.SendAsync(Mine, Mine + "/lines", ("lines", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_office_pastes_lines_for_all_technicians()
    {
        using var uwe = await _house.SignedInAsync(Roles.Technician, "uwe");
        using var office = await _house.SignedInAsync(Roles.Office, "olga", "de");
        const string page = "/office/overtime", action = "/office/overtime/lines";
        (await office.SendAsync(page, action, ("lines", "u;x;y"), ("month", "2026-10"))).Headers.Location!.ToString().ShouldBe("/office/overtime?month=2026-10&added=1");
        // Whoever has an account, worked or not; who is no technician is not among them.
        var known = JsonDocument.Parse(await uwe.ReadAsync("/api/me")).RootElement.GetProperty("id").GetString()!;
        _times.Imported.ShouldBe(("u;x;y", known, true));
        _times.ImportProblems = ["Zeile 2: <b>so nicht</b>"];
        var answer = await (await office.SendAsync(page, action, ("lines", "v;x;y"))).Content.ReadAsStringAsync();
        answer.ShouldContain("Zeile 2: &lt;b&gt;so nicht&lt;/b&gt;");
        answer.ShouldContain(">v;x;y</textarea>");
        Regex.Match(answer, "<textarea id=\"lines\"[^>]*>").Value.ShouldContain("aria-invalid=\"true\"");
        (await office.ReadAsync(page)).ShouldNotContain("aria-invalid");
        (await office.SendAsync(page, action, ("lines", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_the_ledger_refuses_is_said()
    {
        _times.Refusal = "These hours overlap others.";
        using var tina = await _house.SignedInAsync(Roles.Technician, "tina");
        var answer = await tina.SendAsync(Mine, Mine, ("day", "2025-11-04"), ("from", "22:00"), ("to", "23:30"));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("These hours overlap others.");
    }

    [Theory]
    [InlineData(nameof(Roles.None), "/office/overtime", "/sign-in")]
    [InlineData(nameof(Roles.None), Mine, "/sign-in")]
    [InlineData(nameof(Roles.Technician), "/office/overtime", "/no-access")]
    [InlineData(nameof(Roles.Office), Mine, "/no-access")]
    public async Task Others_are_sent_away(string who, string path, string to)
    {
        var role = Enum.Parse<Roles>(who);
        using var browser = role == Roles.None ? _house.Browse() : await _house.SignedInAsync(role, "somebody");
        (await browser.GetAsync(path)).Headers.Location!.ToString().ShouldContain(to);
        foreach (var action in path == Mine ? new[] { Mine, Mine + "/lines", Mine + "/remove" } : ["/office/overtime/lines"])
            (await browser.SendAsync(to, action, ("spell", "1"))).Headers.Location!.ToString().ShouldContain(to);
    }

    // November 2026, by UTC.
    private static WorkSpell Spell(Person who, int day, int from, int to)
        => new(null, who, new(2026, 11, day, from, 0, 0, TimeSpan.Zero), new(2026, 11, day, to, 0, 0, TimeSpan.Zero), true, null);

    private static WageHours Class(WageClass kind, decimal percent, double hours) => new(kind, percent, hours * 3600);

    private static async Task<string> TextAsync(Browser browser, string path)
        => Regex.Replace(
            WebUtility.HtmlDecode(Regex.Replace(await browser.ReadAsync(path), "<[^>]*>", "")), @"\s+", " ");
}
