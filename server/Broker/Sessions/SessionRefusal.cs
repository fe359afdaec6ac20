using System.Diagnostics.CodeAnalysis;

namespace RemoteAssist.Broker.Sessions;

/// <summary>What a caller can be refused for in a session.</summary>
internal enum SessionRefusal
{
    /// <summary>The other end speaks another version of the protocol.</summary>
    OtherVersion,

    /// <summary>The ticket was used, is too old or was never given out.</summary>
    NoTicket,

    /// <summary>No session of that name runs.</summary>
    NoSession,

    /// <summary>The session or seat is over, or the resume token is not good any more.</summary>
    Over,

    /// <summary>The connection is already a participant's.</summary>
    AlreadyBound,

    /// <summary>The connection is not a participant's yet.</summary>
    NotBound,

    /// <summary>The customer is not being asked.</summary>
    NotAsked,

    /// <summary>A text is too long, or a number makes no sense.</summary>
    BadRequest,
}

/// <summary>What was asked for, or why it was refused.</summary>
internal readonly struct Answer<T>
{
    private readonly T? _value;

    private Answer(T? value, SessionRefusal? refusal) => (_value, Refusal) = (value, refusal);

    public SessionRefusal? Refusal { get; }

    public bool Try([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return Refusal is null;
    }

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(SessionRefusal refusal) => new(default, refusal);
}
