using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HttpOverrides;

namespace RemoteAssist.Broker.Hosting;

/// <summary>Addresses, certificate and trusted proxies.</summary>
internal static class Listening
{
    // The one upload over HTTP, the firm's logo, has a limit of its own, and so have hub connections.
    private const long LargestForm = 128 * 1024;

    public static void AddListening(this WebApplicationBuilder builder, ServerOptions options)
    {
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
        });
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, LargeBlocks>();
        // What arrives is worked on by the thread that reads it: each hop between threads is felt at a key's echo.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        if (options.Certificate.Path is { } path)
        {
            // Kestrel's own section sends the chain of a PEM file and takes renewed files by itself.
            var root = builder.Environment.ContentRootPath;
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Kestrel:Certificates:Default:Path"] = Path.GetFullPath(path, root),
                ["Kestrel:Certificates:Default:KeyPath"] = options.Certificate.KeyPath is { } key ? Path.GetFullPath(key, root) : null,
                ["Kestrel:Certificates:Default:Password"] = options.Certificate.Password,
            });
        }

        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            if (options.TrustedProxies.Length == 0) return;
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var proxy in options.TrustedProxies)
            {
                if (IPAddress.TryParse(proxy, out var address)) forwarded.KnownProxies.Add(address);
                else forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        });
    }
}
