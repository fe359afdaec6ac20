namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>What makes the database itself refuse to change the ledger; run by a migration.</summary>
public static class ChainTriggers
{
    /// <summary>For SQLite, statement by statement.</summary>
    public static IReadOnlyList<string> Sqlite { get; } =
    [
        Refuse("LedgerEntries_NoUpdate", "UPDATE ON LedgerEntries", "An entry of the ledger is never changed; a correction is a new entry."),
        Refuse("LedgerEntries_NoDelete", "DELETE ON LedgerEntries", "An entry of the ledger is never deleted."),

        // INSERT OR REPLACE deletes without asking the trigger above.
        Refuse("LedgerEntries_OnlyAppend", "INSERT ON LedgerEntries", "The ledger grows at its end only.",
            "EXISTS (SELECT 1 FROM LedgerEntries WHERE Number >= NEW.Number)"),
        Refuse("LedgerPersonal_OnlyErase", "UPDATE ON LedgerPersonal", "A personal field of the ledger may be erased, nothing else.",
            "NOT (NEW.Value IS NULL AND NEW.Salt IS NULL AND NEW.ErasedAt IS NOT NULL AND OLD.ErasedAt IS NULL"
            + " AND NEW.Entry = OLD.Entry AND NEW.Field = OLD.Field)"),
        Refuse("LedgerPersonal_NoDelete", "DELETE ON LedgerPersonal", "A personal field of the ledger is erased, never deleted."),
        Refuse("LedgerPersonal_NoReplace", "INSERT ON LedgerPersonal", "A personal field of the ledger is written once.",
            "EXISTS (SELECT 1 FROM LedgerPersonal WHERE Entry = NEW.Entry AND Field = NEW.Field)"),
        Refuse("LedgerHead_NoDelete", "DELETE ON LedgerHead", "The head of the ledger is never deleted."),
        Refuse("LedgerHead_OnlyForward", "UPDATE ON LedgerHead", "The head of the ledger goes forward only.",
            "NEW.Number < OLD.Number OR (NEW.Number = OLD.Number AND NEW.Hash <> OLD.Hash) OR NEW.Id <> OLD.Id"),
    ];

    /// <summary>Their names, for dropping them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Sqlite.Select(sql => sql.Split(' ')[2])];

    private static string Refuse(string name, string of, string why, string? when = null)
        => $"CREATE TRIGGER {name} BEFORE {of} {(when is null ? "" : $"WHEN {when} ")}BEGIN SELECT RAISE(ABORT, '{why}'); END";
}
