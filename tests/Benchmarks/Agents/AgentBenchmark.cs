using System.Diagnostics;
using System.Text.RegularExpressions;
using RemoteAssist.Benchmarks.Running;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;
using RemoteAssist.Support.Wine;

namespace RemoteAssist.Benchmarks.Agents;

/// <summary>What the customer notices of the agent: the download, the wait until its question, what it takes of the PC.</summary>
internal sealed class AgentBenchmark : IBenchmark
{
    private static readonly Regex Question = new("Musterfirma IT");

    public string Name => "agent";

    public async Task RunAsync(RunOptions options, Report report)
    {
        report.Add("size", new FileInfo(WineProcess.Published).Length / 1e6, "MB");
        await using var broker = await BrokerProcess.StartAsync();
        using var technician = await AdministratorClient.SignInAsync(broker);
        await using var display = await XDisplay.StartAsync(options.Width, options.Height);

        var offer = await technician.OfferAsync(new OfferRequest("benchmark"));
        var start = Stopwatch.GetTimestamp();
        await using var agent = AgentProcess.Start(
            display, ["--server", broker.Address.AbsoluteUri, "--code", offer.Code], terminal: false);
        await agent.Output.WaitForAsync(Question, TimeSpan.FromSeconds(30));
        report.Add("join", Stopwatch.GetElapsedTime(start).TotalSeconds, "s");

        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        var (memory, before) = agent.Process.Usage();
        await Task.Delay(TimeSpan.FromSeconds(options.Seconds), TimeProvider.System);
        report.Add("memory", memory * 1024 / 1e6, "MB");
        report.Add("idle", (agent.Process.Usage().ProcessorSeconds - before) / options.Seconds * 100, "%");
    }
}
