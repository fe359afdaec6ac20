using System.Net.WebSockets;

namespace RemoteAssist.Benchmarks.Relay;

internal sealed class BareLink(ClientWebSocket socket) : ILink
{
    public ValueTask SendAsync(ReadOnlyMemory<byte> packet, CancellationToken cancel)
        => socket.SendAsync(packet, WebSocketMessageType.Binary, endOfMessage: true, cancel);

    public async Task ReceiveAsync(PacketTaker take, CancellationToken cancel)
    {
        var buffer = new byte[80 * 1024];
        var filled = 0;
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(filled), cancel);
            if (got.MessageType == WebSocketMessageType.Close) return;
            filled += got.Count;
            if (!got.EndOfMessage) continue;
            take(buffer.AsSpan(0, filled));
            filled = 0;
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
