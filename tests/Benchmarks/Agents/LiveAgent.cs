using System.Diagnostics;
using System.Text.RegularExpressions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Agents;

/// <summary>The published Linux agent in a live session, with a console that shows its first monitor.</summary>
internal sealed partial class LiveAgent : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PublishTime = TimeSpan.FromMinutes(10);

    private readonly AgentProcess _agent;

    private LiveAgent(AgentProcess agent, LinuxProcess process, Viewer viewer, double joinSeconds)
    {
        _agent = agent;
        (Process, Viewer, JoinSeconds) = (process, viewer, joinSeconds);
    }

    /// <summary>The agent itself, not the terminal around it.</summary>
    public LinuxProcess Process { get; }

    public Viewer Viewer { get; }

    /// <summary>From its start to its first question to the customer.</summary>
    public double JoinSeconds { get; }

    /// <summary>The agents as customers download them, made anew when their sources have changed.</summary>
    public static async Task PublishAsync()
    {
        Console.WriteLine("Publishing the agents, when their sources have changed…");
        var broker = Support.Repository.In("server/Broker");
        await using var build = ChildProcess.Start(
            new ChildStart("publish-agents", "dotnet", "build", broker, "-c", Support.Repository.Configuration, "-p:BuildAgents=true", "-v", "quiet"));
        if (await build.WaitForExitAsync(PublishTime) != 0) throw new InvalidOperationException(build.Output.Tail());
    }

    /// <param name="forAgent">Where the agent finds the broker.</param>
    /// <param name="forConsole">Where the console finds it.</param>
    public static async Task<LiveAgent> StartAsync(AdministratorClient technician, Uri forAgent, Uri forConsole, XDisplay display)
    {
        var offer = await technician.OfferAsync(new OfferRequest("benchmark"));
        var console = await HubLink.ConnectAsync(new Uri(forConsole, Wire.ConsoleHub), "Cookie", technician.Cookie, CancellationToken.None);
        await console.CallAsync("Attach", CancellationToken.None, ("protocol", Wire.Version), ("session", offer.SessionId.ToString()));
        var viewer = new Viewer(console);
        var start = Stopwatch.GetTimestamp();
        var agent = AgentProcess.Start(display, ["--server", forAgent.AbsoluteUri, "--code", offer.Code]);
        try
        {
            await agent.Output.WaitForAsync(Question(), Patience);
            var join = Stopwatch.GetElapsedTime(start).TotalSeconds;
            await AgreeAsync(agent);
            await viewer.Picture.WaitAsync(Patience);
            return new LiveAgent(agent, LinuxProcess.Find(AgentProcess.Published, offer.Code), viewer, join);
        }
        catch
        {
            await agent.DisposeAsync();
            await viewer.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _agent.DisposeAsync();
        await Viewer.DisposeAsync();
        Process.Dispose();
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

    [GeneratedRegex(@"\(j/n[^)]*\) ")]
    private static partial Regex Question();
}
