using RemoteAssist.Broker.Relay.HotPath;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Relay;

internal static partial class RelayLog
{
    [LoggerMessage(3000, LogLevel.Debug, "Session {Session}: the line to participant {Participant} ended: {End}")]
    public static partial void Ended(ILogger log, SessionId session, ushort participant, PumpEnd end);
}
