using System.Text;

namespace RemoteAssist.Architecture.Tests.Sources;

/// <summary>The repository's own text files; what builds and downloads leave behind is not looked at.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", ".vs", ".idea", "bin", "obj", "node_modules", "dist", "artifacts", "data", "TestResults"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files { get; } = [.. Read(Root)];

    public static IReadOnlyList<SourceFile> CSharp { get; } = [.. Files.Where(file => file.IsCSharp)];

    public static IReadOnlyList<SourceFile> TypeScript { get; } = [.. Files.Where(file => file.IsTypeScript)];

    public static IReadOnlyList<string> TopLevel { get; } =
        [.. new DirectoryInfo(Root).EnumerateFileSystemInfos().Select(entry => entry.Name).Where(name => !NotOurs.Contains(name))];

    private static IEnumerable<SourceFile> Read(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            // A worktree's ".git" is a file.
            if (NotOurs.Contains(Path.GetFileName(file))) continue;
            var bytes = File.ReadAllBytes(file);
            if (!bytes.AsSpan().Contains((byte)0)) yield return new SourceFile(Relative(file), Encoding.UTF8.GetString(bytes));
        }

        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            if (NotOurs.Contains(Path.GetFileName(inner)) || Relative(inner) == "server/Broker/wwwroot/console") continue;
            foreach (var file in Read(inner)) yield return file;
        }
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RemoteAssist.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("RemoteAssist.sln is not above the running tests.");
    }
}
