using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RemoteAssist.Broker.Storage;

/// <summary>What dotnet-ef makes migrations from; it never opens the database.</summary>
internal sealed class DesignTimeBrokerDb : IDesignTimeDbContextFactory<BrokerDb>
{
    public BrokerDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<BrokerDb>().UseSqlite(StorageFeature.ConnectionString("design.db")).Options);
}
