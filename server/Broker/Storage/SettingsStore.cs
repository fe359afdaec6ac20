using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace RemoteAssist.Broker.Storage;

/// <param name="Version">0: nothing was saved, this is the default.</param>
internal sealed record Saved<T>(int Version, DateTimeOffset ValidFrom, T Value, string SavedBy, DateTimeOffset SavedAt);

/// <summary>Settings that people edit, in dated versions.</summary>
internal sealed class SettingsStore(IDbContextFactory<BrokerDb> databases, TimeProvider time)
{
    private int _saves;

    /// <summary>Grows with every version that is saved in this process.</summary>
    public int Saves => Volatile.Read(ref _saves);

    /// <summary>The version in force: of those that hold by <paramref name="at"/>, the one that began last; of two that began together, the later saved.</summary>
    public async Task<Saved<T>> AtAsync<T>(string kind, DateTimeOffset at, T fallback, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.Set<SettingsDocument>().AsNoTracking().Where(one => one.Kind == kind && one.ValidFrom <= at)
            .OrderByDescending(one => one.ValidFrom).ThenByDescending(one => one.Version).FirstOrDefaultAsync(cancel);
        return row is null ? new Saved<T>(0, DateTimeOffset.UnixEpoch, fallback, "", DateTimeOffset.UnixEpoch) : Read<T>(row);
    }

    public Task<Saved<T>> NowAsync<T>(string kind, T fallback, CancellationToken cancel) => AtAsync(kind, time.GetUtcNow(), fallback, cancel);

    /// <summary>Version 0 is the fallback.</summary>
    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public async Task<Saved<T>> VersionAsync<T>(string kind, int version, T fallback, CancellationToken cancel)
    {
        if (version == 0) return new Saved<T>(0, DateTimeOffset.UnixEpoch, fallback, "", DateTimeOffset.UnixEpoch);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return Read<T>(await db.Set<SettingsDocument>().AsNoTracking().SingleAsync(one => one.Kind == kind && one.Version == version, cancel));
    }

    /// <summary>All versions, newest first.</summary>
    public async Task<IReadOnlyList<Saved<T>>> AllAsync<T>(string kind, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Set<SettingsDocument>().AsNoTracking().Where(one => one.Kind == kind).OrderByDescending(one => one.Version).ToListAsync(cancel);
        return [.. rows.Select(Read<T>)];
    }

    /// <returns>The new version's number.</returns>
    /// <exception cref="DbUpdateException">Somebody else saved at the same moment; try again.</exception>
    public async Task<int> SaveAsync<T>(string kind, T value, DateTimeOffset validFrom, string by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var last = await db.Set<SettingsDocument>().Where(one => one.Kind == kind).MaxAsync(one => (int?)one.Version, cancel) ?? 0;
        db.Add(new SettingsDocument
        {
            Kind = kind,
            Version = last + 1,
            ValidFrom = validFrom,
            Body = JsonSerializer.Serialize(value),
            SavedBy = by,
            SavedAt = time.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
        Interlocked.Increment(ref _saves);
        return last + 1;
    }

    private static Saved<T> Read<T>(SettingsDocument row) => new(
        row.Version,
        row.ValidFrom,
        JsonSerializer.Deserialize<T>(row.Body) ?? throw new InvalidDataException($"Setting {row.Kind} {row.Version} has no body."),
        row.SavedBy,
        row.SavedAt);
}
