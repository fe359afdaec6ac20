namespace RemoteAssist.Contracts;

/// <summary>Sizes in bytes and times that both ends of the wire keep to (docs/protocol.md).</summary>
public static class Limits
{
    /// <summary>The most a packet's payload may hold.</summary>
    public const int Payload = 64 * 1024;

    /// <summary>The most a hub message may hold: a packet, its header and the framing around it, in JSON as base64.</summary>
    public const int HubMessage = 96 * 1024;

    /// <summary>Unacknowledged payload that a sender keeps per party, reliable channel and stream; a full store holds the producer back.</summary>
    public const int ReliableStore = 512 * 1024;

    /// <summary>What the broker queues for one slow participant before it drops resettable packets, or the connection if a reliable one does not fit.</summary>
    public const int Outbox = 4 * 1024 * 1024;

    /// <summary>How long a code can be used.</summary>
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(15);

    /// <summary>How long a ticket from joining waits for its hub connection.</summary>
    public static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(60);

    /// <summary>How long the customer has to answer; silence is no.</summary>
    public static readonly TimeSpan ConsentWait = TimeSpan.FromSeconds(60);

    /// <summary>How long before the price of a running session rises its customer is asked.</summary>
    public static readonly TimeSpan RiseNotice = TimeSpan.FromMinutes(5);

    /// <summary>How long after last contact a resume token, and with it consent, is good.</summary>
    public static readonly TimeSpan ResumeWait = TimeSpan.FromMinutes(60);

    /// <summary>How often a quiet hub connection pings.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(5);

    /// <summary>After how much silence a hub connection counts as broken.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>How long a hub connection may wait with its first call.</summary>
    public static readonly TimeSpan FirstCall = TimeSpan.FromSeconds(15);

    /// <summary>How often a live session is marked alive in the ledger.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);
}
