using System.Text.RegularExpressions;
using RemoteAssist.Support;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Stories.OtherMachine;

public sealed class ChildProcessTests
{
    [Fact]
    public async Task A_question_without_a_line_end_is_seen_and_answered()
    {
        await using var child = ChildProcess.Start(new ChildStart("ask", "bash", "-c", "read -p 'Name? ' n; echo Hallo $n; tty") { Terminal = true });
        await child.Output.WaitForAsync(new Regex(@"Name\? "), TimeSpan.FromSeconds(10));

        await child.WriteLineAsync("Grüße");

        await child.Output.WaitForAsync(new Regex(@"Hallo Grüße\s+/dev/"), TimeSpan.FromSeconds(10));
        (await child.WaitForExitAsync(TimeSpan.FromSeconds(10))).ShouldBe(0);
    }

    [Fact]
    public async Task Everything_that_a_program_started_ends_with_it()
    {
        var child = ChildProcess.Start(new ChildStart("tree", "bash", "-c", "sleep 300 & echo grandchild $!; wait"));
        var grandchild = (await child.Output.WaitForAsync(new Regex(@"grandchild (\d+)"), TimeSpan.FromSeconds(10))).Groups[1].Value;
        Directory.Exists($"/proc/{grandchild}").ShouldBeTrue();

        await child.DisposeAsync();

        await Wait.UntilAsync(
            () => !File.Exists($"/proc/{grandchild}/status") || File.ReadAllText($"/proc/{grandchild}/status").Contains("State:\tZ", StringComparison.Ordinal),
            TimeSpan.FromSeconds(5), "the grandchild is gone");
    }

    [Fact]
    public async Task A_program_that_ends_without_the_words_is_told_with_what_it_printed()
    {
        await using var child = ChildProcess.Start(new ChildStart("short", "echo", "something else"));

        var error = await Should.ThrowAsync<TimeoutException>(() => child.Output.WaitForAsync(new Regex("hello"), TimeSpan.FromSeconds(10)));

        error.Message.ShouldContain("something else");
    }
}
