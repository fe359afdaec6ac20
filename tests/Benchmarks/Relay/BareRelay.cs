using System.Globalization;
using System.Net.WebSockets;
using RemoteAssist.Support;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Relay;

/// <summary>The peer as a process of its own, and pairs that go through it: a packet is a WebSocket message.</summary>
internal sealed class BareRelay : IRelay
{
    private readonly ChildProcess _process;
    private readonly int _port;
    private int _pairs;

    private BareRelay(ChildProcess process, int port) => (_process, _port) = (process, port);

    public static async Task<BareRelay> StartAsync()
    {
        var port = FreePort.Next();
        var start = new ChildStart("websocket-peer", "dotnet", typeof(BareRelay).Assembly.Location, "peer", port.ToString(CultureInfo.InvariantCulture))
        {
            // As the broker: the collector of a server.
            Environment = new Dictionary<string, string> { ["DOTNET_gcServer"] = "1" },
        };
        var relay = new BareRelay(ChildProcess.Start(start), port);
        using var http = new HttpClient();
        await Wait.UntilAsync(async () => await IsUpAsync(http, port), TimeSpan.FromSeconds(20), "the WebSocket peer listens");
        return relay;
    }

    public async Task<Pair> PairAsync(CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref _pairs);
        return new Pair(await ConnectAsync("agent", number, cancel), await ConnectAsync("console", number, cancel));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<ILink> ConnectAsync(string side, int number, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{_port}/{side}/{number}")), cancel);
        return new BareLink(socket);
    }

    private static async Task<bool> IsUpAsync(HttpClient http, int port)
    {
        try
        {
            return await http.GetStringAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/health"))) == "ok";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
