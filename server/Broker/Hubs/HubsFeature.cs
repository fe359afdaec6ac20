using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.HubProtocol;

namespace RemoteAssist.Broker.Hubs;

internal static class HubsFeature
{
    public static WebApplicationBuilder AddHubs(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TicketScheme>(TicketScheme.Name, null);
        builder.Services.AddSignalR(SetLimits).AddJsonProtocol(json => json.PayloadSerializerOptions = Wire.Json);
        builder.Services.AddSingleton<IHubProtocol, MessagePackHubProtocol>();
        builder.Services.AddSingleton<FirstCalls>();
        builder.Services.AddSingleton<HubSockets>();
        builder.Services.AddHostedService(services => services.GetRequiredService<HubSockets>());
        builder.Services.AddSingleton(typeof(HubLifetimeManager<>), typeof(ConnectionFeatures<>));
        return builder;
    }

    public static WebApplication MapHubs(this WebApplication app)
    {
        app.MapHubSocket<AgentHub>(Wire.AgentHub);
        app.MapHubSocket<ConsoleHub>(Wire.ConsoleHub);
        return app;
    }

    private static void SetLimits(HubOptions hubs)
    {
        hubs.AddFilter<SessionAccessFilter>();
        hubs.MaximumReceiveMessageSize = Limits.HubMessage;
        hubs.KeepAliveInterval = Limits.KeepAlive;
        hubs.ClientTimeoutInterval = Limits.Silence;
    }
}
