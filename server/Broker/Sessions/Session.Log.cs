using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

internal static partial class SessionLog
{
    [LoggerMessage(1000, LogLevel.Information, "Session {Session} was opened by {User}")]
    public static partial void Opened(ILogger log, SessionId session, string user);

    [LoggerMessage(1001, LogLevel.Information, "Session {Session} was found at start; it is {Phase}")]
    public static partial void Loaded(ILogger log, SessionId session, Phase phase);

    [LoggerMessage(1002, LogLevel.Information, "Session {Session} is over: {Cause}")]
    public static partial void Closed(ILogger log, SessionId session, EndCause? cause);

    [LoggerMessage(1003, LogLevel.Information, "Session {Session}: participant {Participant} is connected")]
    public static partial void Connected(ILogger log, SessionId session, ushort participant);

    [LoggerMessage(1004, LogLevel.Information, "Session {Session}: participant {Participant} has lost its connection")]
    public static partial void Disconnected(ILogger log, SessionId session, ushort participant);

    [LoggerMessage(1005, LogLevel.Information, "Session {Session}: seat {Seat} has consented to {Rights}")]
    public static partial void Consented(ILogger log, SessionId session, ushort seat, Rights rights);

    [LoggerMessage(1006, LogLevel.Error, "Marking the sessions alive failed; the next round tries again")]
    public static partial void BeatFailed(ILogger log, Exception error);

    [LoggerMessage(1007, LogLevel.Error, "Session {Session}: looking after it failed; the next round tries again")]
    public static partial void SweepFailed(ILogger log, SessionId session, Exception error);

    [LoggerMessage(1010, LogLevel.Information, "Session {Session}: the price of question {Number} is {Answer}")]
    public static partial void PriceAnswered(ILogger log, SessionId session, int number, PriceAnswer answer);
}
