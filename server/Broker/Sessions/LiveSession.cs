using System.Collections.Concurrent;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>
/// A session that runs, and the ways to its participants. Changes go one after the other: decide, store, then tell everybody.
/// </summary>
internal sealed class LiveSession(Session session, SessionStore store, TimeProvider time) : IDisposable
{
    private const string Live = "live";
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentDictionary<ushort, IParticipantPort> _ports = new();
    private readonly Stopwatches _watches = new(time);
    private volatile Session _current = session;

    public Session Current => _current;

    /// <summary>What a participant may know now.</summary>
    public SessionState State => ToState(_current);

    /// <summary>Makes one change; a refusal changes nothing.</summary>
    /// <param name="move">Decides on the draft; must not keep it.</param>
    /// <param name="stands">Called when the change is stored, before anybody is told.</param>
    public async Task<Answer<T>> ChangeAsync<T>(
        Func<SessionDraft, Answer<T>> move, Action<T>? stands = null, CancellationToken cancel = default)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            var draft = new SessionDraft(_current, time.GetUtcNow());
            var answer = move(draft);
            if (!answer.Try(out var value)) return answer;
            await StoreAsync(draft);
            stands?.Invoke(value);
            Publish();
            return answer;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Stores a session just opened.</summary>
    public Task OpenAsync(SessionDraft draft) => StoreAsync(draft);

    /// <summary>Inside a change: from now on this connection is the participant's, and the one before is cut.</summary>
    public void Connect(ushort participant, IParticipantPort port)
    {
        if (_ports.Remove(participant, out var old)) old.Cut();
        _ports[participant] = port;
        if (_current.Participant(participant) is { } one) port.Bind(participant, one.Kind, State);
    }

    /// <summary>Inside a change: whether the participant still uses this connection; if so, it does no more.</summary>
    public bool Release(ushort participant, IParticipantPort port)
        => _ports.TryGetValue(participant, out var now) && ReferenceEquals(now, port) && _ports.TryRemove(participant, out _);

    /// <summary>Taken for connected without a connection: it went, and that could not be stored.</summary>
    public bool IsStranded(SessionParticipant one) => one.Connected && !_ports.ContainsKey(one.Number);

    /// <summary>How long the seat's customer has been asked, by the monotonic clock; the first call starts it.</summary>
    public TimeSpan AskedFor(ushort seat) => _watches.Read($"seat {seat}");

    /// <summary>
    /// Until silence about a price is taken for no: when it rises, but never before customers had <see cref="Limits.ConsentWait"/>
    /// with both sides connected. Null while they are not: nothing costs then.
    /// </summary>
    public TimeSpan? PriceWait(SessionPrice price, DateTimeOffset now)
    {
        if (_current.Phase != Phase.Live) return null;
        var shown = TimeSpan.FromTicks(Math.Min(_watches.Read(Live).Ticks, _watches.Read($"price {price.Number}").Ticks));
        var (untilRise, atLeast) = (price.Asked.From - now, Limits.ConsentWait - shown);
        return untilRise > atLeast ? untilRise : atLeast;
    }

    public void Dispose() => _gate.Dispose();

    // Whoever asked may be gone by now; what was decided is stored all the same.
    private async Task StoreAsync(SessionDraft draft)
    {
        var next = draft.Close();
        await store.SaveAsync(next, draft.Events, CancellationToken.None);
        _current = next;
        if (next.Phase != Phase.Live) _watches.Stop(Live);
    }

    private SessionState ToState(Session session) => session.ToState(
        session.Price is { Answer: PriceAnswer.Open } open ? PriceWait(open, time.GetUtcNow())?.TotalSeconds : null);

    private void Publish()
    {
        var session = _current;
        var state = ToState(session);
        foreach (var (number, port) in _ports.ToArray())
        {
            port.Tell(state);
            if (session.Participant(number) is not null) continue;
            _ports.TryRemove(number, out _);
            if (CauseFor(session, number) is { } cause) port.End(new SessionEnd(cause));
            else port.Close();
        }
    }

    private static EndCause? CauseFor(Session session, ushort participant)
        => session.Seats.FirstOrDefault(seat => seat.Agent == participant)?.Cause ?? session.Cause;
}
