using System.Net;
using System.Text.Json;

namespace RemoteAssist.Broker.Tests.Office.Exports;

public sealed class LedgerApiTests : IAsyncLifetime
{
    private ExportHouse _house = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync() => _http = (_house = await ExportHouse.StartAsync()).Http();

    public Task DisposeAsync()
    {
        _http.Dispose();
        return _house.DisposeAsync().AsTask();
    }

    [Fact]
    public async Task A_line_has_the_names_that_the_docs_promise()
    {
        var line = (await GetAsync("/api/ledger/lines?from=2026-03&to=2026-03")).GetProperty("lines")[4];
        line.EnumerateObject().Select(field => field.Name).ShouldBe(
            ["entry", "line", "month", "unit", "customerId", "customer", "technicians", "kind", "reversed", "outcome", "reason", "from", "to", "seconds",
                "billedMinutes", "hourlyRate", "net", "vatPercent", "vat", "gross", "german", "english"]);
        line.GetProperty("kind").GetString().ShouldBe("goodwill");
        line.GetProperty("reason").GetString().ShouldBe("ownBug");
        line.GetProperty("net").GetDecimal().ShouldBe(-322.50m);
        line.GetProperty("gross").GetDecimal().ShouldBe(-383.78m);
        line.GetProperty("from").GetDateTimeOffset().ShouldBe(Samples.Utc("2026-03-12T19:10:00"));
    }

    [Fact]
    public async Task Pages_follow_entries_and_tear_none_apart()
    {
        var seen = new List<string>();
        var (pages, next) = (0, (string?)"");
        for (; next is not null; pages++)
        {
            var page = await GetAsync($"/api/ledger/lines?from=2026-03&to=2026-03&limit=1&after={next}");
            seen.AddRange(page.GetProperty("lines").EnumerateArray().Select(line => $"{line.GetProperty("entry")}.{line.GetProperty("line")}"));
            next = page.GetProperty("next").GetString();
        }

        seen.ShouldBe(["1.1", "1.2", "2.1", "2.2", "2.3"]);
        pages.ShouldBe(2);
    }

    [Fact]
    public async Task An_outcome_chooses_lines()
    {
        (await GetAsync("/api/ledger/lines?from=2026-03&outcome=goodwill")).GetProperty("lines").GetArrayLength().ShouldBe(3);
        (await GetAsync("/api/ledger/lines?from=2026-03&outcome=contract")).GetProperty("lines").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("/api/ledger/lines?from=nonsense")]
    [InlineData("/api/ledger/lines?outcome=1")]
    [InlineData("/api/ledger/lines?after=yesterday")]
    [InlineData("/api/ledger/lines?limit=many")]
    [InlineData("/api/ledger/lines?customer=K-1001")]
    [InlineData("/api/ledger/months?from=1990-01")]
    [InlineData("/api/ledger/months?from=2010-01&to=2026-01")]
    public async Task A_bad_question_is_a_problem_and_no_page(string path)
    {
        var answer = await _http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_unit_tells_its_segments_consents_and_decision()
    {
        var unit = await GetAsync($"/api/ledger/units/{Samples.Given}");
        unit.GetProperty("segments").GetArrayLength().ShouldBe(2);
        unit.GetProperty("decision").GetProperty("reason").GetString().ShouldBe("ownBug");
        unit.GetProperty("consents")[0].GetProperty("accepted").GetBoolean().ShouldBeTrue();
        (await _http.GetAsync("/api/ledger/units/nonsense")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Months_tell_their_sums() => (await GetAsync("/api/ledger/months?from=2026-03"))[0].GetProperty("goodwill").GetDecimal().ShouldBe(322.50m);

    [Fact]
    public async Task The_description_names_what_there_is()
    {
        var document = await GetAsync("/api/openapi.json");
        document.GetProperty("openapi").GetString().ShouldStartWith("3.");
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ShouldBe(["/api/ledger/lines", "/api/ledger/units/{id}", "/api/ledger/months"], ignoreOrder: true);
        var schemas = document.GetProperty("components").GetProperty("schemas");
        schemas.GetProperty("LedgerLineAnswer").GetProperty("properties").EnumerateObject().Count().ShouldBe(22);
    }

    private async Task<JsonElement> GetAsync(string path) => JsonElement.Parse(await _http.GetStringAsync(path));
}
