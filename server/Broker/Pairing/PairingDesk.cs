using System.Net;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Pairing;

/// <param name="Refusal">Null: the code is good.</param>
/// <param name="RetryAfter">With <see cref="Refusal.TooManyTries"/>: how long to wait.</param>
internal sealed record PairingCheck(Refusal? Refusal, TimeSpan? RetryAfter = null);

/// <param name="Ticket">Null when refused.</param>
internal sealed record PairingAnswer(string? Ticket, PairingCheck Check);

/// <summary>A new code with its session and the end of its time.</summary>
internal sealed record DrawnCode(SessionId Session, PairingCode Code, DateTimeOffset ExpiresAt);

/// <summary>Gives out codes and exchanges them for tickets.</summary>
internal sealed class PairingDesk(
    SessionRegistry sessions, Attendance attendance, TicketOffice tickets, CodeBook codes, WrongCodes wrong, TimeProvider time, ILogger<PairingDesk> log)
{
    public async Task<DrawnCode> OfferAsync(OfferRequest ask, Technician technician, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var draft = SessionDraft.Open(SessionId.New(), ask.Customer, ask.Asks, technician.Id, technician.Name, now, ask.CustomerId);
        var seat = draft.OfferSeat(now + Limits.CodeLifetime);
        var live = await sessions.OpenAsync(draft);
        return await DrawAsync(live, seat, cancel);
    }

    /// <summary>A new code for the seat that waits, else for one more PC; null when the session is over.</summary>
    public async Task<DrawnCode?> RenewAsync(SessionId session, CancellationToken cancel)
    {
        if (sessions.Find(session) is not { } live) return null;
        var answer = await live.ChangeAsync<ushort>(
            draft => draft.Session.Cause is null ? draft.OfferSeat(draft.Now + Limits.CodeLifetime) : SessionRefusal.Over, cancel: cancel);
        return answer.Try(out var seat) ? await DrawAsync(live, seat, cancel) : null;
    }

    /// <summary>Says whether a code would be accepted, without using it up; a wrong one counts as a try.</summary>
    public async Task<PairingCheck> CheckAsync(PairingCode code, IPAddress? from, CancellationToken cancel)
        => (await wrong.InTurnAsync(() => FindAsync(code, from, cancel), cancel)).Check;

    public async Task<PairingAnswer> JoinAsync(PairingCode code, IPAddress? from, CancellationToken cancel)
    {
        var (found, check) = await wrong.InTurnAsync(() => FindAsync(code, from, cancel), cancel);
        if (found is null) return new PairingAnswer(null, check);

        var id = new SessionId(found.SessionId);
        var held = sessions.Find(id) is { } live
            ? await live.ChangeAsync<ushort>(draft => Hold(draft, found.Seat), cancel: cancel)
            : SessionRefusal.Over;
        if (!held.Try(out var seat)) return new PairingAnswer(null, new PairingCheck(Refusal.Over));
        // Last: whatever fails before it costs the customer no code.
        if (!await codes.UseAsync(found, cancel)) return new PairingAnswer(null, new PairingCheck(Refusal.Used));
        PairingLog.Joined(log, id, seat);
        return new PairingAnswer(tickets.Issue(new Ticket(id, seat)), new PairingCheck(null));
    }

    public async Task<PairingAnswer> ResumeAsync(string token, CancellationToken cancel)
        => await attendance.ResumeAsync(token, cancel) is { } ticket
            ? new PairingAnswer(ticket, new PairingCheck(null))
            : new PairingAnswer(null, new PairingCheck(Refusal.Over));

    private async Task<DrawnCode> DrawAsync(LiveSession live, ushort seat, CancellationToken cancel)
    {
        var expiresAt = live.Current.Seat(seat)?.CodeExpiresAt ?? time.GetUtcNow();
        var code = await codes.DrawAsync(live.Current.Id, seat, expiresAt, cancel);
        PairingLog.Drawn(log, live.Current.Id, seat);
        return new DrawnCode(live.Current.Id, code, expiresAt);
    }

    private async Task<(StoredCode? Code, PairingCheck Check)> FindAsync(PairingCode code, IPAddress? from, CancellationToken cancel)
    {
        if (wrong.Wait(from) is { } wait)
        {
            PairingLog.HeldBack(log, from);
            return (null, new PairingCheck(Refusal.TooManyTries, wait));
        }

        var found = await codes.FindAsync(code, cancel);
        if (found is null)
        {
            wrong.Count(from);
            PairingLog.Wrong(log, from);
        }

        Refusal? refusal = found switch
        {
            null => Refusal.WrongCode,
            { UsedAt: not null } => Refusal.Used,
            _ when found.ExpiresAt <= time.GetUtcNow() => Refusal.Expired,
            _ when sessions.Find(new SessionId(found.SessionId)) is null => Refusal.Over,
            _ => null,
        };
        return (refusal is null ? found : null, new PairingCheck(refusal));
    }

    private static Answer<ushort> Hold(SessionDraft draft, ushort number)
    {
        if (draft.Session.Seat(number) is not { Phase: Phase.Asked } seat) return SessionRefusal.Over;
        draft.HoldSeat(seat);
        return number;
    }
}
