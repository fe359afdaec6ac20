using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>The way to one connected participant. No call waits for it: what is told is queued.</summary>
internal interface IParticipantPort
{
    /// <summary>The connection is from now on this participant's.</summary>
    void Bind(ushort participant, ParticipantKind kind, SessionState state);

    void Tell(SessionState state);

    /// <summary>Says that it is over, then closes the connection.</summary>
    void End(SessionEnd end);

    /// <summary>Closes the connection of one that has left, once everything queued is out.</summary>
    void Close();

    /// <summary>Cuts the connection without a word; another one has taken its place.</summary>
    void Cut();
}
