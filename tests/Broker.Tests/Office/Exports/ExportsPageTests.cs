using System.Net;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Tests.Office.Exports;

public sealed class ExportsPageTests : IAsyncLifetime
{
    private ExportHouse _house = null!;

    public async Task InitializeAsync() => _house = await ExportHouse.StartAsync();

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/office/exports")]
    [InlineData("/office/exports/lines.csv")]
    [InlineData("/office/exports/lines.xlsx")]
    [InlineData("/office/exports/proof.pdf")]
    [InlineData("/office/exports/xrechnung.xml")]
    [InlineData("/office/exports/wages.csv")]
    [InlineData("/api/ledger/lines")]
    [InlineData("/api/ledger/months")]
    [InlineData("/api/openapi.json")]
    public async Task Only_the_office_may(string path)
    {
        using var technician = _house.Http(Policies.Technician);
        (await technician.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("lines.csv?from=2026-03&to=2026-03", "text/csv", "leistungsbuch-2026-03.csv")]
    [InlineData("lines.csv?from=2026-02&to=2026-03&format=en", "text/csv", "ledger-2026-02-2026-03.csv")]
    [InlineData("lines.xlsx?from=2026-03&customer=K-1001", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "leistungsbuch-2026-03.xlsx")]
    [InlineData("proof.pdf?month=2026-03&customer=k-1001", "application/pdf", "leistungsnachweis-K-1001-2026-03.pdf")]
    [InlineData("proof.pdf?unit=0195a000000070008000000000000002&language=en", "application/pdf", "proof-of-service-K-1001-2026-03-12.pdf")]
    [InlineData("xrechnung.xml?month=2026-03&customer=K-1001&number=R%2F2026-7", "application/xml", "xrechnung-R-2026-7.xml")]
    [InlineData("wages.csv?from=2026-03&to=2026-03", "text/csv", "arbeitszeiten-2026-03.csv")]
    public async Task A_file_comes_with_its_type_and_name(string path, string type, string name)
    {
        using var office = _house.Http();
        var answer = await office.GetAsync("/office/exports/" + path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(name);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(300);
    }

    [Theory]
    [InlineData("lines.csv?from=2026-04&to=2026-03", HttpStatusCode.BadRequest, "„von“ vor „bis“")]
    [InlineData("lines.xlsx?from=März", HttpStatusCode.BadRequest, "Bitte wählen Sie einen Monat.")]
    [InlineData("lines.csv?from=2026-03&customer=K-9999", HttpStatusCode.NotFound, "Keinen Kunden „K-9999“ gefunden. Bitte den ganzen Namen oder die Kundennummer eingeben.")]
    [InlineData("proof.pdf?month=2026-03", HttpStatusCode.BadRequest, "geben Sie Name oder Kundennummer ein")]
    [InlineData("proof.pdf?unit=nonsense", HttpStatusCode.NotFound, "Diesen Vorgang gibt es nicht")]
    [InlineData("xrechnung.xml?month=2026-03&customer=K-1001", HttpStatusCode.UnprocessableEntity, "Die Rechnungsnummer fehlt")]
    [InlineData("xrechnung.xml?month=2026-01&customer=K-1001&number=1", HttpStatusCode.UnprocessableEntity, "nichts zu berechnen")]
    [InlineData("wages.csv?from=2026-13", HttpStatusCode.BadRequest, "Bitte wählen Sie einen Monat.")]
    public async Task What_is_wrong_is_said_on_the_page(string path, HttpStatusCode status, string says)
    {
        using var office = _house.Http();
        var answer = await office.GetAsync("/office/exports/" + path);
        answer.StatusCode.ShouldBe(status);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(says);
    }

    [Theory]
    [InlineData("lines.csv?from=2026-13&customer=K-9999", "lines-from", "Bitte wählen Sie einen Monat.")]
    [InlineData("lines.csv?from=2026-13&customer=K-9999", "lines-customer", "Keinen Kunden „K-9999“ gefunden. Bitte den ganzen Namen oder die Kundennummer eingeben.")]
    [InlineData("lines.csv?from=2026-04&to=2026-03", "lines-to", "„von“ vor „bis“")]
    [InlineData("proof.pdf?month=2026-13&customer=K-1001", "proof-month", "Bitte wählen Sie einen Monat.")]
    [InlineData("xrechnung.xml?month=2026-03&customer=K-1001", "invoice-number", "Die Rechnungsnummer fehlt")]
    [InlineData("xrechnung.xml?month=2026-01&customer=K-1001&number=1", "invoice-month", "nichts zu berechnen")]
    public async Task What_is_wrong_stands_beside_the_field_that_is(string path, string field, string says)
    {
        using var office = _house.Http();
        var page = WebUtility.HtmlDecode(await (await office.GetAsync("/office/exports/" + path)).Content.ReadAsStringAsync());
        var beside = page.Split($"id=\"{field}-wrong\"")[1].Split("</div>")[0];
        beside.ShouldContain(says);
        page.Split($"id=\"{field}\"")[1].Split('>')[0].ShouldContain("aria-invalid=\"true\"");
    }

    [Theory]
    [InlineData("Roth & Töchter <GmbH>")]
    [InlineData("roth & töchter <gmbh> (K-1001)")]
    [InlineData(" k-1001 ")]
    public async Task A_customer_is_found_by_name_and_by_number(string typed)
    {
        using var office = _house.Http();
        (await office.GetAsync($"/office/exports/proof.pdf?month=2026-03&customer={Uri.EscapeDataString(typed)}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_name_that_several_have_asks_for_the_number()
    {
        await _house.AddAsync(Samples.Customer() with { Id = Guid.NewGuid(), Number = "K-1002" });
        using var office = _house.Http();
        var answer = await office.GetAsync($"/office/exports/proof.pdf?month=2026-03&customer={Uri.EscapeDataString(Samples.Customer().Name)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Mehrere Kunden heißen so. Bitte die Kundennummer eingeben.");
        (await office.GetAsync("/office/exports/proof.pdf?month=2026-03&customer=K-1002")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_page_offers_customers_by_name_and_number_and_shows_them_as_text()
    {
        using var office = _house.Http(language: "en");
        var page = await office.GetStringAsync("/office/exports?from=2026-02&to=2026-03");
        page.ShouldContain("<option value=\"Roth &amp; T&#xF6;chter &lt;GmbH&gt; (K-1001)\"></option>");
        page.ShouldContain("value=\"2026-02\"");
        page.ShouldContain("aria-current=\"page\">Exports</a>");
    }

    [Fact]
    public async Task The_wage_file_has_classes_flags_and_the_incomplete_mark()
    {
        using var office = _house.Http();
        var lines = (await office.GetStringAsync("/office/exports/wages.csv?from=2026-03&to=2026-03")).Split("\r\n");
        lines[0].ShouldBe("Techniker;Tag;Beginn;Ende;Stunden;Nacht 25 %;Nacht 0–4 Uhr 40 %;Sonntag 50 %;Feiertag 125 %;Feiertag 150 %;Ruhe davor, Stunden;Ruhe unter 11 Stunden (§ 5 ArbZG);mehr als 10 Stunden (§ 3 ArbZG);Stunden unvollständig");
        lines[1].ShouldBe("\"'=Tina; Technik\";2026-03-12;20:10:00;22:25:00;2,25;2,25;0,00;0,00;0,00;0,00;9,50;ja;nein;ja");
    }
}
