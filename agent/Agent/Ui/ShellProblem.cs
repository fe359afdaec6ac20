namespace RemoteAssist.Agent.Ui;

/// <summary>Why a shell could not be opened.</summary>
public enum ShellProblem
{
    /// <summary>No such program here.</summary>
    NotFound,

    /// <summary>The program is there and does not start.</summary>
    NotStarted,

    /// <summary>The system gives no terminal.</summary>
    NoTerminal,

    /// <summary>The system is too old for terminals.</summary>
    SystemTooOld,
}
