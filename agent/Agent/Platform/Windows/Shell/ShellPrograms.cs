using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform.Windows.Shell;

/// <param name="Path">Of the program.</param>
/// <param name="Title">What to write on the tab.</param>
internal sealed record ShellProgram(string Path, string Title);

/// <summary>Where Windows keeps its shells.</summary>
/// <param name="system">The system folder.</param>
/// <param name="programs">The folder of installed programs.</param>
/// <param name="search">The folders of PATH, separated by semicolons.</param>
/// <param name="exists">Whether there is such a file.</param>
internal sealed class ShellPrograms(string system, string programs, string search, Func<string, bool> exists)
{
    /// <exception cref="ShellUnavailableException">No such program here.</exception>
    public ShellProgram Find(string kind) => kind switch
    {
        "" or "cmd" => First("cmd", Join(system, "cmd.exe")),
        "powershell" => First("PowerShell", Join(system, @"WindowsPowerShell\v1.0\powershell.exe")),
        "pwsh" => First("PowerShell 7", [Join(programs, @"PowerShell\7\pwsh.exe"), .. OnPath("pwsh.exe")]),
        _ => throw new ShellUnavailableException(ShellProblem.NotFound, kind, $"{kind} is no program of Windows."),
    };

    private ShellProgram First(string title, params IEnumerable<string> paths)
        => paths.FirstOrDefault(exists) is { } path
            ? new ShellProgram(path, title)
            : throw new ShellUnavailableException(ShellProblem.NotFound, title, $"{title} is not installed on this PC.");

    private IEnumerable<string> OnPath(string file)
        => search
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => Join(folder.Trim('"'), file));

    // The system's separator whatever this runs on, so that the tests may run anywhere.
    private static string Join(string folder, string file) => $@"{folder.TrimEnd('\\')}\{file}";
}
