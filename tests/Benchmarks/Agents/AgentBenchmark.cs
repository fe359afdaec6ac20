using System.Diagnostics;
using RemoteAssist.Benchmarks.Running;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;
using RemoteAssist.Support.Screen;
using RemoteAssist.Support.Wine;

namespace RemoteAssist.Benchmarks.Agents;

/// <summary>
/// What the customer notices of the agent: the download, the wait until its question, what it takes of the PC in a live
/// session while nothing changes on the screen.
/// </summary>
internal sealed class AgentBenchmark : IBenchmark
{
    private const int Rounds = 3;
    private const double QuietSeconds = 20;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    public string Name => "agent";

    public async Task RunAsync(RunOptions options, Report report)
    {
        await PublishedAgents.MakeAsync();
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
        await using var session = await CustomerSession.OpenAsync(technician, broker.Address, display);
        await using var viewer = await DecodingViewer.AttachAsync(broker.Address, technician.Cookie, session.Offer.SessionId);
        await viewer.Picture;
        await Task.Delay(Settling, TimeProvider.System);
        using var process = LinuxProcess.Find(AgentProcess.Published, session.Offer.Code);
        var (before, began) = (process.ProcessorSeconds, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);
        var idle = (process.ProcessorSeconds - before) / Stopwatch.GetElapsedTime(began).TotalSeconds * 100;
        return new Round(session.Join.TotalSeconds, process.PrivateMegabytes, idle);
    }

    private static double Median(List<Round> rounds, Func<Round, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    private sealed record Round(double JoinSeconds, double Megabytes, double IdlePercent);
}
