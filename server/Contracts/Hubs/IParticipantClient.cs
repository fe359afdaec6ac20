using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Contracts.Hubs;

/// <summary>What the broker calls at either end.</summary>
public interface IParticipantClient
{
    /// <summary>One packet, its party rewritten to the sender's number.</summary>
    Task P(byte[] packet);

    /// <summary>The session changed.</summary>
    Task Session(SessionState state);

    /// <summary>Resettable packets of this participant were dropped on the way.</summary>
    Task Lost(LostPackets lost);

    /// <summary>It is over; the broker closes the connection after this.</summary>
    Task Ended(SessionEnd end);
}
