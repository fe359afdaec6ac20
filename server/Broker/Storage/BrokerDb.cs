using Microsoft.EntityFrameworkCore;

namespace RemoteAssist.Broker.Storage;

/// <summary>The broker's one database. It names no slice: every slice brings its own mapping, found by scan.</summary>
internal sealed class BrokerDb(DbContextOptions<BrokerDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.ApplyConfigurationsFromAssembly(typeof(BrokerDb).Assembly);

    // SQLite has no type for times with an offset; UTC ticks sort and compare.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
}
