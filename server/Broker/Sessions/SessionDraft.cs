using RemoteAssist.Contracts;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>A change of one session in the making: its moves, and the events that tell of them.</summary>
internal sealed partial class SessionDraft(Session session, DateTimeOffset now)
{
    /// <summary>
    /// How long a line can have been dead before the broker notices: silence one way makes the other end give up after
    /// <see cref="Limits.Silence"/>, and when that does not get through either it takes the broker as long again.
    /// </summary>
    public static readonly TimeSpan Unnoticed = Limits.Silence * 2;
    private readonly List<SessionEvent> _events = [];

    public Session Session { get; private set; } = session;

    public DateTimeOffset Now { get; } = now;

    public IReadOnlyList<SessionEvent> Events => _events;

    public static SessionDraft Open(
        SessionId id, string? customer, Rights asks, string technicianId, string technician, DateTimeOffset now, Guid? customerId = null)
    {
        var session = new Session(id, 0, customer, asks, technicianId, technician, now, [], [], 1, now, CustomerId: customerId);
        var draft = new SessionDraft(session, now);
        draft.Tell(new SessionEvent(SessionEventKind.Asked, now, Name: technician));
        return draft;
    }

    /// <summary>Gives the empty seat a new code's time, or adds a seat.</summary>
    public ushort OfferSeat(DateTimeOffset expiresAt)
    {
        if (Session.Seats.FirstOrDefault(one => one.Phase == Phase.Asked) is { } empty)
        {
            Put(empty with { CodeExpiresAt = expiresAt });
            Tell(new SessionEvent(SessionEventKind.CodeRenewed, Now, empty.Number));
            return empty.Number;
        }

        var number = (ushort)(Session.Seats.Length + 1);
        if (number > 1) Tell(new SessionEvent(SessionEventKind.CodeRenewed, Now, number));
        Session = Session with { Seats = Session.Seats.Add(new SessionSeat(number, Phase.Asked, expiresAt)) };
        return number;
    }

    /// <summary>The code was used; the agent has a ticket's time to connect.</summary>
    public void HoldSeat(SessionSeat seat)
    {
        var until = Now + Limits.TicketLifetime;
        if (until > seat.CodeExpiresAt) Put(seat with { CodeExpiresAt = until });
    }

    public ushort SeatAgent(SessionSeat seat, string machine, string? keyShare, string tokenHash, PriceOffer? offer)
    {
        var number = Add(ParticipantKind.Agent, machine, null, seat.Number, keyShare, tokenHash);
        Put(seat.To(Phase.Joined) with { Agent = number, Machine = machine, Offer = offer });
        Tell(new SessionEvent(SessionEventKind.AgentJoined, Now, seat.Number, number, machine));
        return number;
    }

    public ushort AddConsole(string name, string userId, string? keyShare, string tokenHash)
    {
        var number = Add(ParticipantKind.Console, name, userId, 0, keyShare, tokenHash);
        Tell(new SessionEvent(SessionEventKind.ConsoleJoined, Now, 0, number, name));
        return number;
    }

    /// <summary>A participant is back with a token it holds; that one stays good until the new one is first used.</summary>
    /// <param name="secondsAway">As it says itself; believed as far as the broker may have failed to notice.</param>
    public void Return(SessionParticipant one, string usedHash, string newHash, string? keyShare, double secondsAway)
    {
        var noticed = one.Connected ? TimeSpan.Zero : Now - one.LastContact;
        secondsAway = Math.Min(secondsAway, (noticed > TimeSpan.Zero ? noticed + Unnoticed : Unnoticed).TotalSeconds);
        Put(one with { Connected = true, KeyShare = keyShare, Token = newHash, UsedToken = usedHash, LastContact = Now });
        Tell(new SessionEvent(SessionEventKind.ConnectionReturned, Now, one.Seat, one.Number, one.Name, SecondsAway: secondsAway));
    }

    /// <summary>The newest token was used, so the one before it is not good any more.</summary>
    public void ForgetOlderToken(SessionParticipant one) => Put(one with { UsedToken = null });

    public void Disconnect(SessionParticipant one, DateTimeOffset lastContact)
    {
        Put(one with { Connected = false, LastContact = lastContact });
        SeeConsole(one, lastContact);
        Tell(new SessionEvent(SessionEventKind.ConnectionLost, Now, one.Seat, one.Number, one.Name));
    }

    public void LeaveConsole(SessionParticipant one)
    {
        if (one.Connected) SeeConsole(one, Now);
        Remove(one.Number);
        Tell(new SessionEvent(SessionEventKind.ConsoleLeft, Now, 0, one.Number, one.Name));
    }

    /// <param name="nextRise">Of the price, after what the seat's customer was told.</param>
    public void Grant(SessionSeat seat, Rights granted, PriceOffer? nextRise)
    {
        TakePrice(seat, nextRise);
        Put(seat.To(Phase.Consented) with { Granted = granted });
        Tell(new SessionEvent(SessionEventKind.Consented, Now, seat.Number, seat.Agent, seat.Machine, granted));
    }

    public void EndSeat(SessionSeat seat, EndCause cause)
    {
        if (cause is EndCause.ConsentRefused) Tell(new SessionEvent(SessionEventKind.ConsentRefused, Now, seat.Number, seat.Agent, seat.Machine));
        if (cause is EndCause.ConsentTimedOut) Tell(new SessionEvent(SessionEventKind.ConsentTimedOut, Now, seat.Number, seat.Agent, seat.Machine));
        ClosePrice(seat, cause);
        Put(seat.To(Phase.Ended) with { Cause = cause });
        Remove(seat.Agent);
        Tell(new SessionEvent(SessionEventKind.SeatEnded, Now, seat.Number, seat.Agent, seat.Machine, Cause: cause));
        if (Session.Seats.All(one => one.Phase == Phase.Ended)) Finish(cause);
    }

    public void End(EndCause cause)
    {
        foreach (var seat in Session.Seats)
            if (seat.Phase != Phase.Ended) EndSeat(seat, cause);
    }

    /// <summary>Last step of every change: which seats are live follows from who is connected.</summary>
    public Session Close()
    {
        foreach (var seat in Session.Seats) Settle(seat);
        return Session = Session with { Version = Session.Version + 1 };
    }

    private void SeeConsole(SessionParticipant one, DateTimeOffset at)
    {
        if (one.Kind == ParticipantKind.Console) Session = Session with { ConsoleSeenAt = at };
    }

    private void Settle(SessionSeat seat)
    {
        var both = Session.HasConsole && Session.IsConnected(seat.Agent);
        var (next, kind) = (seat.Phase, both) switch
        {
            (Phase.Consented, true) => (Phase.Live, SessionEventKind.Started),
            (Phase.Suspended, true) => (Phase.Live, SessionEventKind.Resumed),
            (Phase.Live, false) => (Phase.Suspended, SessionEventKind.Suspended),
            _ => (seat.Phase, SessionEventKind.Asked),
        };
        if (next == seat.Phase) return;
        Put(seat.To(next));
        if (next == Phase.Live) Session = Session with { LiveSince = Session.LiveSince ?? Now };
        Tell(new SessionEvent(kind, Now, seat.Number, seat.Agent, seat.Machine));
    }

    private void Finish(EndCause cause)
    {
        ClosePrice();
        Session = Session with { EndedAt = Now, Cause = cause, Participants = [] };
        Tell(new SessionEvent(SessionEventKind.Ended, Now, Cause: cause));
    }

    private ushort Add(ParticipantKind kind, string name, string? userId, ushort seat, string? keyShare, string tokenHash)
    {
        var one = new SessionParticipant(Session.NextParticipant, kind, name, userId, seat, true, keyShare, Now, tokenHash);
        Session = Session with { Participants = Session.Participants.Add(one), NextParticipant = checked((ushort)(one.Number + 1)) };
        return one.Number;
    }

    private void Put(SessionSeat seat)
        => Session = Session with { Seats = [.. Session.Seats.Select(one => one.Number == seat.Number ? seat : one)] };

    private void Put(SessionParticipant one)
        => Session = Session with { Participants = [.. Session.Participants.Select(old => old.Number == one.Number ? one : old)] };

    private void Remove(ushort number) => Session = Session with { Participants = Session.Participants.RemoveAll(one => one.Number == number) };

    private void Tell(SessionEvent happened) => _events.Add(happened);
}
