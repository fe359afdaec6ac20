using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RemoteAssist.Benchmarks.Relay;

/// <summary>
/// What a relay costs at least: Kestrel, two WebSockets, a buffer of 64 KB for each direction, and nothing else. Runs as a
/// process of its own, as the broker does. The first to come to a path waits for the second.
/// </summary>
internal static class WebSocketPeer
{
    private const int Buffer = 64 * 1024;

    public static async Task<int> RunAsync(string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var app = builder.Build();
        var waiting = new ConcurrentDictionary<string, TaskCompletionSource<WebSocket>>();
        app.UseWebSockets();
        app.MapGet("/health", () => "ok");
        app.MapGet("/{side}/{number}", (string side, string number, HttpContext context) => RelayAsync(side, number, context, waiting));
        await app.RunAsync();
        return 0;
    }

    private static async Task RelayAsync(
        string side, string number, HttpContext context, ConcurrentDictionary<string, TaskCompletionSource<WebSocket>> waiting)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        TaskCompletionSource<WebSocket> Place(string name)
            => waiting.GetOrAdd($"{name}/{number}", _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        Place(side).SetResult(socket);
        var other = await Place(side == "agent" ? "console" : "agent").Task;
        var buffer = new byte[Buffer];
        while (socket.State == WebSocketState.Open && other.State == WebSocketState.Open)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
            if (got.MessageType == WebSocketMessageType.Close) return;
            await other.SendAsync(buffer.AsMemory(0, got.Count), got.MessageType, got.EndOfMessage, context.RequestAborted);
        }
    }
}
