using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Joining;
using RemoteAssist.Contracts.Sessions;

namespace RemoteAssist.Broker.Pairing;

/// <summary>The codes given out. They are remembered for a day after their time, to say "expired" or "used" instead of "wrong".</summary>
internal sealed class CodeBook(IDbContextFactory<BrokerDb> databases, PairingKey key, TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>Draws a code for the seat; one it had before is not good any more.</summary>
    public async Task<PairingCode> DrawAsync(SessionId session, ushort seat, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var codes = db.Set<StoredCode>();
        var now = time.GetUtcNow();
        var forgotten = now - Memory;
        await codes.Where(one => one.ExpiresAt < forgotten).ExecuteDeleteAsync(cancel);
        await codes.Where(one => one.SessionId == session.Value && one.Seat == seat && one.UsedAt == null && one.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ExpiresAt, now), cancel);
        while (true)
        {
            var code = PairingCode.New();
            var hash = key.Hash(code);
            if (await codes.AnyAsync(one => one.Hash == hash, cancel)) continue;
            codes.Add(new StoredCode { Hash = hash, SessionId = session.Value, Seat = seat, ExpiresAt = expiresAt });
            await db.SaveChangesAsync(cancel);
            return code;
        }
    }

    public async Task<StoredCode?> FindAsync(PairingCode code, CancellationToken cancel)
    {
        var hash = key.Hash(code);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Set<StoredCode>().AsNoTracking().FirstOrDefaultAsync(one => one.Hash == hash, cancel);
    }

    /// <summary>Uses the code up. False: somebody else was first, or a newer code has taken its place.</summary>
    public async Task<bool> UseAsync(StoredCode code, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Set<StoredCode>().Where(one => one.Hash == code.Hash && one.UsedAt == null && one.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now), cancel) == 1;
    }
}
