using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using RemoteAssist.Broker.Accounts;
using RemoteAssist.Broker.Tests.Client;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Hosting;

public sealed class LogTests
{
    [Fact]
    public async Task Neither_codes_nor_links_nor_passwords_nor_cookies_reach_the_log()
    {
        string[] lines;
        string token;
        await using (var house = House.Start())
        {
            token = await house.InAsync<LinkDesk, string>(links => links.InviteAsync(Roles.Administrator, CancellationToken.None));
            using var browser = house.Browse();
            await browser.ChooseAsync(LinkEndpoints.PathOf(token), "anna");
            await browser.GetAsync("/?code=987654321");
            await browser.SendAsync("/", "/", ("code", "987654321"));
            await browser.GetAsync("/download/windows/987654321");
            await browser.SignInAsync("anna", "geheimer Satz");
            await browser.Http.PostAsync(LinkEndpoints.PathOf(token), new FormUrlEncodedContent([]));
            do
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
                lines = await ReadAsync(house);
            }
            while (!lines.Any(line => line.Contains("\"POST\" \"/link/{token}\" 400".Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal)));
        }

        var log = string.Join('\n', lines);
        log.ShouldContain("/link/{token}");
        log.ShouldContain("/download/windows/{code}");
        foreach (var secret in new[] { token, "987654321", "987-654-321", House.Password, "geheimer Satz", "CfDJ8" }) log.ShouldNotContain(secret);
        foreach (var line in lines) System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("time").GetDateTime().Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public async Task A_whole_session_leaves_no_secret_in_the_logs()
    {
        var secrets = new List<string> { "geheimer Bildinhalt", Convert.ToBase64String("geheimer Bildinhalt"u8) };
        var lines = Array.Empty<string>();
        await using (var house = House.Start())
        {
            using var browser = await house.SignedInAsync(Roles.Technician, "tina");
            browser.Http.DefaultRequestHeaders.Add("X-RemoteAssist", "1");
            var offer = await AskAsync<OfferRequest, Offer>(browser.Http, "/api/sessions", new OfferRequest("Frau Sauer"));
            await using var console = await HubEnd.ConnectAsync(house.Address, Wire.ConsoleHub, new Dictionary<string, string> { ["Cookie"] = browser.Cookie });
            var attached = await console.AttachAsync(new AttachRequest(Wire.Version, offer.SessionId, null, null));
            using var plain = house.Browse();
            await plain.Http.PostAsJsonAsync(Wire.JoinPath, new JoinRequest(Wire.Version, "123-123-123"), Wire.Json);
            var join = await AskAsync<JoinRequest, JoinAnswer>(plain.Http, Wire.JoinPath, new JoinRequest(Wire.Version, offer.Code));
            var agent = await AgentAsync(house, join.Ticket);
            var welcome = await agent.AnnounceAsync(TestBroker.Who());
            await agent.ConsentAsync(Rights.View | Rights.Shell);
            await console.StateAsync(state => state.Phase == Phase.Live, TestSession.Soon());
            await agent.SendAsync(TestSession.Packet(Channel.Shell, attached.Participant, [.. "geheimer Bildinhalt"u8]));
            await console.Packets.ReadAsync(TestSession.Soon());
            await agent.DisposeAsync();
            var resume = await AskAsync<ResumeRequest, JoinAnswer>(plain.Http, Wire.ResumePath, new ResumeRequest(Wire.Version, welcome.ResumeToken));
            await using var back = await AgentAsync(house, resume.Ticket);
            var again = await back.AnnounceAsync(TestBroker.Who(1));
            await back.SendAsync([1, 2, 3]);
            await back.Closed.WaitAsync(TestSession.Soon());
            await console.EndAsync();
            var digits = offer.Code.Replace("-", "", StringComparison.Ordinal);
            secrets.AddRange([offer.Code, digits, "123-123-123", "123123123", join.Ticket, resume.Ticket, welcome.ResumeToken, again.ResumeToken, attached.ResumeToken]);
            secrets.AddRange(browser.Cookie.Split("; ").Select(cookie => cookie.Split('=', 2)[1]));
            while (!lines.Any(line => line.Contains("is over", StringComparison.Ordinal)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
                lines = await ReadAsync(house);
            }
        }

        var log = string.Join('\n', lines);
        foreach (var secret in secrets) log.ShouldNotContain(secret);
        foreach (var secret in secrets) log.ShouldNotContain(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret))));
    }

    private static Task<HubEnd> AgentAsync(House house, string ticket)
        => HubEnd.ConnectAsync(house.Address, Wire.AgentHub, new Dictionary<string, string> { ["Authorization"] = "Bearer " + ticket });

    private static async Task<TAnswer> AskAsync<TAsk, TAnswer>(HttpClient http, string path, TAsk ask)
        => (await (await http.PostAsJsonAsync(path, ask, Wire.Json)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<TAnswer>(Wire.Json))!;

    private static async Task<string[]> ReadAsync(House house)
    {
        var file = Directory.GetFiles(Path.Combine(house.Data, "logs")).ShouldHaveSingleItem();
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(open);
        return (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
