namespace RemoteAssist.Broker.Relay.HotPath;

/// <summary>Why a connection's pump ended.</summary>
internal enum PumpEnd
{
    /// <summary>Everything to be said has been said.</summary>
    Finished,

    /// <summary>The connection broke or was cut.</summary>
    Broken,
}
