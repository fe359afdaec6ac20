using System.Text.Json.Serialization;

namespace RemoteAssist.Contracts.Sessions;

/// <summary>Asked → Joined → Consented → Live ↔ Suspended → Ended; a session's phase derives from its seats'.</summary>
public enum Phase { Asked, Joined, Consented, Live, Suspended, Ended }

public enum ParticipantKind { Agent, Console }

public enum EndCause
{
    /// <summary>The technician ended it.</summary>
    Technician,

    /// <summary>The customer ended it.</summary>
    Customer,

    /// <summary>The customer said no.</summary>
    ConsentRefused,

    /// <summary>The customer did not answer within <see cref="Limits.ConsentWait"/>.</summary>
    ConsentTimedOut,

    /// <summary>Nobody used the code while it was good.</summary>
    CodeExpired,

    /// <summary>A participant did not come back within <see cref="Limits.ResumeWait"/>.</summary>
    Abandoned,

    /// <summary>The customer would have been helped, but did not accept the price.</summary>
    PriceDeclined,
}

/// <summary>One connection's end in a session.</summary>
/// <param name="Number">Stands in every packet; 1 and up, never used twice in a session.</param>
/// <param name="Name">The technician's display name or the PC's name; shown as text.</param>
/// <param name="Connected">False while it may still come back.</param>
/// <param name="KeyShare">What the participant announced for end-to-end sealing; opaque to the broker.</param>
public sealed record Participant(ushort Number, ParticipantKind Kind, string Name, bool Connected, string? KeyShare = null);

/// <summary>One PC in a session.</summary>
/// <param name="Number">1 and up.</param>
/// <param name="Agent">The participant number of the seat's agent, 0 before it has joined.</param>
/// <param name="Granted">What the customer allowed; <see cref="Rights.None"/> before consent.</param>
/// <param name="Cause">Why the seat ended, if it did.</param>
public sealed record Seat(
    ushort Number,
    Phase Phase,
    ushort Agent,
    string? Machine,
    [property: JsonConverter(typeof(JsonNumberEnumConverter<Rights>))] Rights Granted,
    EndCause? Cause);

/// <summary>The whole of what a participant may know of its session; sent at every change.</summary>
/// <param name="Version">Grows with every change; an older state that arrives late is ignored.</param>
/// <param name="Price">Null while nothing costs.</param>
public sealed record SessionState(
    SessionId Id,
    long Version,
    Phase Phase,
    IReadOnlyList<Seat> Seats,
    IReadOnlyList<Participant> Participants,
    DateTimeOffset? LiveSince,
    EndCause? Cause,
    PriceState? Price = null);

public sealed record SessionEnd(EndCause Cause);

/// <summary>The broker dropped packets of a resettable channel on the way to <paramref name="Receiver"/>: the sender begins a new generation.</summary>
public sealed record LostPackets(ushort Receiver, byte Channel, ushort Stream);
