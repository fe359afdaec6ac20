namespace RemoteAssist.Broker.Hosting;

/// <summary>The broker cannot start; the message is one line for the person at the terminal and says what to do.</summary>
internal sealed class StartException(string message) : Exception(message);
