using System.Globalization;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Ui;

/// <summary>Every sentence the customer reads, in German and English. {0} and so on are filled in by who shows it.</summary>
public sealed partial record Texts
{
    public static Texts For(string language) => language == "de" ? German : English;

    /// <summary>What stands in windows.</summary>
    public required WindowTexts Windows { get; init; }

    public required string Product { get; init; }

    /// <summary>Two letters.</summary>
    public required string Language { get; init; }

    public required string Usage { get; init; }

    /// <summary>{0} is the argument.</summary>
    public required string WrongArgument { get; init; }

    public required string AskServer { get; init; }

    public required string AskCode { get; init; }

    public required string NotACode { get; init; }

    public required string NotAServer { get; init; }

    public required string Connecting { get; init; }

    public required string Unreachable { get; init; }

    public required string OtherVersion { get; init; }

    public required string TooManyTries { get; init; }

    public required string WaitingForSession { get; init; }

    public required string LineBroke { get; init; }

    public required string ConnectedAgain { get; init; }

    /// <summary>{0} technician, {1} firm.</summary>
    public required string ConsentQuestion { get; init; }

    /// <summary>{0} is the broker's host.</summary>
    public required string ConsentHost { get; init; }

    /// <summary>{0} is the number of seconds.</summary>
    public required string ConsentTimeLeft { get; init; }

    /// <summary>Every right, in the order in which they are shown.</summary>
    public required IReadOnlyList<RightText> Rights { get; init; }

    /// <summary>{0} time, {1} the price.</summary>
    public required string PriceFrom { get; init; }

    /// <summary>{0} time.</summary>
    public required string PriceNotAccepted { get; init; }

    /// <summary>An answer came while the technician was using mouse or keyboard.</summary>
    public required string PriceAgain { get; init; }

    /// <summary>After a question on the terminal.</summary>
    public required string YesNo { get; init; }

    /// <summary>What counts as a yes there; everything else is a no.</summary>
    public required IReadOnlyList<string> Yes { get; init; }

    /// <summary>After the question about a price on the terminal.</summary>
    public required string PriceYesNo { get; init; }

    /// <summary>What counts as a no where silence is none.</summary>
    public required IReadOnlyList<string> No { get; init; }

    /// <summary>How a session is ended on the terminal.</summary>
    public required string EndHint { get; init; }

    /// <summary>How a message is written on the terminal.</summary>
    public required string WriteHint { get; init; }

    /// <summary>{0} is the technician.</summary>
    public required string Connected { get; init; }

    public required string EndedByTechnician { get; init; }

    public required string EndedByCustomer { get; init; }

    public required string EndedRefused { get; init; }

    public required string EndedPriceDeclined { get; init; }

    public required string EndedTimedOut { get; init; }

    public required string EndedAbandoned { get; init; }

    /// <summary>{0} is the program. These go to the technician, in the language of the PC.</summary>
    public required string ShellNotFound { get; init; }

    /// <summary>{0} is the program.</summary>
    public required string ShellNotStarted { get; init; }

    public required string NoTerminal { get; init; }

    public required string SystemTooOld { get; init; }

    /// <summary>{0} is how many.</summary>
    public required string TooManyShells { get; init; }

    public required string ShellNumberUsed { get; init; }

    public required string NoScreen { get; init; }

    /// <summary>{0} is the log's path.</summary>
    public required string Failed { get; init; }

    public string NoShell(ShellProblem problem, string program) => string.Format(CultureInfo.InvariantCulture, problem switch
    {
        ShellProblem.NotFound => ShellNotFound,
        ShellProblem.NotStarted => ShellNotStarted,
        ShellProblem.SystemTooOld => SystemTooOld,
        _ => NoTerminal,
    }, program);

    public string Ended(EndCause cause) => cause switch
    {
        EndCause.Technician => EndedByTechnician,
        EndCause.Customer => EndedByCustomer,
        EndCause.ConsentRefused => EndedRefused,
        EndCause.ConsentTimedOut => EndedTimedOut,
        EndCause.PriceDeclined => EndedPriceDeclined,
        _ => EndedAbandoned,
    };
}
