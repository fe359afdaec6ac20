using System.Collections.Immutable;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Sessions;

/// <summary>One session as it stands. It never changes: a change is a new value, stored before anybody is told.</summary>
/// <param name="Customer">Who is helped, as the technician wrote it.</param>
/// <param name="CustomerId">Whose record that is; null for a walk-in.</param>
/// <param name="TechnicianId">The account that opened the session.</param>
/// <param name="NextParticipant">The next number to give out; numbers are never used twice.</param>
/// <param name="Price">What the customer was told of the price; null before the first consent, and where no tariff is.</param>
/// <param name="ConsoleSeenAt">While none is connected: when a console last was; before the first one, when the session was asked for.</param>
internal sealed record Session(
    SessionId Id,
    long Version,
    string? Customer,
    Rights Asks,
    string TechnicianId,
    string Technician,
    DateTimeOffset AskedAt,
    ImmutableArray<SessionSeat> Seats,
    ImmutableArray<SessionParticipant> Participants,
    ushort NextParticipant,
    DateTimeOffset ConsoleSeenAt,
    DateTimeOffset? LiveSince = null,
    DateTimeOffset? EndedAt = null,
    EndCause? Cause = null,
    Guid? CustomerId = null,
    SessionPrice? Price = null)
{
    public Phase Phase => Phases.Of(Seats);

    public bool HasConsole => Participants.Any(one => one is { Kind: ParticipantKind.Console, Connected: true });

    public SessionSeat? Seat(ushort number) => Seats.FirstOrDefault(seat => seat.Number == number);

    public SessionParticipant? Participant(ushort number) => Participants.FirstOrDefault(one => one.Number == number);

    public bool IsConnected(ushort participant) => Participant(participant) is { Connected: true };

    /// <summary>Without the customer's name and the names of the PCs.</summary>
    public Session WithoutCustomer() => this with
    {
        Customer = null,
        Seats = [.. Seats.Select(seat => seat with { Machine = null })],
        Participants = [.. Participants.Select(one => one.Kind == ParticipantKind.Agent ? one with { Name = "" } : one)],
    };

    /// <summary>What a participant may know of the session.</summary>
    /// <param name="secondsLeft">While a price is asked about: until silence is taken for no.</param>
    public SessionState ToState(double? secondsLeft = null) => new(
        Id,
        Version,
        Phase,
        [.. Seats.Select(seat => new Seat(seat.Number, seat.Phase, seat.Agent, seat.Machine, seat.Granted, seat.Cause))],
        [.. Participants.Select(one => new Participant(one.Number, one.Kind, one.Name, one.Connected, one.KeyShare))],
        LiveSince,
        Cause,
        Price?.ToState(secondsLeft) ?? SessionPrice.BeingAsked(Seats));
}

/// <param name="Agent">The agent's participant number, 0 before it has joined.</param>
/// <param name="CodeExpiresAt">When an empty seat ends.</param>
/// <param name="Offer">What the seat's customer is told of the price before consent; null where no tariff is.</param>
internal sealed record SessionSeat(
    ushort Number,
    Phase Phase,
    DateTimeOffset CodeExpiresAt,
    ushort Agent = 0,
    string? Machine = null,
    Rights Granted = Rights.None,
    EndCause? Cause = null,
    PriceOffer? Offer = null);

/// <param name="UserId">The technician's account; null for an agent.</param>
/// <param name="Seat">The agent's seat; 0 for a console.</param>
/// <param name="LastContact">While not connected: when it was last heard of.</param>
/// <param name="Token">Hash of the resume token given out last.</param>
/// <param name="UsedToken">Hash of the one before, good until the last one is first used.</param>
internal sealed record SessionParticipant(
    ushort Number,
    ParticipantKind Kind,
    string Name,
    string? UserId,
    ushort Seat,
    bool Connected,
    string? KeyShare,
    DateTimeOffset LastContact,
    string Token,
    string? UsedToken = null)
{
    public bool Holds(string tokenHash) => tokenHash == Token || tokenHash == UsedToken;
}
