using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Hosting;

/// <summary>What the person at the terminal reads after the start. It goes to the terminal only, never into a log: the link is a secret.</summary>
internal sealed class Banner(IServer server, IOptions<ServerOptions> options)
{
    private static BannerTexts Texts => BannerTexts.For(CultureInfo.CurrentUICulture);

    public async Task StartedAsync(TextWriter output, string? linkPath)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync($"  RemoteAssist {Texts.Listening} {Address()}");
        await output.WriteLineAsync();
        foreach (var line in linkPath is null ? Texts.Next(Address()) : Texts.First(Link(linkPath)))
        {
            await output.WriteLineAsync(line.Length == 0 ? line : $"  {line}");
        }

        await output.WriteLineAsync($"  {Texts.Stop}");
        await output.WriteLineAsync();
    }

    public Task LinkAsync(TextWriter output, string linkPath)
        => output.WriteLineAsync(string.Join(Environment.NewLine, Texts.First(Link(linkPath))));

    private string Link(string path) => new Uri(new Uri(Address()), path).AbsoluteUri;

    private string Address()
    {
        if (options.Value.PublicUrl is { } url) return url.TrimEnd('/');
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? options.Value.Urls.Split(';')[0];
        return listening.Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal).Replace("//[::]", "//127.0.0.1", StringComparison.Ordinal);
    }
}
