using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Sessions;

/// <summary>Who writes down what happens in sessions, inside the transaction that stores the change.</summary>
internal interface ISessionJournal
{
    /// <summary>Adds to <paramref name="db"/> what is to be recorded.</summary>
    /// <returns>What to do once the transaction stands.</returns>
    Task<Action> RecordAsync(BrokerDb db, Session after, IReadOnlyList<SessionEvent> events, CancellationToken cancel);

    /// <summary>The sessions are alive: whatever runs in them runs still. Called every <see cref="Contracts.Limits.Heartbeat"/>.</summary>
    Task MarkAliveAsync(BrokerDb db, CancellationToken cancel);

    /// <summary>At start, before any session is loaded: what an earlier process left running has stopped.</summary>
    Task RecoverAsync(BrokerDb db, CancellationToken cancel);
}
