using System.Globalization;
using System.Text;
using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Hubs;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>Whom a connection belongs to.</summary>
internal sealed record Place(LiveSession Live, ushort Participant, IParticipantPort Port);

/// <summary>Who comes, comes back and goes: first calls of connections, and their ends.</summary>
internal sealed class Attendance(
    SessionRegistry registry, TicketOffice tickets, FirmBook firm, IPriceDesk prices, ILogger<Attendance> log)
{
    private const int MaxName = 100;
    private const int MaxKeyShare = 4096;

    public async Task<Answer<(Place Place, Welcome Welcome)>> AnnounceAsync(
        string secret, Announcement? who, IParticipantPort port, CancellationToken cancel)
    {
        if (who is null) return SessionRefusal.BadRequest;
        if (who.Protocol != Wire.Version) return SessionRefusal.OtherVersion;
        if (!IsPlain(who.Machine) || who.KeyShare is { Length: > MaxKeyShare }) return SessionRefusal.BadRequest;
        if (!IsTime(who.SecondsSinceLastContact)) return SessionRefusal.BadRequest;
        if (tickets.Take(secret) is not { } ticket) return SessionRefusal.NoTicket;
        if (registry.Find(ticket.Session) is not { } live) return SessionRefusal.Over;

        var token = Secret.New();
        var name = (await firm.ShownAsync(cancel)).Name;
        var offer = ticket.TokenHash is null ? await prices.OfferAsync(live.Current, who.Language, cancel) : null;
        var answer = await live.ChangeAsync(draft => Seat(draft, ticket, who, Secret.Hash(token), offer), number => live.Connect(number, port), cancel);
        if (!answer.Try(out var participant)) return answer.Refusal ?? SessionRefusal.Over;
        SessionLog.Connected(log, ticket.Session, participant);
        var welcome = new Welcome(participant, token, live.State, ConsentDesk.AskOf(live, participant, name));
        return (new Place(live, participant, port), welcome);
    }

    public async Task<Answer<(Place Place, Attached Attached)>> AttachAsync(
        Technician technician, AttachRequest? request, IParticipantPort port, CancellationToken cancel)
    {
        if (request is null) return SessionRefusal.BadRequest;
        if (request.Protocol != Wire.Version) return SessionRefusal.OtherVersion;
        if (request.KeyShare is { Length: > MaxKeyShare } || !IsTime(request.SecondsSinceLastContact)) return SessionRefusal.BadRequest;
        if (registry.Find(request.Session) is not { } live) return SessionRefusal.NoSession;

        var token = Secret.New();
        var answer = await live.ChangeAsync(draft => Attach(draft, technician, request, Secret.Hash(token)), number => live.Connect(number, port), cancel);
        if (!answer.Try(out var participant)) return answer.Refusal ?? SessionRefusal.Over;
        SessionLog.Connected(log, request.Session, participant);
        return (new Place(live, participant, port), new Attached(participant, token, live.State));
    }

    /// <summary>Exchanges an agent's resume token for a ticket; null when the token is not good (any more).</summary>
    public async Task<string?> ResumeAsync(string token, CancellationToken cancel)
    {
        var hash = Secret.Hash(token);
        if (registry.FindToken(hash) is not ({ } live, { Kind: ParticipantKind.Agent } found)) return null;
        if (hash == found.Token && found.UsedToken is not null)
            await live.ChangeAsync(draft => Forget(draft, found.Number, hash), cancel: cancel);
        return live.Current.Participant(found.Number) is { } one && one.Holds(hash)
            ? tickets.Issue(new Ticket(live.Current.Id, one.Seat, one.Number, hash))
            : null;
    }

    /// <summary>A console leaves for good; the session goes on.</summary>
    public static Task LeaveAsync(Place place) => place.Live.ChangeAsync<bool>(draft =>
    {
        if (draft.Session.Participant(place.Participant) is { Kind: ParticipantKind.Console } one) draft.LeaveConsole(one);
        return true;
    });

    /// <summary>A customer ends the seat, a technician the session.</summary>
    public async Task EndAsync(Place place)
    {
        await place.Live.ChangeAsync<bool>(draft =>
        {
            var who = draft.Session.Participant(place.Participant);
            if (who is { Kind: ParticipantKind.Console }) draft.End(EndCause.Technician);
            else if (who is not null && draft.Session.Seat(who.Seat) is { } seat) draft.EndSeat(seat, EndCause.Customer);
            return true;
        });
        if (place.Live.Current.Cause is not null) registry.Forget(place.Live);
    }

    /// <summary>The technician may not act any more: all their consoles leave, whatever connection they have.</summary>
    public async Task DismissAsync(string technicianId)
    {
        foreach (var live in registry.All)
        {
            if (!live.Current.Participants.Any(one => one.UserId == technicianId)) continue;
            await live.ChangeAsync<bool>(draft =>
            {
                foreach (var one in draft.Session.Participants)
                    if (one.UserId == technicianId) draft.LeaveConsole(one);
                return true;
            });
        }
    }

    /// <summary>The connection is gone; its participant may come back, unless it already has.</summary>
    public Task DisconnectAsync(Place place) => place.Live.ChangeAsync<bool>(draft =>
    {
        if (!place.Live.Release(place.Participant, place.Port)) return SessionRefusal.NotBound;
        if (draft.Session.Participant(place.Participant) is not { Connected: true } one) return SessionRefusal.Over;
        draft.Disconnect(one, draft.Now);
        SessionLog.Disconnected(log, draft.Session.Id, one.Number);
        return true;
    });

    private static Answer<ushort> Seat(SessionDraft draft, Ticket ticket, Announcement who, string tokenHash, PriceOffer? offer)
    {
        if (draft.Session.Seat(ticket.Seat) is not { } seat || seat.Phase == Phase.Ended) return SessionRefusal.Over;
        if (ticket.TokenHash is null)
            return seat.Phase == Phase.Asked ? draft.SeatAgent(seat, who.Machine, who.KeyShare, tokenHash, offer) : SessionRefusal.Over;
        if (draft.Session.Participant(ticket.Participant) is not { } one || !one.Holds(ticket.TokenHash)) return SessionRefusal.Over;
        draft.Return(one, ticket.TokenHash, tokenHash, who.KeyShare, who.SecondsSinceLastContact ?? 0);
        return one.Number;
    }

    private static Answer<ushort> Attach(SessionDraft draft, Technician technician, AttachRequest request, string tokenHash)
    {
        if (draft.Session.Cause is not null) return SessionRefusal.NoSession;
        if (request.ResumeToken is null) return draft.AddConsole(technician.Name, technician.Id, request.KeyShare, tokenHash);
        var hash = Secret.Hash(request.ResumeToken);
        var one = draft.Session.Participants.FirstOrDefault(console => console.UserId == technician.Id && console.Holds(hash));
        if (one is null) return SessionRefusal.Over;
        draft.Return(one, hash, tokenHash, request.KeyShare, request.SecondsSinceLastContact ?? 0);
        return one.Number;
    }

    private static Answer<bool> Forget(SessionDraft draft, ushort participant, string hash)
    {
        if (draft.Session.Participant(participant) is { } one && one.Token == hash) draft.ForgetOlderToken(one);
        return true;
    }

    // It stands in lists, tables and windows: one line, and nothing that turns the reading direction or cannot be seen.
    private static bool IsPlain(string? name)
        => !string.IsNullOrWhiteSpace(name) && name.Length <= MaxName && !name.EnumerateRunes().Any(IsHidden);

    private static bool IsHidden(Rune one)
        => one == Rune.ReplacementChar || Rune.GetUnicodeCategory(one) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;

    private static bool IsTime(double? seconds) => seconds is null or (>= 0 and < 1e7);
}
