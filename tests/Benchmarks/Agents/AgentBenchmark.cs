using System.Diagnostics;
using System.Text.RegularExpressions;
using RemoteAssist.Benchmarks.Running;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;
using RemoteAssist.Support.Wine;

namespace RemoteAssist.Benchmarks.Agents;

/// <summary>
/// What the customer notices of the agent: the download, the wait until its question, what it takes of the PC in a live
/// session while nothing changes on the screen.
/// </summary>
internal sealed partial class AgentBenchmark : IBenchmark
{
    private const int Rounds = 3;
    private const double QuietSeconds = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PublishTime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    public string Name => "agent";

    public async Task RunAsync(RunOptions options, Report report)
    {
        await PublishAsync();
        report.Add("size", new FileInfo(WineProcess.Published).Length / 1e6, "MB");
        await using var broker = await BrokerProcess.StartAsync(new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" });
        using var technician = await AdministratorClient.SignInAsync(broker);
        await using var display = await XDisplay.StartAsync(options.Width, options.Height);

        var rounds = new List<Round>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await MeasureAsync(broker, technician, display, options.Seconds ?? QuietSeconds));
            Console.WriteLine($"round {round + 1}: {rounds[^1]}");
        }

        report.Add("memory", Median(rounds, round => round.Megabytes), "MB");
        report.Add("join", Median(rounds, round => round.JoinSeconds), "s");
        report.Add("idle", Median(rounds, round => round.IdlePercent), "%");
    }

    private static async Task<Round> MeasureAsync(BrokerProcess broker, AdministratorClient technician, XDisplay display, double seconds)
    {
        var offer = await technician.OfferAsync(new OfferRequest("benchmark"));
        var console = await HubLink.ConnectAsync(new Uri(broker.Address, Wire.ConsoleHub), "Cookie", technician.Cookie, CancellationToken.None);
        await console.CallAsync("Attach", CancellationToken.None, ("protocol", Wire.Version), ("session", offer.SessionId.ToString()));
        await using var viewer = new Viewer(console);

        var start = Stopwatch.GetTimestamp();
        await using var agent = AgentProcess.Start(display, ["--server", broker.Address.AbsoluteUri, "--code", offer.Code]);
        await agent.Output.WaitForAsync(Question(), Patience);
        var join = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await AgreeAsync(agent);
        await viewer.Picture.WaitAsync(Patience);

        await Task.Delay(Settling, TimeProvider.System);
        using var process = LinuxProcess.Find(AgentProcess.Published, offer.Code);
        var (before, began) = (process.ProcessorSeconds, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);
        var idle = (process.ProcessorSeconds - before) / Stopwatch.GetElapsedTime(began).TotalSeconds * 100;
        return new Round(join, process.PrivateMegabytes, idle);
    }

    /// <summary>The customer says yes to everything that is asked.</summary>
    private static async Task AgreeAsync(AgentProcess agent)
    {
        var from = 0;
        foreach (var _ in (Rights[])[Rights.View, Rights.Control, Rights.Shell])
        {
            var asked = await agent.Output.WaitForAsync(Question(), Patience, from);
            from = asked.Index + asked.Length;
            await agent.Process.WriteLineAsync("j");
        }
    }

    /// <summary>The agents as customers download them, made anew when their sources have changed.</summary>
    private static async Task PublishAsync()
    {
        Console.WriteLine("Publishing the agents, when their sources have changed…");
        var broker = Support.Repository.In("server/Broker");
        await using var build = ChildProcess.Start(
            new ChildStart("publish-agents", "dotnet", "build", broker, "-c", Support.Repository.Configuration, "-p:BuildAgents=true", "-v", "quiet"));
        if (await build.WaitForExitAsync(PublishTime) != 0) throw new InvalidOperationException(build.Output.Tail());
    }

    private static double Median(List<Round> rounds, Func<Round, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    [GeneratedRegex(@"\(j/n[^)]*\) ")]
    private static partial Regex Question();

    private sealed record Round(double JoinSeconds, double Megabytes, double IdlePercent);
}
