using System.Runtime.Versioning;

namespace RemoteAssist.Agent.Platform.Windows.Shell;

/// <summary>Opens cmd or PowerShell in a pseudo console.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsShells : IShellHost
{
    private readonly ShellPrograms _programs = new(
        Environment.SystemDirectory,
        Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
        Environment.GetEnvironmentVariable("PATH") ?? "",
        File.Exists);

    public IShell Open(string kind, int columns, int rows)
    {
        var program = _programs.Find(kind);
        var terminal = PseudoConsole.Create(columns, rows);
        try
        {
            return new WindowsShell(program.Title, terminal, ShellProcess.Start(program, terminal.Handle));
        }
        catch
        {
            terminal.Dispose();
            throw;
        }
    }
}
