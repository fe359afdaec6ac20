using Microsoft.AspNetCore.SignalR.Protocol;
using RemoteAssist.Contracts.HubProtocol;

namespace RemoteAssist.Agent.Connection;

/// <summary>The one line that says which hub protocol agents speak.</summary>
internal static class HubProtocols
{
    public static IHubProtocol Agent() => new MessagePackHubProtocol();
}
