using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform.Linux.Shell;

/// <summary>Finds the shell that a console asks for.</summary>
internal sealed class PtyShells : IShellHost
{
    public IShell Open(string kind, int columns, int rows)
    {
        var path = kind switch
        {
            "" => Environment.GetEnvironmentVariable("SHELL") is { Length: > 0 } own && File.Exists(own) ? own : Find("bash") ?? Find("sh"),
            "bash" or "sh" or "pwsh" or "zsh" or "fish" => Find(kind),
            _ => null,
        };
        return path is not null
            ? new PtyShell(path, columns, rows)
            : throw new ShellUnavailableException(ShellProblem.NotFound, kind.Length > 0 ? kind : "sh", $"{(kind.Length > 0 ? kind : "sh")}: not found");
    }

    private static string? Find(string name)
        => (Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin").Split(':')
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
