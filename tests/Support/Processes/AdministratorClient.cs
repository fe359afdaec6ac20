using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Support.Processes;

/// <summary>The first administrator, signed in by the one-time link without a browser; may do what a technician may.</summary>
public sealed partial class AdministratorClient : IDisposable
{
    public const string SignInName = "chef";
    public const string Password = "eine-lange-passphrase-20-10";

    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient _http;

    private AdministratorClient(Uri address) => _http = new HttpClient(_handler) { BaseAddress = address };

    public HttpClient Http => _http;

    /// <summary>The Cookie header that stands for being signed in, for a WebSocket.</summary>
    public string Cookie => _handler.CookieContainer.GetCookieHeader(_http.BaseAddress!);

    public static async Task<AdministratorClient> SignInAsync(BrokerProcess broker)
    {
        var link = await broker.FirstSignInAsync();
        var client = new AdministratorClient(broker.Address);
        try
        {
            await client.UseAsync(link.PathAndQuery);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Opens a session and returns it with its first code.</summary>
    public async Task<Offer> OfferAsync(OfferRequest ask)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sessions") { Content = JsonContent.Create(ask, options: Wire.Json) };
        request.Headers.Add("X-RemoteAssist", "1");
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Offer>(Wire.Json))!;
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task UseAsync(string path)
    {
        var token = FormToken().Match(await _http.GetStringAsync(path)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["name"] = "Christa Chef",
            ["signInName"] = SignInName,
            ["password"] = Password,
            ["repeated"] = Password,
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token),
        });
        using var answer = await _http.PostAsync(path, form);
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
            throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex FormToken();
}
