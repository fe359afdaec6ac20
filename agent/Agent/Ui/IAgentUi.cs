using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Ui;

/// <summary>What the customer sees. Methods may be called from any thread and answer when the customer did.</summary>
public interface IAgentUi : IDisposable
{
    /// <summary>Runs <paramref name="work"/> while the windows live on the calling thread; returns its exit code.</summary>
    int Run(Func<Task<int>> work);

    /// <summary>Asks for what the file name and the command line did not say.</summary>
    /// <param name="server">The address when it is known, else null: then it is asked for too.</param>
    /// <param name="error">Why the code before was no good, in the customer's language.</param>
    /// <returns>What was typed, or null: the customer closed the window.</returns>
    Task<CodeEntry?> AskCodeAsync(Uri? server, string? error, CancellationToken cancel);

    /// <summary>One line of progress: connecting, waiting, connected again.</summary>
    void ShowProgress(string line);

    /// <summary>The question. Every right asked for can be refused; there is no default yes.</summary>
    /// <param name="host">The broker's host name, shown so that the customer can compare it.</param>
    /// <returns>What is granted, <see cref="Rights.None"/> when refused or cancelled; and whether the price, if there is one, was ticked.</returns>
    Task<ConsentAnswer> AskConsentAsync(ConsentRequest ask, string host, CancellationToken cancel);

    /// <summary>A price is to rise: asks beside the session, which goes on. It takes the keyboard from nobody.</summary>
    /// <param name="again">What was answered before was not the customer.</param>
    /// <returns>Null: nobody answered, or the answer is not wanted any more.</returns>
    Task<bool?> AskPriceAsync(PriceNotice price, bool again, CancellationToken cancel);

    /// <summary>What the session costs, in one line that stays; null: nothing to say.</summary>
    void ShowPrice(string? line);

    /// <summary>The session is live: who is connected and a way to end it.</summary>
    void ShowSession(string technician, Rights granted, bool connected);

    /// <summary>What a technician wrote. It asks for no keyboard; a window manager may give it one all the same.</summary>
    void ShowMessage(string technician, string text);

    /// <summary>The customer wrote something; what others say in the session stands elsewhere. Raised on any thread.</summary>
    event Action<string>? Written;

    /// <summary>The last message; completes when the customer has closed it or after a short while.</summary>
    Task ShowEndAsync(string message);

    /// <summary>Cancelled once the customer wants the session to end or closes the program.</summary>
    CancellationToken EndRequested { get; }
}

/// <param name="Server">As typed; null when it was known.</param>
public sealed record CodeEntry(string? Server, string Code);
