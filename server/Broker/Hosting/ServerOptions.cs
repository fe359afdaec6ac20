using System.Net;

namespace RemoteAssist.Broker.Hosting;

/// <summary>Configuration section "Server": where the broker listens and how the world reaches it.</summary>
internal sealed class ServerOptions
{
    /// <summary>Addresses to listen on, separated by ";".</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The address customers and technicians type, e.g. https://support.example.de. Unset: as each request says.</summary>
    public string? PublicUrl { get; init; }

    public CertificateOptions Certificate { get; init; } = new();

    /// <summary>Addresses or networks of reverse proxies whose X-Forwarded-* headers are believed.</summary>
    public string[] TrustedProxies { get; init; } = [];

    /// <exception cref="StartException">Names everything that is wrong.</exception>
    public static ServerOptions Read(IConfiguration configuration, string contentRoot)
    {
        var options = configuration.GetSection("Server").Get<ServerOptions>() ?? new ServerOptions();
        var errors = options.Errors(contentRoot).ToList();
        return errors.Count == 0 ? options : throw new StartException(string.Join(Environment.NewLine, errors));
    }

    public IEnumerable<string> Errors(string contentRoot)
    {
        foreach (var url in Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsHttp(url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal)))
                yield return $"Server:Urls: \"{url}\" is not an address such as http://127.0.0.1:5080 or https://0.0.0.0:443.";
            else if (url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) && Certificate.Path is null)
                yield return $"Server:Urls: \"{url}\" needs Server:Certificate:Path (and KeyPath for PEM files).";
        }

        if (PublicUrl is not null && !IsHttp(PublicUrl))
            yield return $"Server:PublicUrl: \"{PublicUrl}\" is not an address such as https://support.example.de.";
        foreach (var file in new[] { Certificate.Path, Certificate.KeyPath })
        {
            if (file is not null && !File.Exists(Path.GetFullPath(file, contentRoot)))
                yield return $"Server:Certificate: there is no file {Path.GetFullPath(file, contentRoot)}.";
        }

        foreach (var proxy in TrustedProxies)
        {
            if (!IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _))
                yield return $"Server:TrustedProxies: \"{proxy}\" is not an IP address or a network such as 10.0.0.0/8.";
        }
    }

    private static bool IsHttp(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsolutePath == "/";
}

/// <summary>PEM (Path and KeyPath) or PFX (Path and Password). Renewed files are taken without a restart.</summary>
internal sealed class CertificateOptions
{
    public string? Path { get; init; }

    public string? KeyPath { get; init; }

    public string? Password { get; init; }
}
