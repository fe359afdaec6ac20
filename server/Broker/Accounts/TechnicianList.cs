using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Accounts;

/// <inheritdoc cref="ITechnicians"/>
internal sealed class TechnicianList(IDbContextFactory<BrokerDb> databases) : ITechnicians
{
    public async Task<IReadOnlyList<Technician>> AllAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.Set<Account>().AsNoTracking().Where(one => (one.Roles & (Roles.Technician | Roles.Administrator)) != 0)
            .OrderBy(one => one.DisplayName).Select(one => new { one.Id, one.DisplayName }).ToListAsync(cancel);
        return found.ConvertAll(one => new Technician(one.Id.ToString(), one.DisplayName));
    }
}
