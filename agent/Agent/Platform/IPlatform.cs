using Microsoft.Extensions.Logging;
using RemoteAssist.Agent.Ui;

namespace RemoteAssist.Agent.Platform;

/// <summary>Everything the agent needs from the system it runs on; one implementation a system.</summary>
public interface IPlatform : IDisposable
{
    /// <summary>"windows" or "linux" and the version.</summary>
    string Name { get; }

    /// <summary>Two letters, from the system's settings.</summary>
    string Language { get; }

    /// <exception cref="PlatformUnavailableException">No screen can be reached; the message is for the customer.</exception>
    IScreenSource OpenScreen(ILogger log);

    ICursorSource OpenCursor();

    IInputSink OpenInput();

    /// <returns>Null: the system has none that can be watched.</returns>
    IClipboard? OpenClipboard();

    IShellHost Shells { get; }

    /// <param name="texts">In the customer's language.</param>
    IAgentUi CreateUi(Texts texts);
}

public sealed class PlatformUnavailableException(string message) : Exception(message);
