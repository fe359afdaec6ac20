namespace RemoteAssist.Broker.Ledger;

internal static partial class LedgerLog
{
    [LoggerMessage(4000, LogLevel.Warning, "{Count} intervals were found running at start; they end at their last heartbeat until somebody comes back")]
    public static partial void Recovered(ILogger log, int count);

    [LoggerMessage(4001, LogLevel.Error, "A session that has ended could not be priced; it is tried again")]
    public static partial void NotMade(ILogger log, Exception error);

    [LoggerMessage(4002, LogLevel.Warning, "The ledger's anchor {File} cannot be written: {Reason} Set Ledger:AnchorFolder to a folder that can.")]
    public static partial void NotAnchored(ILogger log, string file, string reason);
}
