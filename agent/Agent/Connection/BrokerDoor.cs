using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Agent.Connection;

/// <summary>What came of asking for a ticket; exactly one of <see cref="Ticket"/>, <see cref="Refusal"/>, <see cref="Unreachable"/>.</summary>
/// <param name="Detail">The broker's sentence for the customer, with a refusal.</param>
/// <param name="RetryAfter">How long to wait, with <see cref="Contracts.Joining.Refusal.TooManyTries"/>.</param>
/// <param name="Unreachable">Why no answer came, for the log.</param>
internal sealed record DoorAnswer(
    string? Ticket, Refusal? Refusal = null, string? Detail = null, TimeSpan? RetryAfter = null, string? Unreachable = null);

/// <summary>Exchanges a code or a resume token for a ticket (docs/protocol.md, section 1).</summary>
internal sealed class BrokerDoor : IDisposable
{
    private readonly HttpClient _http;

    public BrokerDoor(Uri server, string language)
    {
        // No connection is kept for the next question, which hardly comes: looking after it went on beside the work.
        var once = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionIdleTimeout = TimeSpan.Zero,
        };
        _http = new HttpClient(once)
        {
            BaseAddress = server,
            Timeout = TimeSpan.FromSeconds(15),
            MaxResponseContentBufferSize = 64 * 1024,
        };
        _http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
    }

    public Task<DoorAnswer> JoinAsync(PairingCode code, CancellationToken cancel)
        => AskAsync(Wire.JoinPath, new JoinRequest(Wire.Version, code.Value), WireJson.Default.JoinRequest, cancel);

    public Task<DoorAnswer> ResumeAsync(string token, CancellationToken cancel)
        => AskAsync(Wire.ResumePath, new ResumeRequest(Wire.Version, token), WireJson.Default.ResumeRequest, cancel);

    public void Dispose() => _http.Dispose();

    private async Task<DoorAnswer> AskAsync<T>(
        string path, T ask, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape, CancellationToken cancel)
    {
        try
        {
            using var content = JsonContent.Create(ask, shape);
            using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content, cancel);
            return answer.IsSuccessStatusCode ? await AcceptedAsync(answer, cancel) : await RefusedAsync(answer, cancel);
        }
        catch (HttpRequestException error)
        {
            return new DoorAnswer(null, Unreachable: $"{error.HttpRequestError}: {error.Message}");
        }
        catch (JsonException)
        {
            return new DoorAnswer(null, Unreachable: "the answer could not be read");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new DoorAnswer(null, Unreachable: "no answer in time");
        }
    }

    private static async Task<DoorAnswer> AcceptedAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var joined = await answer.Content.ReadFromJsonAsync(WireJson.Default.JoinAnswer, cancel);
        return joined switch
        {
            null or { Ticket: null } => new DoorAnswer(null, Unreachable: "the answer was empty"),
            { Protocol: not Wire.Version } => new DoorAnswer(null, Refusal.OtherVersion),
            _ => new DoorAnswer(joined.Ticket),
        };
    }

    private static async Task<DoorAnswer> RefusedAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not ("application/problem+json" or "application/json"))
            return Plain(answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync(WireJson.Default.RefusalBody, cancel);
        if (body is not { Detail: not null }) return Plain(answer.StatusCode);
        return new DoorAnswer(null, body.Refusal, body.Detail, answer.Headers.RetryAfter?.Delta);
    }

    private static DoorAnswer Plain(HttpStatusCode status) => status switch
    {
        HttpStatusCode.UpgradeRequired => new DoorAnswer(null, Refusal.OtherVersion),
        HttpStatusCode.TooManyRequests => new DoorAnswer(null, Refusal.TooManyTries),
        _ => new DoorAnswer(null, Unreachable: $"status {(int)status}"),
    };
}
