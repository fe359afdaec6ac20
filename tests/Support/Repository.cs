using System.Reflection;

namespace RemoteAssist.Support;

/// <summary>Where the sources and what was built from them lie.</summary>
public static class Repository
{
    /// <summary>The folder of RemoteAssist.sln, found upwards from the running program.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>"Debug" or "Release", as the running program was built.</summary>
    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    /// <summary>What the programs under test printed; kept until the next tests/run.</summary>
    public static string LogFolder { get; } = Directory.CreateDirectory(In("artifacts/test-logs/processes")).FullName;

    public static string In(string path) => Path.Combine(Root, path);

    /// <summary>The whole path of something that tests/run builds.</summary>
    /// <exception cref="FileNotFoundException">It has not been built yet.</exception>
    public static string Built(string path)
        => File.Exists(In(path)) ? In(path) : throw new FileNotFoundException($"{path} is not there. tests/run builds it.");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RemoteAssist.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("RemoteAssist.sln is not above the running program.");
    }
}
