namespace RemoteAssist.Contracts.Joining;

/// <summary>An agent's first word: the code for a place in a session.</summary>
/// <param name="Protocol"><see cref="Wire.Version"/> of the agent.</param>
/// <param name="Code">As typed; the broker parses it as a <see cref="PairingCode"/>.</param>
public sealed record JoinRequest(int Protocol, string Code);

/// <summary>An agent's word after a broken line.</summary>
public sealed record ResumeRequest(int Protocol, string ResumeToken);

/// <param name="Protocol"><see cref="Wire.Version"/> of the broker.</param>
/// <param name="Ticket">Bearer for one hub connection, good for <see cref="Limits.TicketLifetime"/>.</param>
public sealed record JoinAnswer(int Protocol, string Ticket);

/// <summary>Why joining or resuming was refused; the problem's "refusal" member.</summary>
public enum Refusal
{
    /// <summary>Not nine digits. 400.</summary>
    Malformed,

    /// <summary>No such code. 404.</summary>
    WrongCode,

    /// <summary>The code's time is over. 410.</summary>
    Expired,

    /// <summary>Another PC has used the code. 409.</summary>
    Used,

    /// <summary>Too many wrong codes. 429 with Retry-After.</summary>
    TooManyTries,

    /// <summary>The other end speaks another version of the protocol. 426.</summary>
    OtherVersion,

    /// <summary>The session is over, or the resume token is not good any more. 410.</summary>
    Over,
}

/// <summary>A refusal on the wire: an RFC 9457 problem with the reason as a member of its own.</summary>
/// <param name="Detail">A sentence for the customer, in the language the request asked for (Accept-Language).</param>
/// <param name="Protocol"><see cref="Wire.Version"/> of the broker.</param>
public sealed record RefusalBody(string Title, int Status, string Detail, Refusal Refusal, int Protocol);
