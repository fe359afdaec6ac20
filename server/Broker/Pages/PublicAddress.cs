namespace RemoteAssist.Broker.Pages;

/// <summary>How the world reaches this server: "Server:PublicUrl" when set, else as the request says.</summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    public Uri Of(HttpRequest request)
        => new(configuration["Server:PublicUrl"] is { Length: > 0 } url ? url : $"{request.Scheme}://{request.Host}");

    /// <param name="path">Begins with a slash.</param>
    public string Link(HttpRequest request, string path) => new Uri(Of(request), path).AbsoluteUri;
}
