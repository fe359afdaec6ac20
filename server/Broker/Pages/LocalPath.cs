namespace RemoteAssist.Broker.Pages;

/// <summary>Where to go back to, when it is a path on this server and nothing that a browser takes for another host.</summary>
internal static class LocalPath
{
    public static string Or(string? path, string otherwise)
        => path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal)
            && !path.Any(char.IsControl) ? path : otherwise;
}
