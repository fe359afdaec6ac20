using System.Collections.Concurrent;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>The sessions that have not ended. One that is not here is over or never was.</summary>
internal sealed class SessionRegistry(SessionStore store, TimeProvider time, ILogger<SessionRegistry> log)
{
    private readonly ConcurrentDictionary<SessionId, LiveSession> _sessions = new();

    public IEnumerable<LiveSession> All => _sessions.Values;

    public LiveSession? Find(SessionId id)
        => _sessions.TryGetValue(id, out var live) && live.Current.Cause is null ? live : null;

    public async Task<LiveSession> OpenAsync(SessionDraft draft)
    {
        var live = new LiveSession(draft.Session, store, time);
        await live.OpenAsync(draft);
        _sessions[live.Current.Id] = live;
        SessionLog.Opened(log, live.Current.Id, live.Current.TechnicianId);
        return live;
    }

    /// <summary>Whose resume token that is; null when it is nobody's.</summary>
    public (LiveSession Live, SessionParticipant Participant)? FindToken(string tokenHash)
    {
        foreach (var live in All)
            foreach (var one in live.Current.Participants)
                if (one.Holds(tokenHash)) return (live, one);
        return null;
    }

    /// <summary>At start: what an earlier process left is there again, with nobody connected.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        foreach (var (session, aliveAt) in await store.LoadAsync(cancel))
        {
            var live = new LiveSession(session, store, time);
            _sessions[session.Id] = live;
            await live.ChangeAsync<bool>(draft => Suspend(draft, aliveAt), cancel: cancel);
            SessionLog.Loaded(log, session.Id, live.Current.Phase);
        }
    }

    public void Forget(LiveSession ended)
    {
        if (_sessions.TryRemove(ended.Current.Id, out _)) SessionLog.Closed(log, ended.Current.Id, ended.Current.Cause);
    }

    private static Answer<bool> Suspend(SessionDraft draft, DateTimeOffset aliveAt)
    {
        foreach (var one in draft.Session.Participants)
            if (one.Connected) draft.Disconnect(one, aliveAt);
        return true;
    }
}
