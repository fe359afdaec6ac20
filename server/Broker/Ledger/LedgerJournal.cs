using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Ledger.Calendar;
using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Ledger.PriceConsents;
using RemoteAssist.Broker.Ledger.Review;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger;

/// <summary>Writes down what happens: events as they come, and the intervals in which both sides were connected.</summary>
internal sealed class LedgerJournal(
    RunningIntervals running, SettingsStore settings, UnitQueue units, TimeProvider time, ILogger<LedgerJournal> log) : ISessionJournal
{
    // What an end reports corrects what the broker saw, by no more than it can have missed: seconds before a break was noticed,
    // and one heartbeat that was due and another that did not come off.
    private static readonly double Unnoticed = SessionDraft.Unnoticed.TotalSeconds;
    private static readonly double Unrecorded = (2 * Contracts.Limits.Heartbeat).TotalSeconds;

    public async Task<Action> RecordAsync(BrokerDb db, Session after, IReadOnlyList<SessionEvent> events, CancellationToken cancel)
    {
        db.AddRange(events.Select(happened => LedgerEvent.Of(after.Id, happened)));
        db.AddRange(StoredPriceConsent.Of(after.Id, events));
        await DescribeAsync(db, after, events, cancel);
        foreach (var happened in events)
            if (happened is { Kind: SessionEventKind.ConnectionReturned, SecondsAway: { } away })
                await MoveEndsAsync(db, after, happened.Participant, happened.At, away, cancel);
        return await ConnectAsync(db, after, events, cancel);
    }

    public async Task MarkAliveAsync(BrokerDb db, CancellationToken cancel)
    {
        foreach (var one in running.All)
        {
            var seconds = SecondsOf(one);
            await db.Set<LedgerInterval>().Where(row => row.Id == one.Id && row.End == IntervalEnd.Running)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Seconds, seconds), cancel);
        }
    }

    public async Task RecoverAsync(BrokerDb db, CancellationToken cancel)
    {
        var found = await db.Set<LedgerInterval>().Where(row => row.End == IntervalEnd.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.End, IntervalEnd.Heartbeat), cancel);
        if (found > 0) LedgerLog.Recovered(log, found);
    }

    private async Task DescribeAsync(BrokerDb db, Session session, IReadOnlyList<SessionEvent> events, CancellationToken cancel)
    {
        if (events.Count == 0) return;
        var row = await db.FindAsync<LedgerSession>([session.Id.Value], cancel);
        if (row is null)
            db.Add(row = new LedgerSession { SessionId = session.Id.Value, Technician = session.Technician, AskedAt = session.AskedAt });
        row.Customer = session.Customer;
        row.CustomerId = session.CustomerId;
        row.Machine = Together(session.Seats.Select(seat => seat.Machine));
        row.Technician = Together([.. row.Technician.Split(", "), .. Consoles(events)]) ?? session.Technician;
        row.JoinedAt ??= events.FirstOrDefault(one => one.Kind == SessionEventKind.AgentJoined)?.At;
        row.EndedAt = session.EndedAt;
        row.Cause = session.Cause;
        if (row.StartedAt is null && session.LiveSince is { } began) await BeginAsync(row, session, began, cancel);

        // What happens after the end may move it: the unit is priced again while it is undecided.
        if (row.StartedAt is not null) row.Unmade = true;
        db.AddRange(await NewWorkersAsync(db, session, events, cancel));
    }

    // By these versions it is priced, whatever is edited while it runs; the tariff is the one whose price the customer was told. Who was told none, as there was
    // no tariff yet, pays by none.
    private async Task BeginAsync(LedgerSession row, Session session, DateTimeOffset at, CancellationToken cancel)
    {
        row.StartedAt = at;
        row.TariffVersion = session.Price?.Asked.TariffVersion ?? 0;
        row.CalendarVersion = (await settings.AtAsync(CalendarSettings.Settings, at, CalendarSettings.Usual, cancel)).Version;
    }

    private static async Task<IReadOnlyList<LedgerWorker>> NewWorkersAsync(
        BrokerDb db, Session session, IReadOnlyList<SessionEvent> events, CancellationToken cancel)
    {
        var workers = new List<LedgerWorker>();
        foreach (var joined in events.Where(one => one.Kind == SessionEventKind.ConsoleJoined))
        {
            if (session.Participant(joined.Participant)?.UserId is not { } account) continue;
            if (await db.FindAsync<LedgerWorker>([session.Id.Value, joined.Participant], cancel) is not null) continue;
            workers.Add(new LedgerWorker { SessionId = session.Id.Value, Participant = joined.Participant, Technician = account, Name = joined.Name ?? "" });
        }

        return workers;
    }

    private async Task<Action> ConnectAsync(BrokerDb db, Session after, IReadOnlyList<SessionEvent> events, CancellationToken cancel)
    {
        var pairs = RunningIntervals.PairsOf(after);
        var before = running.Of(after.Id);
        var stopped = before.Where(one => !pairs.Contains(one.Pair) || AwayOf(events, one.Pair) is not null).ToArray();
        var started = pairs.Except(before.Except(stopped).Select(one => one.Pair)).Select(Start).ToArray();
        foreach (var one in stopped)
        {
            var row = await db.Set<LedgerInterval>().SingleAsync(interval => interval.Id == one.Id, cancel);
            var away = AwayOf(events, one.Pair);
            row.Seconds = Math.Max(0, SecondsOf(one) - (away ?? 0));
            row.End = away is not null ? IntervalEnd.Reported : IsBroken(after, one.Pair) ? IntervalEnd.Disconnected : IntervalEnd.Ended;
        }

        db.AddRange(started.Select(ToRow));
        return () =>
        {
            running.Change(stopped, started);
            if (after.Cause is null) return;
            running.Forget(after.Id);
            units.Hurry();
        };
    }

    // The time both sides were connected ends with the earlier of their last contacts.
    private async Task MoveEndsAsync(BrokerDb db, Session session, ushort participant, DateTimeOffset now, double away, CancellationToken cancel)
    {
        var rows = await db.Set<LedgerInterval>().Where(row => row.SessionId == session.Id.Value
            && (row.Agent == participant || row.Console == participant)
            && row.End != IntervalEnd.Running && row.End != IntervalEnd.Ended).ToListAsync(cancel);
        foreach (var row in rows)
        {
            // After a restart only the wall clock knows how long ago the interval began.
            var sinceStart = running.Stopped(row.Id) is { } own ? SecondsOf(own) : (now - row.StartedAt).TotalSeconds;
            var seconds = Math.Clamp(sinceStart - away, Math.Max(0, row.Seconds - Unnoticed), row.Seconds + Unrecorded);
            if (row.End != IntervalEnd.Heartbeat && seconds >= row.Seconds) continue;
            row.Seconds = seconds;
            row.End = IntervalEnd.Reported;
        }
    }

    // Whoever comes back while still taken for connected was gone since its last contact.
    private static double? AwayOf(IReadOnlyList<SessionEvent> events, Pair pair)
        => events.Where(one => one.Kind == SessionEventKind.ConnectionReturned && (one.Participant == pair.Agent || one.Participant == pair.Console))
            .Max(one => one.SecondsAway);

    // Counted on from the session's first interval: when the wall clock is set, two intervals do not come to lie on one another.
    private RunningInterval Start(Pair pair)
    {
        var now = time.GetTimestamp();
        var at = running.FirstOf(pair.Session) is { } first ? first.StartedAt + time.GetElapsedTime(first.Since, now) : time.GetUtcNow();
        return new RunningInterval(Guid.CreateVersion7(), pair, at, now);
    }

    private static bool IsBroken(Session session, Pair pair)
        => session.Participant(pair.Agent) is { Connected: false } || session.Participant(pair.Console) is { Connected: false };

    private static IEnumerable<string?> Consoles(IReadOnlyList<SessionEvent> events)
        => events.Where(one => one.Kind == SessionEventKind.ConsoleJoined).Select(one => one.Name);

    private static string? Together(IEnumerable<string?> names)
    {
        var all = string.Join(", ", names.Where(name => name is not null).Distinct());
        return all.Length == 0 ? null : all;
    }

    private static LedgerInterval ToRow(RunningInterval one) => new()
    {
        Id = one.Id,
        SessionId = one.Pair.Session.Value,
        Seat = one.Pair.Seat,
        Agent = one.Pair.Agent,
        Console = one.Pair.Console,
        StartedAt = one.StartedAt,
        Seconds = 0,
        End = IntervalEnd.Running,
    };

    private double SecondsOf(RunningInterval one) => time.GetElapsedTime(one.Since).TotalSeconds;
}
