using RemoteAssist.Contracts.Packets;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Tests.Relay;

public sealed class LastWordTests : IAsyncLifetime
{
    private TestBroker _broker = null!;

    public async Task InitializeAsync() => _broker = await TestBroker.StartAsync();

    public async Task DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task An_agent_in_the_middle_of_a_picture_hears_that_it_is_over()
    {
        await using var session = await TestSession.LiveAsync(_broker);
        using var stop = new CancellationTokenSource();
        var picture = SendAsync(session, stop.Token);
        await session.Console.Packets.ReadAsync(TestSession.Soon());
        await session.Console.EndAsync();
        (await session.Agent.Ended.WaitAsync(TestSession.Soon())).Cause.ShouldBe(EndCause.Technician);
        await stop.CancelAsync();
        await picture;
    }

    private static async Task SendAsync(TestSession session, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && !session.Agent.Closed.IsCompleted)
        {
            for (var i = 0; i < 20; i++) await session.FromAgentAsync(Channel.Screen, 0, new byte[1000]);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None);
        }
    }
}
