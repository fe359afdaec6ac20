using System.Text.Json;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>The official client in node/broker.mjs at a real broker.</summary>
internal static class OfficialEnds
{
    public static Task<JsonElement> RunAsync(TestBroker broker, string name, string protocol, params string[] more)
    {
        var address = broker.Address.AbsoluteUri.TrimEnd('/');
        return NodeFolder.RunAsync(["broker.mjs", name, protocol, address, $"{TestBroker.Technician};{Policies.Technician}", .. more]);
    }
}
