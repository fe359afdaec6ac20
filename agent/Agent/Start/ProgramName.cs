using System.Globalization;
using System.Text.RegularExpressions;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Agent.Start;

/// <summary>What the download's own name says: <c>RemoteAssist_HOST_CODE.exe</c>, HOST with <c>-PORT</c> where it needs one.</summary>
internal static partial class ProgramName
{
    /// <param name="name">File name or path; a browser's " (1)" before the extension is forgiven.</param>
    public static bool TryRead(string? name, out Uri server, out PairingCode code)
    {
        (server, code) = (null!, default);
        if (name is null || Shape().Match(name) is not { Success: true } match) return false;
        if (!PairingCode.TryParse(match.Groups["code"].Value, null, out code)) return false;
        var host = match.Groups["host"].Value;
        if (match.Groups["port"] is { Success: true } port)
        {
            if (!ushort.TryParse(port.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return false;
            host = $"{host}:{port.Value}";
        }

        return ServerAddress.TryHost(host, out server);
    }

    // A host's last label holds a letter or the host is an address, so a number after the last dash is the port.
    [GeneratedRegex(@"(?:^|[/\\])RemoteAssist_(?<host>[A-Za-z0-9.-]+?)(?:-(?<port>[0-9]{1,5}))?_(?<code>[0-9]{9})(?:[ _]?\([0-9]{1,3}\))*(?:\.exe)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
