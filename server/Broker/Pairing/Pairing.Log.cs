using System.Net;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Pairing;

internal static partial class PairingLog
{
    [LoggerMessage(2000, LogLevel.Information, "Session {Session}: a code was given out for seat {Seat}")]
    public static partial void Drawn(ILogger log, SessionId session, ushort seat);

    [LoggerMessage(2001, LogLevel.Information, "Session {Session}: the code for seat {Seat} was used")]
    public static partial void Joined(ILogger log, SessionId session, ushort seat);

    [LoggerMessage(2002, LogLevel.Warning, "A wrong code came from {Address}")]
    public static partial void Wrong(ILogger log, IPAddress? address);

    [LoggerMessage(2003, LogLevel.Warning, "{Address} has to wait after too many wrong codes")]
    public static partial void HeldBack(ILogger log, IPAddress? address);
}
