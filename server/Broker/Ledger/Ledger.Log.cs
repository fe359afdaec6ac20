namespace RemoteAssist.Broker.Ledger;

internal static partial class LedgerLog
{
    [LoggerMessage(4000, LogLevel.Warning, "{Count} intervals were found running at start; they end at their last heartbeat until somebody comes back")]
    public static partial void Recovered(ILogger log, int count);
}
