using Microsoft.Extensions.Logging;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Agent.Connection;

internal sealed partial class HelpSession
{
    [LoggerMessage(100, LogLevel.Information, "Connected as participant {Number} of session {Session}")]
    private partial void LogConnected(ushort number, SessionId session);

    [LoggerMessage(101, LogLevel.Information, "The line broke")]
    private partial void LogBroke();

    [LoggerMessage(102, LogLevel.Information, "Trying again: {Why}")]
    private partial void LogTryingAgain(string why);

    [LoggerMessage(103, LogLevel.Information, "The customer allows: {Granted}")]
    private partial void LogGranted(Rights granted);

    [LoggerMessage(104, LogLevel.Information, "The session ended: {Cause}")]
    private partial void LogEnded(EndCause cause);
}
