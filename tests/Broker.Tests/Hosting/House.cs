using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RemoteAssist.Broker.Accounts;

namespace RemoteAssist.Broker.Tests.Hosting;

/// <summary>The real broker with its real sign-in: Kestrel on a port of its own, SQLite and logs in a folder of its own.</summary>
internal sealed class House : WebApplicationFactory<Program>
{
    public const string Password = "ein langer Satz";
    private readonly (string Key, string Value)[] _settings;

    private readonly Action<IServiceCollection>? _services;

    private House((string Key, string Value)[] settings, Action<IServiceCollection>? services = null) => (_settings, _services) = (settings, services);

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("house-tests-");

    public string Data => Path.Combine(Folder.FullName, "data");

    public string Agents => Path.Combine(Folder.FullName, "agents");

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    public static House Start(params (string Key, string Value)[] settings) => Open(new House(settings));

    /// <summary>With parts of the test's own.</summary>
    public static House With(Action<IServiceCollection> services) => Open(new House([], services));

    private static House Open(House house)
    {
        Directory.CreateDirectory(house.Agents);
        house.UseKestrel(0);
        house.StartServer();
        return house;
    }

    public async Task<T> InAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A browser with cookies of its own that follows no redirects.</summary>
    public Browser Browse(string language = "en") => new(Address, language);

    /// <summary>A browser signed in as somebody new.</summary>
    public async Task<Browser> SignedInAsync(Roles roles, string signInName, string language = "en")
    {
        var token = await InAsync<LinkDesk, string>(links => links.InviteAsync(roles, CancellationToken.None));
        var browser = Browse(language);
        (await browser.ChooseAsync(LinkEndpoints.PathOf(token), signInName)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:DataFolder", Data);
        builder.UseSetting("Agents:Folder", Agents);
        builder.UseSetting("Firm:Name", "Muster IT");
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        if (_services is not null) builder.ConfigureTestServices(_services);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Folder.Delete(true);
    }
}

/// <summary>Fetches pages and sends their forms as a browser without JavaScript does.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Browser(Uri address, string language)
    {
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };
        _http.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public HttpClient Http => _http;

    /// <summary>All cookies, as their header says them.</summary>
    public string Cookie => _cookies.GetCookieHeader(_http.BaseAddress!);

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    public Task<string> ReadAsync(string path) => _http.GetStringAsync(path);

    /// <summary>Opens the page, takes the form's token and sends the fields.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await (await _http.GetAsync(page)).Content.ReadAsStringAsync();
        var token = TokenIn(html);
        return await _http.PostAsync(action, new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    /// <summary>What a form on the page sends along.</summary>
    public static string TokenIn(string html) => Token().Match(html).Groups[1].Value;

    public Task<HttpResponseMessage> ChooseAsync(string link, string signInName, string password = House.Password)
        => SendAsync(link, link, ("name", "Anna Berger"), ("signInName", signInName), ("password", password), ("repeated", password));

    public Task<HttpResponseMessage> SignInAsync(string name, string password = House.Password, string? back = null)
        => SendAsync("/sign-in", "/sign-in", ("name", name), ("password", password), ("back", back ?? ""));

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
