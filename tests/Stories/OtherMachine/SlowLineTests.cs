using System.Net;
using System.Net.Sockets;
using RemoteAssist.Support.Network;

namespace RemoteAssist.Stories.OtherMachine;

public sealed class SlowLineTests
{
    [Fact]
    public async Task Bytes_arrive_whole_in_order_and_no_sooner_than_the_line_allows()
    {
        using var target = new TcpListener(IPAddress.Loopback, 0);
        target.Start();
        var speed = new LineSpeed(1024, 256, TimeSpan.FromMilliseconds(40));
        await using var line = new SlowLine(((IPEndPoint)target.LocalEndpoint).Port, speed, customerDials: true);
        using var customer = new TcpClient();
        await customer.ConnectAsync(IPAddress.Loopback, line.Port);
        using var server = await target.AcceptTcpClientAsync();
        var sent = new byte[32_000];
        new Random(1).NextBytes(sent);

        var start = TimeProvider.System.GetTimestamp();
        var sending = customer.GetStream().WriteAsync(sent).AsTask();
        var arrived = new byte[sent.Length];
        await server.GetStream().ReadExactlyAsync(arrived);
        var took = TimeProvider.System.GetElapsedTime(start);
        await sending;

        arrived.ShouldBe(sent);
        line.Up.ShouldBe(sent.Length);
        // 32,000 bytes at 256 kbit/s are one second, and the last of them is half a round trip on the way.
        took.ShouldBeGreaterThan(TimeSpan.FromSeconds(1.01));
    }
}
