using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Storage;

internal static class StorageFeature
{
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        builder.Services.AddOptionsWithValidateOnStart<StorageOptions>().BindConfiguration(StorageOptions.Section);
        builder.Services.AddSingleton<DataFolder>();
        builder.Services.AddPooledDbContextFactory<BrokerDb>((services, options)
            => options.UseSqlite(ConnectionString(services.GetRequiredService<DataFolder>().Database)));
        builder.Services.AddSingleton<SettingsStore>();
        return builder;
    }

    /// <summary>Creates the data folder and brings the database to the newest shape.</summary>
    public static async Task MigrateAsync(this WebApplication app, CancellationToken cancel = default)
    {
        app.Services.GetRequiredService<DataFolder>().Create();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<BrokerDb>>().CreateDbContextAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
    }

    // The command timeout is also how long SQLite waits for another writer.
    public static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        DefaultTimeout = 30,
        ForeignKeys = true,
    }.ToString();
}
