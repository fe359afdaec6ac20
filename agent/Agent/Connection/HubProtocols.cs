using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;
using RemoteAssist.Contracts;

namespace RemoteAssist.Agent.Connection;

/// <summary>The one line that says which hub protocol agents speak.</summary>
internal static class HubProtocols
{
    public static IHubProtocol Agent()
        => new JsonHubProtocol(Options.Create(new JsonHubProtocolOptions { PayloadSerializerOptions = Wire.Json }));
}
