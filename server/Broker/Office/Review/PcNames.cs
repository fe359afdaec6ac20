using RemoteAssist.Broker.Ledger.Door;
using RemoteAssist.Broker.Sessions;

namespace RemoteAssist.Broker.Office.Review;

/// <summary>Which of the customer's PCs something happened at.</summary>
internal static class PcNames
{
    /// <summary>The PC that had last joined at the seat. Null: none is known.</summary>
    public static string? At(IEnumerable<LedgerEntry> sessions, ushort seat, DateTimeOffset at)
        => sessions.SelectMany(session => session.Events)
            .Where(happened => happened.Kind == SessionEventKind.AgentJoined && happened.Seat == seat && happened.At <= at)
            .MaxBy(happened => happened.At)?.Name;
}
