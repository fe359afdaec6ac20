using System.Net;
using RemoteAssist.Broker.Tests.Hosting;

namespace RemoteAssist.Broker.Tests.Pages;

public sealed class PageTests : IAsyncLifetime
{
    private readonly House _house = House.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.8", "Sitzungscode")]
    [InlineData("en-US", "Session code")]
    [InlineData("fr;q=0.9,de;q=0.5,en;q=0.4", "Sitzungscode")]
    [InlineData("fr", "Session code")]
    public async Task A_page_speaks_the_first_of_the_browsers_languages_that_there_is(string accept, string says)
    {
        using var browser = _house.Browse(accept);
        (await browser.ReadAsync("/")).ShouldContain(says);
    }

    [Fact]
    public async Task The_switch_outlasts_the_browsers_language()
    {
        using var browser = _house.Browse("de");
        var answer = await browser.GetAsync("/language/en?back=%2F%3Fcode%3D123456789");
        answer.Headers.Location!.ToString().ShouldBe("/?code=123456789");
        (await browser.ReadAsync("/")).ShouldContain("Session code");
    }

    [Fact]
    public async Task The_switch_leads_to_no_other_server()
    {
        using var browser = _house.Browse();
        (await browser.GetAsync("/language/de?back=%2F%2Fevil.example")).Headers.Location!.ToString().ShouldBe("/");
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/impressum", HttpStatusCode.OK)]
    [InlineData("/datenschutz", HttpStatusCode.OK)]
    [InlineData("/no-access", HttpStatusCode.Forbidden)]
    [InlineData("/there-is-none", HttpStatusCode.NotFound)]
    [InlineData("/there-is-none.png", HttpStatusCode.NotFound)]
    [InlineData("/link/made-up", HttpStatusCode.NotFound)]
    [InlineData("/site.css", HttpStatusCode.OK)]
    public async Task Every_page_runs_no_foreign_script_and_is_framed_by_nobody(string path, HttpStatusCode status)
    {
        using var browser = _house.Browse();
        var answer = await browser.GetAsync(path);
        answer.StatusCode.ShouldBe(status);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_page_that_says_what_to_do()
    {
        using var browser = _house.Browse();
        var answer = await browser.Http.PostAsync("/", new FormUrlEncodedContent([KeyValuePair.Create("code", "123456789")]));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Please reload the page");
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task Health_answers_while_the_database_does()
    {
        using var browser = _house.Browse();
        (await browser.ReadAsync("/health")).ShouldBe("ok");
    }
}
