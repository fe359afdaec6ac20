using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support.Browser;
using RemoteAssist.Support.Hubs;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Stories;

/// <summary>
/// An evening's work that the office finds in the morning: real sessions of a real broker, whose ends join as agents and consoles do but show no
/// screens, wrapped up by the technician who had them.
/// </summary>
internal sealed partial class Evening : IAsyncDisposable
{
    private const string Password = "eine-lange-passphrase-08-00";
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private readonly BrokerProcess _broker;
    private readonly ChromiumBrowser _browser;
    private readonly AdministratorClient _technician;
    private readonly TimeSpan _ahead;

    private Evening(BrokerProcess broker, ChromiumBrowser browser, AdministratorClient technician, TimeSpan ahead)
        => (_broker, _browser, _technician, _ahead) = (broker, browser, technician, ahead);

    /// <summary>At ten past eight in the evening.</summary>
    public static async Task<Evening> BeginAsync()
    {
        var broker = await BrokerProcess.StartAsync();
        var now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Zone).TimeOfDay;
        var evening = new TimeSpan(20, 10, 0);
        var ahead = evening >= now ? evening - now : evening - now + TimeSpan.FromDays(1);
        if (ahead > TimeSpan.Zero) await broker.AdvanceClockAsync(ahead);
        return new Evening(broker, await ChromiumBrowser.StartAsync(), await AdministratorClient.SignInAsync(broker), ahead);
    }

    /// <summary>A session of a moment: asked for, accepted with its price, ended and wrapped up with this proposal.</summary>
    /// <param name="outcome">Null: not wrapped up.</param>
    /// <param name="passing">Goes by while it runs.</param>
    public async Task<SessionId> HelpAsync(
        string customer, string? outcome = "bill", string? reason = null, string? inKind = null, string? reasonText = null, Guid? customerId = null,
        TimeSpan passing = default)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var cancel = patience.Token;
        var offer = await _technician.OfferAsync(new OfferRequest(customer, CustomerId: customerId));
        await using (var agent = await HubLink.ConnectAsync(At(Wire.AgentHub), "Authorization", $"Bearer {await JoinAsync(offer.Code, cancel)}", cancel))
        await using (var console = await HubLink.ConnectAsync(At(Wire.ConsoleHub), "Cookie", _technician.Cookie, cancel))
        {
            await agent.CallAsync(
                "Announce", cancel, ("protocol", Wire.Version), ("machine", "PC-EMPFANG"), ("platform", "linux"), ("version", "0"), ("language", "de"));
            await console.CallAsync("Attach", cancel, ("protocol", Wire.Version), ("session", offer.SessionId.ToString()));
            await agent.CallAsync("Consent", cancel, ("granted", (int)(Rights.View | Rights.Control)), ("priceAccepted", true));
            if (passing > TimeSpan.Zero) await _broker.PassAsync(passing);
            await console.CallAsync("End", cancel);
        }

        if (outcome is not null) await SayAsync($"/api/wrap-ups/{offer.SessionId}", new { cause = "ownBug", done = $"{customer}: Auftrag repariert", outcome, reason, reasonText, inKind }, cancel);
        return offer.SessionId;
    }

    /// <summary>The office asks the technician about a session.</summary>
    public async Task AskAsync(SessionId session, string question)
    {
        var token = FormToken().Match(await _technician.Http.GetStringAsync($"/office/review/{session}")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("verdict", "Ask"), KeyValuePair.Create("text", question), KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await _technician.Http.PostAsync($"/office/review/{session}/decision", form);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    /// <summary>The technician answers the office's question.</summary>
    public Task AnswerAsync(SessionId session, string answer)
        => SayAsync($"/api/wrap-ups/{session}/answer", new { text = answer }, CancellationToken.None);

    /// <summary>It is the next month's second day, and the office comes back.</summary>
    public async Task NextMonthAsync(IPage office)
    {
        var local = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow() + _ahead, Zone).DateTime;
        await _broker.AdvanceClockAsync(new DateTime(local.Year, local.Month, 2, 9, 0, 0, DateTimeKind.Unspecified).AddMonths(1) - local);
        await office.GotoAsync("/sign-in?back=/office/months");
        await office.FillAsync("#name", "olga");
        await office.FillAsync("#password", Password);
        await office.ClickAsync("main form button");
    }

    /// <summary>Whoever helped looks at the console's home page.</summary>
    public async Task<IPage> OpenConsoleAsync(string locale, ColorScheme scheme, int width = 1280, int height = 800)
    {
        var page = await _browser.OpenAsync(_broker.Address, locale, width, height, scheme);
        await page.GotoAsync("/sign-in?back=/console");
        await page.FillAsync("#name", AdministratorClient.SignInName);
        await page.FillAsync("#password", AdministratorClient.Password);
        await page.ClickAsync("main form button");
        return page;
    }

    /// <summary>Somebody who only bills comes to the office.</summary>
    public async Task<IPage> OpenOfficeAsync(string locale, ColorScheme scheme)
    {
        var link = await InviteAsync();
        var page = await _browser.OpenAsync(_broker.Address, locale, 1280, 800, scheme);
        await page.GotoAsync(link);
        await page.FillAsync("#name", "Olga Ordnung");
        await page.FillAsync("#signInName", "olga");
        await page.FillAsync("#password", Password);
        await page.FillAsync("#repeated", Password);
        await page.ClickAsync("main form button");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        _technician.Dispose();
        await _browser.DisposeAsync();
        await _broker.DisposeAsync();
    }

    private async Task<string> InviteAsync()
    {
        var token = FormToken().Match(await _technician.Http.GetStringAsync("/people")).Groups[1].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("roles", "office"), KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await _technician.Http.PostAsync("/people/invitations", form);
        return new Uri(Invitation().Match(await answer.Content.ReadAsStringAsync()).Value).PathAndQuery;
    }

    private async Task<string> JoinAsync(string code, CancellationToken cancel)
    {
        using var answer = await _technician.Http.PostAsJsonAsync(Wire.JoinPath, new JoinRequest(Wire.Version, code), Wire.Json, cancel);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json, cancel))!.Ticket;
    }

    private async Task SayAsync(string path, object body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-RemoteAssist", "1");
        using var answer = await _technician.Http.SendAsync(request, cancel);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync(cancel)}");
    }

    private Uri At(string path) => new(_broker.Address, path);

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex FormToken();

    [GeneratedRegex(@"https?://[^\s""'<]+/link/[^\s""'<]+")]
    private static partial Regex Invitation();
}
