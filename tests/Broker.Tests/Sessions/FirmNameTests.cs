using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Tests.Sessions;

/// <summary>What the office writes on the firm's page is what customers and technicians read, from then on.</summary>
public sealed class FirmNameTests : IAsyncLifetime
{
    private const string Name = "Nordlicht & Söhne IT";
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync(("Firm:Phone", "0211 111"));

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task Pages_have_the_edited_name_and_phone_at_once()
    {
        using var browser = _broker.Browse("Olga", Policies.Office);
        browser.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)");
        (await TextAsync(browser, "/")).ShouldContain("Remote help – Muster IT");
        await SaveAsync();
        var page = await TextAsync(browser, "/");
        page.ShouldContain($"Remote help – {Name}");
        page.ShouldContain("0431 222");
        page.ShouldNotContain("Muster IT");
        page.ShouldNotContain("0211 111");
        foreach (var path in new[] { "/impressum", "/office/months", "/sign-in" })
        {
            (await TextAsync(browser, path)).ShouldContain(Name);
            (await TextAsync(browser, path)).ShouldNotContain("Muster IT");
        }
    }

    [Fact]
    public async Task The_customer_is_asked_in_the_edited_name()
    {
        await SaveAsync();
        await using var session = await TestSession.AskedAsync(_broker);
        session.Welcome.Ask!.Firm.ShouldBe(Name);
    }

    [Fact]
    public async Task The_console_has_the_edited_name()
    {
        await SaveAsync();
        using var http = _broker.Http("Tina", Policies.Technician);
        (await http.GetFromJsonAsync<Dictionary<string, object>>("/api/me"))!["firm"].ToString().ShouldBe(Name);
    }

    [Fact]
    public async Task It_is_not_read_with_every_page_and_what_another_broker_saves_shows_soon()
    {
        await SaveAsync();
        using var browser = _broker.Browse("Olga", Policies.Office);
        (await TextAsync(browser, "/")).ShouldContain(Name);
        await ExecuteAsync("UPDATE Settings SET Body = replace(Body, 'Nordlicht', 'Westwind')");
        (await TextAsync(browser, "/")).ShouldContain(Name);
        _broker.Clock.Advance(TimeSpan.FromSeconds(10));
        (await TextAsync(browser, "/")).ShouldContain("Westwind");
    }

    [Fact]
    public async Task While_the_database_cannot_be_read_pages_have_the_name_they_had()
    {
        await SaveAsync();
        using var browser = _broker.Browse("Olga", Policies.Office);
        (await TextAsync(browser, "/")).ShouldContain(Name);
        await ExecuteAsync("ALTER TABLE Settings RENAME TO Gone");
        _broker.Clock.Advance(TimeSpan.FromSeconds(10));
        (await TextAsync(browser, "/")).ShouldContain(Name);
    }

    private Task<int> SaveAsync()
    {
        var firm = FirmProfile.Unedited(new FirmOptions { Name = Name, Phone = "0431 222" });
        return _broker.Services.GetRequiredService<SettingsStore>().SaveAsync(FirmProfile.Settings, firm, _broker.Clock.GetUtcNow(), "Olga", default);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(StorageFeature.ConnectionString(Path.Combine(_broker.DataFolder, "broker.db")));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> TextAsync(Hosting.Browser browser, string path) => WebUtility.HtmlDecode(await browser.ReadAsync(path));
}
