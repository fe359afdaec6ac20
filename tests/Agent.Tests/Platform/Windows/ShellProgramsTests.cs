using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Platform.Windows.Shell;

namespace RemoteAssist.Agent.Tests.Platform.Windows;

public sealed class ShellProgramsTests
{
    private const string System = @"C:\Windows\system32";

    [Theory]
    [InlineData("", @"C:\Windows\system32\cmd.exe")]
    [InlineData("cmd", @"C:\Windows\system32\cmd.exe")]
    [InlineData("powershell", @"C:\Windows\system32\WindowsPowerShell\v1.0\powershell.exe")]
    [InlineData("pwsh", @"C:\Program Files\PowerShell\7\pwsh.exe")]
    public void A_shell_is_found_where_Windows_keeps_it(string kind, string path)
    {
        With(_ => true).Find(kind).Path.ShouldBe(path);
    }

    [Fact]
    public void PowerShell_7_is_found_on_the_path_too()
    {
        With(file => file == @"D:\tools\pwsh.exe").Find("pwsh").Path.ShouldBe(@"D:\tools\pwsh.exe");
    }

    [Theory]
    [InlineData("pwsh")]
    [InlineData("bash")]
    [InlineData(@"..\evil.exe")]
    public void What_is_not_there_is_refused(string kind)
    {
        Should.Throw<ShellUnavailableException>(() => With(_ => false).Find(kind));
    }

    [Fact]
    public void Only_where_handles_are_missing_a_shell_is_started_by_another()
    {
        var shell = new ShellProgram(@"C:\x\pwsh.exe", "PowerShell 7");

        ShellCommand.For(shell, @"C:\cmd.exe", handlesMissing: false)
            .ShouldBe(new ShellCommand(@"C:\x\pwsh.exe", "\"C:\\x\\pwsh.exe\""));
        ShellCommand.For(shell, @"C:\cmd.exe", handlesMissing: true).Program.ShouldBe(@"C:\cmd.exe");
    }

    private static ShellPrograms With(Func<string, bool> exists)
        => new(System, @"C:\Program Files", @"C:\Windows;""D:\tools\"";", exists);
}
