using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform;

/// <summary>Opens terminals with a program of the system's in them.</summary>
public interface IShellHost
{
    /// <param name="kind">"" for the system's default, else "cmd", "powershell", "pwsh", "bash" or "sh".</param>
    /// <exception cref="ShellUnavailableException">No such program here, or it does not start.</exception>
    IShell Open(string kind, int columns, int rows);
}

/// <summary>One running shell in a terminal of its own.</summary>
public interface IShell : IAsyncDisposable
{
    /// <summary>What to write on the tab.</summary>
    string Title { get; }

    /// <summary>Reads what the terminal prints; 0 once it has ended and everything is read.</summary>
    ValueTask<int> ReadAsync(Memory<byte> into, CancellationToken cancel);

    ValueTask WriteAsync(ReadOnlyMemory<byte> input, CancellationToken cancel);

    void Resize(int columns, int rows);

    /// <summary>Completes with the exit code.</summary>
    Task<int> Exited { get; }
}

/// <param name="program">As a person calls it.</param>
/// <param name="message">For the log.</param>
public sealed class ShellUnavailableException(ShellProblem problem, string program, string message) : Exception(message)
{
    public ShellProblem Problem => problem;

    public string Program => program;
}
