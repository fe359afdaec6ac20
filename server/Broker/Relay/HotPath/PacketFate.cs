namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>What became of a packet.</summary>
internal enum PacketFate
{
    /// <summary>Queued for at least one receiver, or there is nobody to receive it.</summary>
    Passed,

    /// <summary>Not covered by consent, or its party is gone.</summary>
    Dropped,

    /// <summary>Not a packet by docs/protocol.md section 3: the sender's connection is to be closed.</summary>
    Malformed,
}
