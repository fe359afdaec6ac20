using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.HubProtocol;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>A hub on a real Kestrel, and the official client in node/client.mjs that talks to it.</summary>
public sealed class WireServer : IAsyncLifetime
{
    private WebApplication? app;

    internal WireHubNotes Notes { get; } = new();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Notes);
        builder.Services.AddSingleton<IHubProtocol>(new MessagePackHubProtocol(WireSample.Json));
        builder.Services.AddSignalR(options =>
        {
            options.KeepAliveInterval = TimeSpan.FromMilliseconds(200);
            options.ClientTimeoutInterval = TimeSpan.FromSeconds(4);
            options.MaximumParallelInvocationsPerClient = 2;
            options.MaximumReceiveMessageSize = Limits.HubMessage;
        });
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapHub<WireHub>("/wire", options => options.AllowStatefulReconnects = true);
        await app.StartAsync();
    }

    /// <summary>Runs one case of client.mjs and gives what it returned.</summary>
    internal Task<JsonElement> RunAsync(string name)
    {
        var address = app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return NodeFolder.RunAsync("client.mjs", name, address + "/wire");
    }

    public async Task DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }
}
