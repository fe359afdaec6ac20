using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

internal enum SessionEventKind
{
    Asked,
    CodeRenewed,
    AgentJoined,
    ConsoleJoined,
    ConsoleLeft,
    Consented,
    ConsentRefused,
    ConsentTimedOut,
    Started,
    Suspended,
    Resumed,
    ConnectionLost,
    ConnectionReturned,
    PriceAsked,
    PriceAccepted,
    PriceDeclined,
    PriceUnanswered,

    /// <summary>The technician goes on without charge.</summary>
    PriceWaived,
    SeatEnded,
    Ended,
}

/// <summary>Something that happened in a session, recorded in the same transaction as the change it names.</summary>
/// <param name="Name">The technician's or the PC's name.</param>
/// <param name="SecondsAway">For <see cref="SessionEventKind.ConnectionReturned"/>: since last contact, by the participant's monotonic clock.</param>
internal sealed record SessionEvent(
    SessionEventKind Kind,
    DateTimeOffset At,
    ushort Seat = 0,
    ushort Participant = 0,
    string? Name = null,
    Rights? Granted = null,
    EndCause? Cause = null,
    double? SecondsAway = null,
    PriceShown? Price = null);
