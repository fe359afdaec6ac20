using RemoteAssist.Support;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Benchmarks.Agents;

/// <summary>The agents as customers download them.</summary>
internal static class PublishedAgents
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Makes them anew when their sources have changed.</summary>
    public static async Task MakeAsync()
    {
        Console.WriteLine("Publishing the agents, when their sources have changed…");
        var broker = Repository.In("server/Broker");
        await using var build = ChildProcess.Start(
            new ChildStart("publish-agents", "dotnet", "build", broker, "-c", Repository.Configuration, "-p:BuildAgents=true", "-v", "quiet"));
        if (await build.WaitForExitAsync(Patience) != 0) throw new InvalidOperationException(build.Output.Tail());
    }
}
