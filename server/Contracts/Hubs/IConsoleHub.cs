namespace RemoteAssist.Contracts.Hubs;

/// <summary>What a console may call at the broker (<see cref="Wire.ConsoleHub"/>).</summary>
public interface IConsoleHub
{
    /// <summary>First call of every connection: which session, and, after a break, as whom.</summary>
    Task<Attached> Attach(AttachRequest request);

    /// <summary>This console leaves for good; the session goes on.</summary>
    Task Leave();

    /// <summary>The customer has not accepted the price: the technician goes on without charge, and that is noted.</summary>
    Task GoOnFree();

    /// <summary>The technician ends the session for everybody.</summary>
    Task End();

    /// <summary>One packet, see <see cref="IAgentHub.P"/>.</summary>
    Task P(byte[] packet);
}
