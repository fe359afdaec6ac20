using System.Diagnostics;

namespace RemoteAssist.Broker.Tests.Hosting;

public sealed class CommandTests
{
    [Fact]
    public async Task Asking_for_a_link_beside_a_running_broker_disturbs_no_session()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var session = await TestSession.LiveAsync(broker);
        var before = (await broker.LedgerAsync(session.Id)).Events.Count;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in new[] { typeof(Program).Assembly.Location, "admin-link", $"--Storage:DataFolder={broker.DataFolder}" }) start.ArgumentList.Add(word);
        using var command = Process.Start(start)!;
        (await command.StandardOutput.ReadToEndAsync()).ShouldContain("/link/");
        await command.WaitForExitAsync(TestSession.Soon());
        broker.Clock.Advance(TimeSpan.FromSeconds(40));
        await broker.BeatAsync();
        var entry = await broker.LedgerAsync(session.Id);
        entry.Events.Count.ShouldBe(before);
        entry.LiveSeconds.ShouldBeInRange(40, 60);
    }
}
