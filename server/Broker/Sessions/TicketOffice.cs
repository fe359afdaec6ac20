using System.Collections.Concurrent;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>Leave for one agent's connection.</summary>
/// <param name="Participant">Who comes back; 0 for a new agent.</param>
/// <param name="TokenHash">The resume token it came back with.</param>
internal sealed record Ticket(SessionId Session, ushort Seat, ushort Participant = 0, string? TokenHash = null);

/// <summary>Tickets, in memory: each good for one connection and <see cref="Limits.TicketLifetime"/>.</summary>
internal sealed class TicketOffice(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (Ticket Ticket, long Issued)> _tickets = new();

    public string Issue(Ticket ticket)
    {
        foreach (var (key, (_, issued)) in _tickets)
            if (IsOld(issued)) _tickets.TryRemove(key, out _);
        var secret = Secret.New();
        _tickets[Secret.Hash(secret)] = (ticket, time.GetTimestamp());
        return secret;
    }

    /// <summary>Is the ticket good? It stays so: negotiating does not use it up.</summary>
    public bool IsGood(string secret) => _tickets.TryGetValue(Secret.Hash(secret), out var found) && !IsOld(found.Issued);

    /// <summary>Uses the ticket up; null when it is not good.</summary>
    public Ticket? Take(string secret)
        => _tickets.TryRemove(Secret.Hash(secret), out var found) && !IsOld(found.Issued) ? found.Ticket : null;

    private bool IsOld(long issued) => time.GetElapsedTime(issued) >= Limits.TicketLifetime;
}
