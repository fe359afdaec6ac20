using System.Net.Http.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Broker.Tests.Client;
using RemoteAssist.Broker.Tests.Hosting;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests;

/// <summary>A real broker: Kestrel on a port of its own, SQLite in a folder of its own. Only the clock can be moved, and sign-in is by header.</summary>
internal sealed class TestBroker : WebApplicationFactory<Program>
{
    public const string Technician = "Tina Technik";
    private readonly Dictionary<string, string> _settings = [];
    private readonly DirectoryInfo _folder;

    private TestBroker(DirectoryInfo folder, TestClock clock) => (_folder, Clock) = (folder, clock);

    public TestClock Clock { get; }

    /// <summary>A silence shorter than <see cref="Limits.Silence"/>, for tests that wait for its end.</summary>
    public TimeSpan Silence { get; private init; } = Limits.Silence;

    /// <summary>Services that take the place of the broker's own.</summary>
    public Action<IServiceCollection>? Fakes { get; private init; }

    public string DataFolder => _folder.FullName;

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    public static Task<TestBroker> StartAsync(params (string Key, string Value)[] settings)
        => StartAsync(Directory.CreateTempSubdirectory("broker-tests-"), new TestClock(), settings);

    public static TestBroker Impatient(TimeSpan silence)
        => new TestBroker(Directory.CreateTempSubdirectory("broker-tests-"), new TestClock()) { Silence = silence }.Started();

    public static TestBroker With(Action<IServiceCollection> fakes)
        => new TestBroker(Directory.CreateTempSubdirectory("broker-tests-"), new TestClock()) { Fakes = fakes }.Started();

    /// <summary>What a broker would find that starts after this one was killed now.</summary>
    public async Task<TestBroker> StartAfterKillAsync(TimeSpan away)
    {
        var folder = Directory.CreateTempSubdirectory("broker-tests-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "keys"));
        foreach (var key in Directory.GetFiles(Path.Combine(DataFolder, "keys"), "*.key")) File.Copy(key, Path.Combine(folder.FullName, "keys", Path.GetFileName(key)));
        await using (var from = new SqliteConnection(StorageFeature.ConnectionString(Path.Combine(DataFolder, "broker.db"))))
        await using (var to = new SqliteConnection(StorageFeature.ConnectionString(Path.Combine(folder.FullName, "broker.db")) + ";Pooling=False"))
        {
            await from.OpenAsync();
            await to.OpenAsync();
            from.BackupDatabase(to);
        }

        Clock.Advance(away);
        return await StartAsync(folder, Clock);
    }

    public async Task<Offer> OfferAsync(Rights asks = Rights.View | Rights.Control | Rights.Shell, Guid? customer = null)
    {
        using var http = Http(Technician, Policies.Technician);
        var answer = await http.PostAsJsonAsync("/api/sessions", new OfferRequest("Frau Sauer", asks, customer), Wire.Json);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Offer>(Wire.Json))!;
    }

    public async Task<HttpResponseMessage> JoinAsync(string code, string language = "en", int protocol = Wire.Version)
    {
        using var http = Http();
        http.DefaultRequestHeaders.Add("Accept-Language", language);
        return await http.PostAsJsonAsync(Wire.JoinPath, new JoinRequest(protocol, code), Wire.Json);
    }

    public async Task<RefusalBody> RefusedAsync(string code, string language = "en")
        => (await (await JoinAsync(code, language)).Content.ReadFromJsonAsync<RefusalBody>(Wire.Json))!;

    public async Task<string> TicketAsync(string code)
    {
        var answer = await JoinAsync(code);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JoinAnswer>(Wire.Json))!.Ticket;
    }

    public async Task<HttpResponseMessage> ResumeAsync(string token)
    {
        using var http = Http();
        return await http.PostAsJsonAsync(Wire.ResumePath, new ResumeRequest(Wire.Version, token), Wire.Json);
    }

    public Task<HubEnd> AgentAsync(string ticket)
        => HubEnd.ConnectAsync(Address, Wire.AgentHub, new Dictionary<string, string> { ["Authorization"] = "Bearer " + ticket });

    public Task<HubEnd> ConsoleAsync(string role = Policies.Technician, string name = Technician)
        => HubEnd.ConnectAsync(Address, Wire.ConsoleHub, TestSignIn.As(name, role));

    /// <summary>Lets the broker notice now what its clock says.</summary>
    public Task SweepAsync() => Services.GetRequiredService<SessionDeadlines>().SweepAsync();

    public Task BeatAsync() => Services.GetRequiredService<SessionHeartbeat>().BeatAsync(CancellationToken.None);

    public async Task<LedgerEntry> LedgerAsync(SessionId session)
    {
        var page = await Services.GetRequiredService<LedgerReader>().ListAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, 0, CancellationToken.None);
        return page.Entries.Single(one => one.Session == session);
    }

    public HttpClient Http(string? name = null, string role = "", bool ownPage = true)
    {
        var http = new HttpClient { BaseAddress = Address };
        if (ownPage) http.DefaultRequestHeaders.Add("X-RemoteAssist", "1");
        if (name is not null) http.DefaultRequestHeaders.Add(TestSignIn.Header, $"{name};{role}");
        return http;
    }

    /// <summary>A browser that is signed in as somebody.</summary>
    public Browser Browse(string name, string role, string language = "en")
    {
        var browser = new Browser(Address, language);
        browser.Http.DefaultRequestHeaders.Add(TestSignIn.Header, $"{name};{role}");
        return browser;
    }

    public static Announcement Who(double? away = null, int protocol = Wire.Version, string language = "de")
        => new(protocol, "PC-SAUER", "linux 12", "0.1.0", language, away);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:DataFolder", DataFolder);
        builder.UseSetting("Firm:Name", "Muster IT");
        builder.UseSetting("Ledger:AnchorFolder", Path.Combine(DataFolder, "anchor"));
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            Fakes?.Invoke(services);
            services.PostConfigure<HubOptions>(hubs =>
                (hubs.ClientTimeoutInterval, hubs.KeepAliveInterval) = (Silence, Silence * (Limits.KeepAlive / Limits.Silence)));
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.SchemeName, null);
            services.PostConfigure<AuthenticationOptions>(options =>
            {
                options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = TestSignIn.SchemeName;
                options.DefaultForbidScheme = TestSignIn.SchemeName;
            });
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        using (var pool = new SqliteConnection(StorageFeature.ConnectionString(Path.Combine(DataFolder, "broker.db")))) SqliteConnection.ClearPool(pool);
        _folder.Delete(true);
    }

    private static Task<TestBroker> StartAsync(DirectoryInfo folder, TestClock clock, params (string Key, string Value)[] settings)
    {
        var broker = new TestBroker(folder, clock);
        foreach (var (key, value) in settings) broker._settings[key] = value;
        return Task.FromResult(broker.Started());
    }

    private TestBroker Started()
    {
        UseKestrel(0);
        StartServer();
        return this;
    }
}
