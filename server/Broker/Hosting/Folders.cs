namespace RemoteAssist.Broker.Hosting;

/// <summary>Where the broker's files are: beside its project when run from source, beside its executable when published.</summary>
internal sealed record Folders(string Content, string Data, string Agents)
{
    public string Logs => Path.Combine(Data, "logs");

    public string Keys => Path.Combine(Data, "keys");

    /// <summary>The start options that make wwwroot be found wherever the broker was started from, unless --contentRoot says where.</summary>
    public static WebApplicationOptions ContentRoot(string[] args)
        => args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            ? new() { Args = args }
            : new() { Args = args, ContentRootPath = Root() };

    /// <exception cref="StartException">The data folder cannot be written.</exception>
    public static Folders Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var content = environment.ContentRootPath;
        var published = Directory.Exists(Path.Combine(content, "agents"));
        var agents = configuration["Agents:Folder"]
            ?? (published ? "agents" : Path.Combine("..", "..", "artifacts", "agents"));
        var data = Path.GetFullPath(configuration["Storage:DataFolder"] ?? "data", content);
        MakeWritable(data);
        return new Folders(content, data, Path.GetFullPath(agents, content));
    }

    // Only a published broker has its wwwroot beside it.
    private static string Root()
    {
        if (Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"))) return AppContext.BaseDirectory;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Broker.csproj"))) return at.FullName;
        }

        return AppContext.BaseDirectory;
    }

    private static void MakeWritable(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else if (!Directory.Exists(folder)) Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var probe = Path.Combine(folder, $".write-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new StartException($"The data folder {folder} cannot be written ({e.Message}). Give this user the right to write there, or choose another with --Storage:DataFolder=FOLDER.");
        }
    }
}
