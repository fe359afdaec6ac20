using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Ledger.WorkTimes;

/// <summary>
/// When a technician worked in a session: from the moment his console opened until he saved the wrap-up. Who left before, or was not the one who
/// wrapped up, worked until his console was gone or the session ended. A wrap-up saved an hour or more after that is other work, on which nothing is known; a
/// console that was away for an hour or more was not worked at.
/// </summary>
internal static class ConsoleTime
{
    private static readonly TimeSpan Away = TimeSpan.FromHours(1);

    /// <param name="events">Those of this console, in order.</param>
    /// <param name="ended">The session's end, or now.</param>
    /// <param name="wrappedUp">When this technician saved the wrap-up first; null: never.</param>
    public static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Of(IReadOnlyList<LedgerEvent> events, DateTimeOffset ended, DateTimeOffset? wrappedUp)
    {
        var times = new List<(DateTimeOffset From, DateTimeOffset To)>();
        DateTimeOffset? since = null;
        foreach (var one in events)
            switch (one.Kind)
            {
                case SessionEventKind.ConsoleJoined or SessionEventKind.ConnectionReturned:
                    since ??= one.At;
                    break;
                case SessionEventKind.ConsoleLeft or SessionEventKind.ConnectionLost when since is { } from:
                    times.Add((from, one.At));
                    since = null;
                    break;
            }

        if (since is { } open) times.Add((open, ended));
        return Joined(wrappedUp is { } saved ? times.Append((saved, saved)) : times);
    }

    private static List<(DateTimeOffset From, DateTimeOffset To)> Joined(IEnumerable<(DateTimeOffset From, DateTimeOffset To)> times)
    {
        var joined = new List<(DateTimeOffset From, DateTimeOffset To)>();
        foreach (var (from, to) in times)
        {
            if (joined.Count > 0 && from - joined[^1].To < Away) joined[^1] = (joined[^1].From, to > joined[^1].To ? to : joined[^1].To);
            else joined.Add((from, to));
        }

        joined.RemoveAll(one => one.To <= one.From);
        return joined;
    }
}
