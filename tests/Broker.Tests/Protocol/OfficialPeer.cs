using System.Diagnostics;
using System.Text.Json.Nodes;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>node/peer.mjs in one long-lived process.</summary>
public sealed class OfficialPeer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private Process? node;

    public async Task InitializeAsync() => node = await NodeFolder.StartAsync("peer.mjs");

    public JsonNode Ask(JsonObject question)
    {
        node!.StandardInput.WriteLine(question.ToJsonString());
        node.StandardInput.Flush();
        var answer = node.StandardOutput.ReadLineAsync().WaitAsync(Patience).GetAwaiter().GetResult();
        return JsonNode.Parse(answer ?? throw new InvalidOperationException(node.StandardError.ReadToEnd()))!;
    }

    public async Task DisposeAsync()
    {
        if (node is null) return;
        node.StandardInput.Close();
        await node.WaitForExitAsync().WaitAsync(Patience);
        node.Dispose();
    }
}
