using System.Text.RegularExpressions;
using RemoteAssist.Support.Desktop;

namespace RemoteAssist.Support.Processes;

/// <summary>The Linux agent as the customer starts it: on an X display, asking its questions on a terminal.</summary>
public sealed class AgentProcess : IAsyncDisposable
{
    private readonly ChildProcess _process;

    private AgentProcess(ChildProcess process) => _process = process;

    public ChildProcess Process => _process;

    public ProcessOutput Output => _process.Output;

    /// <summary>The published agent, as customers get it.</summary>
    public static string Published => Repository.Built("artifacts/agents/RemoteAssist-linux-x64");

    /// <param name="words">The command line, such as "--server", address, "--code", code.</param>
    /// <param name="program">The agent; null: the published one. A .dll is run by dotnet.</param>
    /// <param name="language">The customer's locale.</param>
    public static AgentProcess Start(
        XDisplay display, IReadOnlyList<string> words, string? program = null, bool terminal = true, string language = "de_DE.UTF-8")
    {
        program ??= Published;
        var isLibrary = program.EndsWith(".dll", StringComparison.Ordinal);
        return new AgentProcess(ChildProcess.Start(new ChildStart("agent", isLibrary ? "dotnet" : program, isLibrary ? [program, .. words] : words)
        {
            Environment = new Dictionary<string, string>(display.Environment)
            {
                ["LANG"] = language,
                ["LC_ALL"] = language,
                ["LANGUAGE"] = language[..2],
                ["TERM"] = "xterm-256color",
                // A shell here reads no settings of whoever runs the tests.
                ["HOME"] = Path.GetTempPath(),
            },
            Terminal = terminal,
        }));
    }

    /// <summary>Waits for a question and answers it with a line.</summary>
    public async Task AnswerAsync(Regex question, string answer, TimeSpan? timeout = null)
    {
        await Output.WaitForAsync(question, timeout ?? TimeSpan.FromSeconds(20));
        await _process.WriteLineAsync(answer);
    }

    public Task<int> WaitForExitAsync(TimeSpan timeout) => _process.WaitForExitAsync(timeout);

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
