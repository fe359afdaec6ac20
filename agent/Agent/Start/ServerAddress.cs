using System.Globalization;

namespace RemoteAssist.Agent.Start;

/// <summary>Reads a broker's address: https is implied, http is only good for this machine itself.</summary>
internal static class ServerAddress
{
    /// <param name="text">"help.firm.de", "help.firm.de:8443", "https://help.firm.de", "http://localhost:5080".</param>
    public static bool TryParse(string? text, out Uri server)
    {
        server = null!;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return false;
        if (!text.Contains("://", StringComparison.Ordinal)) return TryHost(text, out server);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.UserInfo.Length > 0) return false;
        if (uri.Scheme == Uri.UriSchemeHttp ? !IsThisMachine(uri.Host) : uri.Scheme != Uri.UriSchemeHttps) return false;
        server = new Uri(uri.GetLeftPart(UriPartial.Authority) + "/");
        return true;
    }

    /// <param name="host">A host or address, with ":port" or without.</param>
    public static bool TryHost(string host, out Uri server)
    {
        server = null!;
        if (host.Contains('@', StringComparison.Ordinal)) return false;
        if (host is "::1") host = "[::1]";
        if (!Uri.TryCreate($"https://{host}/", UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.AbsolutePath != "/") return false;
        server = IsThisMachine(uri.Host)
            ? new Uri($"http://{uri.Host}:{(uri.IsDefaultPort ? 80 : uri.Port).ToString(CultureInfo.InvariantCulture)}/")
            : uri;
        return true;
    }

    private static bool IsThisMachine(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "::1" or "[::1]";
}
