using System.Diagnostics;
using System.Text.Json;

namespace RemoteAssist.Broker.Tests.Protocol;

/// <summary>The folder of the official JavaScript client; its packages are installed when they are not there yet.</summary>
internal static class NodeFolder
{
    private static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly Lazy<Task> Packages = new(InstallAsync);

    public static string Path { get; } = System.IO.Path.Combine(Root(), "tests", "Broker.Tests", "Protocol", "node");

    public static async Task<Process> StartAsync(params string[] arguments)
    {
        await Packages.Value;
        return Start("node", arguments);
    }

    /// <summary>Runs a script to its end and gives the JSON that it printed.</summary>
    public static async Task<JsonElement> RunAsync(params string[] arguments)
    {
        using var node = await StartAsync(arguments);
        node.StandardInput.Close();
        try
        {
            var said = await Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync()).WaitAsync(Patience);
            await node.WaitForExitAsync();
            node.ExitCode.ShouldBe(0, said[1]);
            return JsonElement.Parse(said[0]);
        }
        finally
        {
            if (!node.HasExited) node.Kill(entireProcessTree: true);
        }
    }

    private static async Task InstallAsync()
    {
        var installed = new FileInfo(System.IO.Path.Combine(Path, "node_modules", ".package-lock.json"));
        var wanted = new FileInfo(System.IO.Path.Combine(Path, "package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= wanted.LastWriteTimeUtc) return;
        using var npm = Start("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        npm.StandardInput.Close();
        var said = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync()).WaitAsync(InstallTime);
        await npm.WaitForExitAsync();
        npm.ExitCode.ShouldBe(0, string.Concat(said));
    }

    private static Process Start(string program, string[] arguments)
        => Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "RemoteAssist.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        return folder.FullName;
    }
}
