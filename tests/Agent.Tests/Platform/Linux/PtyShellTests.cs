using System.Text;
using RemoteAssist.Agent.Platform;
using RemoteAssist.Agent.Platform.Linux.Shell;

namespace RemoteAssist.Agent.Tests.Platform.Linux;

public sealed class PtyShellTests
{
    [Fact]
    public async Task A_shell_has_a_terminal_of_its_own_and_says_how_it_ended()
    {
        await using var shell = new PtyShells().Open("sh", 91, 37);
        await shell.WriteAsync("stty size; [ -t 0 ] && echo a-ter''minal; exit 7\n"u8.ToArray(), CancellationToken.None);
        var text = await ReadToEndAsync(shell);
        text.ShouldContain("37 91");
        text.ShouldContain("a-terminal");
        (await shell.Exited).ShouldBe(7);
    }

    [Fact]
    public async Task A_shell_that_is_closed_takes_its_programs_along()
    {
        var shell = new PtyShells().Open("sh", 80, 24);
        await shell.WriteAsync("sleep 1000\n"u8.ToArray(), CancellationToken.None);
        await shell.DisposeAsync();
        (await shell.Exited.WaitAsync(TimeSpan.FromSeconds(5))).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void An_unknown_program_is_refused()
        => Should.Throw<ShellUnavailableException>(() => new PtyShells().Open("../bin/sh", 80, 24));

    private static async Task<string> ReadToEndAsync(IShell shell)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var text = new StringBuilder();
        var buffer = new byte[1024];
        while (await shell.ReadAsync(buffer, late.Token) is > 0 and var count) text.Append(Encoding.UTF8.GetString(buffer, 0, count));
        return text.ToString();
    }
}
