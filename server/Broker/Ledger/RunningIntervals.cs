using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger;

/// <param name="Agent">Participant number.</param>
/// <param name="Console">Participant number.</param>
internal readonly record struct Pair(SessionId Session, ushort Seat, ushort Agent, ushort Console);

/// <param name="Since">By the monotonic clock.</param>
internal sealed record RunningInterval(Guid Id, Pair Pair, DateTimeOffset StartedAt, long Since);

/// <summary>The intervals that run now, with their start by the monotonic clock: a jump of the wall clock changes no length.</summary>
internal sealed class RunningIntervals
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Pair, RunningInterval> _running = [];
    private readonly Dictionary<Guid, RunningInterval> _stopped = [];

    public IReadOnlyList<RunningInterval> All
    {
        get { lock (_lock) return [.. _running.Values]; }
    }

    public IReadOnlyList<RunningInterval> Of(SessionId session)
    {
        lock (_lock) return [.. _running.Values.Where(one => one.Pair.Session == session)];
    }

    public void Change(IEnumerable<RunningInterval> stopped, IEnumerable<RunningInterval> started)
    {
        lock (_lock)
        {
            foreach (var one in stopped)
            {
                _running.Remove(one.Pair);
                _stopped[one.Id] = one;
            }

            foreach (var one in started) _running.Add(one.Pair, one);
        }
    }

    /// <summary>An interval of this process that has stopped, while its session has not ended; null for one of an earlier process.</summary>
    public RunningInterval? Stopped(Guid id)
    {
        lock (_lock) return _stopped.GetValueOrDefault(id);
    }

    /// <summary>The session's first interval in this process.</summary>
    public RunningInterval? FirstOf(SessionId session)
    {
        lock (_lock) return _running.Values.Concat(_stopped.Values).Where(one => one.Pair.Session == session).MinBy(one => one.Since);
    }

    public void Forget(SessionId session)
    {
        lock (_lock)
        {
            foreach (var one in _stopped.Values.Where(one => one.Pair.Session == session).ToArray()) _stopped.Remove(one.Id);
        }
    }

    /// <summary>Who is connected with whom, after consent.</summary>
    public static IReadOnlySet<Pair> PairsOf(Session session)
    {
        var consoles = session.Participants.Where(one => one is { Kind: ParticipantKind.Console, Connected: true }).ToArray();
        return session.Seats.Where(seat => seat.Phase == Phase.Live)
            .SelectMany(seat => consoles.Select(console => new Pair(session.Id, seat.Number, seat.Agent, console.Number)))
            .ToHashSet();
    }
}
