using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Ledger.Door;

/// <summary>One session as the office reads it; all times UTC.</summary>
/// <param name="Technician">All who had a console open, with commas between.</param>
/// <param name="Machine">The names of all PCs, with commas between.</param>
/// <param name="StartedAt">When both sides were first connected after consent.</param>
/// <param name="EndedAt">Null while it is not over. An abandoned session ended when both sides were last connected.</param>
/// <param name="LiveSeconds">What both sides were connected, without the gaps; two consoles at a time count once.</param>
internal sealed record LedgerEntry(
    SessionId Session,
    string? Customer,
    string Technician,
    string? Machine,
    DateTimeOffset AskedAt,
    DateTimeOffset? JoinedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    double LiveSeconds,
    EndCause? Cause,
    IReadOnlyList<LedgerEvent> Events);

/// <param name="Total">How many sessions the whole time span holds.</param>
internal sealed record LedgerPage(IReadOnlyList<LedgerEntry> Entries, int Total);
