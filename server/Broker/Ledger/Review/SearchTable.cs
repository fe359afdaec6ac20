namespace RemoteAssist.Broker.Ledger.Review;

/// <summary>The words of a billed unit, for the inbox's search; run by a migration. Its rows have the units' ids.</summary>
public static class SearchTable
{
    public const string Name = "LedgerSearch";

    /// <summary>For SQLite: FTS5, words without accents; beginnings of two and three letters have an index of their own. What is deleted is gone at once.</summary>
    public static IReadOnlyList<string> Sqlite { get; } =
    [
        $"CREATE VIRTUAL TABLE {Name} USING fts5(Customer, Technicians, Machines, Done, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')",
        $"INSERT INTO {Name}({Name}, rank) VALUES('secure-delete', 1)",
    ];
}
