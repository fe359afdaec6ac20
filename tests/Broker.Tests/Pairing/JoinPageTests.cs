using System.Net;
using System.Net.Http.Headers;
using RemoteAssist.Broker.Pages;
using RemoteAssist.Broker.Pairing;
using RemoteAssist.Broker.Tests.Hosting;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Tests.Pairing;

public sealed class JoinPageTests : IAsyncLifetime
{
    private const string Windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140";
    private readonly House _house = House.Start(("Firm:Phone", "0211 123456"));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Theory]
    [InlineData("https://support.firma.de", "RemoteAssist_support.firma.de_123456789.exe")]
    [InlineData("https://support.firma.de:8443", "RemoteAssist_support.firma.de-8443_123456789.exe")]
    [InlineData("http://127.0.0.1:5080", "RemoteAssist_127.0.0.1-5080_123456789.exe")]
    [InlineData("https://hilfe.müller.de", "RemoteAssist_hilfe.xn--mller-kva.de_123456789.exe")]
    [InlineData("https://[::1]:5080", "RemoteAssist.exe")]
    public void The_file_is_named_after_server_and_code(string server, string name)
        => Downloads.FileName(new Uri(server), PairingCode.Parse("123-456-789", null), Device.Windows).ShouldBe(name);

    [Theory]
    [InlineData(Windows, nameof(Device.Windows))]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; WOW64; rv:115.0) Firefox/115.0", nameof(Device.Windows))]
    [InlineData("Mozilla/5.0 (Windows NT 6.1; rv:115.0) Firefox/115.0", nameof(Device.OtherWindows))]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605", nameof(Device.Mac))]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)", nameof(Device.Phone))]
    [InlineData("Mozilla/5.0 (Linux; Android 14; Pixel 8) Mobile", nameof(Device.Phone))]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) Firefox/140", nameof(Device.Linux))]
    public void The_device_is_known_by_what_the_browser_says(string agent, string device)
    {
        var request = new Microsoft.AspNetCore.Http.DefaultHttpContext().Request;
        request.Headers.UserAgent = agent;
        Devices.Of(request).ShouldBe(Enum.Parse<Device>(device));
    }

    [Theory]
    [InlineData("de", "Das sind keine neun Ziffern")]
    [InlineData("en", "These are not nine digits")]
    public async Task A_malformed_code_is_told_in_the_customers_language(string language, string says)
    {
        using var browser = _house.Browse(language);
        var answer = await browser.SendAsync("/", "/", ("code", "12345"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(says);
    }

    [Fact]
    public void Every_refusal_has_a_sentence_in_both_languages()
    {
        foreach (var refusal in Enum.GetValues<Refusal>())
        {
            var german = JoinTexts.For(Language.German).Refusal(refusal, TimeSpan.FromMinutes(7.5));
            var english = JoinTexts.For(Language.English).Refusal(refusal, TimeSpan.FromMinutes(7.5));
            german.ShouldNotBe(english);
            if (refusal != Refusal.TooManyTries) continue;
            german.ShouldContain("8 Minuten");
            english.ShouldContain("8 minutes");
        }
    }

    [Fact]
    public async Task The_code_of_a_link_is_filled_in()
    {
        using var browser = _house.Browse();
        (await browser.ReadAsync("/?code=123456789")).ShouldContain("value=\"123-456-789\"");
    }

    [Fact]
    public async Task A_phone_is_told_kindly_and_given_the_firms_number()
    {
        using var browser = _house.Browse("de");
        browser.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)");
        var page = WebUtility.HtmlDecode(await browser.ReadAsync("/"));
        page.ShouldContain("Bitte öffnen Sie diese Seite am PC");
        page.ShouldContain("0211 123456");
    }

    [Fact]
    public async Task A_broken_download_goes_on_where_it_stopped()
    {
        var agent = new byte[300_000];
        Random.Shared.NextBytes(agent);
        await File.WriteAllBytesAsync(Path.Combine(_house.Agents, "RemoteAssist-win-x64.exe"), agent);
        using var browser = _house.Browse();
        var whole = await browser.GetAsync("/download/windows/123456789");
        (await whole.Content.ReadAsByteArrayAsync()).ShouldBe(agent);
        whole.Content.Headers.ContentDisposition!.FileName.ShouldBe($"RemoteAssist_127.0.0.1-{_house.Address.Port}_123456789.exe");
        whole.Headers.CacheControl!.NoStore.ShouldBeTrue();

        using var ask = new HttpRequestMessage(HttpMethod.Get, "/download/windows/123456789");
        ask.Headers.Range = new RangeHeaderValue(200_000, null);
        ask.Headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag!);
        var rest = await browser.Http.SendAsync(ask);
        rest.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await rest.Content.ReadAsByteArrayAsync()).ShouldBe(agent[200_000..]);
    }
}
