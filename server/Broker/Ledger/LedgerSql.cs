using Microsoft.EntityFrameworkCore.Migrations;
using RemoteAssist.Broker.Ledger.Chain;
using RemoteAssist.Broker.Ledger.Review;

namespace RemoteAssist.Broker.Ledger;

/// <summary>What the ledger wants of the database beyond tables: called by the migration that makes them, at its end.</summary>
public static class LedgerSql
{
    public static void Create(MigrationBuilder migration)
    {
        foreach (var sql in ChainTriggers.Sqlite.Concat(SearchTable.Sqlite)) migration.Sql(sql);
    }

    /// <summary>Before the tables are dropped.</summary>
    public static void Drop(MigrationBuilder migration)
    {
        foreach (var trigger in ChainTriggers.Names) migration.Sql($"DROP TRIGGER {trigger}");
        migration.Sql($"DROP TABLE {SearchTable.Name}");
    }
}
