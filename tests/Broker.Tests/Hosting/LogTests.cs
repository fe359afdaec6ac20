using RemoteAssist.Broker.Accounts;

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

    private static async Task<string[]> ReadAsync(House house)
    {
        var file = Directory.GetFiles(Path.Combine(house.Data, "logs")).ShouldHaveSingleItem();
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(open);
        return (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
