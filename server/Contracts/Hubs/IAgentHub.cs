namespace RemoteAssist.Contracts.Hubs;

/// <summary>What an agent may call at the broker (<see cref="Wire.AgentHub"/>). Method names go over the wire as they stand.</summary>
public interface IAgentHub
{
    /// <summary>First call of every connection: who is there, and, after a break, since when the line was gone.</summary>
    Task<Welcome> Announce(Announcement announcement);

    /// <summary>The customer's answer. Rights not asked for are ignored; none granted is a refusal.</summary>
    Task Consent(ConsentAnswer answer);

    /// <summary>The customer's answer to a price that is to rise. One to a question that is not open is ignored.</summary>
    Task AnswerPrice(PriceReply reply);

    /// <summary>The customer ends the seat.</summary>
    Task End();

    /// <summary>One packet: 12 bytes of header, then the payload. One letter, so that a typed key stays small.</summary>
    Task P(byte[] packet);
}
