using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Accounts;

/// <summary>What an administrator does with the firm's accounts.</summary>
internal sealed partial class PeopleDesk(BrokerDb db, UserManager<Account> accounts, Attendance attendance, TimeProvider time, ILogger<PeopleDesk> logger)
{
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancel)
        => await db.Set<Account>().AsNoTracking().OrderBy(account => account.DisplayName).ToListAsync(cancel);

    /// <summary>Forgets wrong passwords.</summary>
    public async Task UnlockAsync(Account account)
    {
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        Unlocked(account.Id);
    }

    /// <summary>Ends the account's sign-ins within seconds, its consoles at once, and lets it sign in no more.</summary>
    public async Task<AccountRefusal?> DeactivateAsync(Account account, CancellationToken cancel)
    {
        var others = await db.Set<Account>().AnyAsync(
            one => one.Id != account.Id && one.DeactivatedAt == null && (one.Roles & Roles.Administrator) != 0, cancel);
        if (account.Roles.HasFlag(Roles.Administrator) && !others) return AccountRefusal.LastAdministrator;
        account.DeactivatedAt = time.GetUtcNow();
        await accounts.UpdateSecurityStampAsync(account);
        await attendance.DismissAsync(account.Id.ToString());
        Deactivated(account.Id);
        return null;
    }

    public async Task ActivateAsync(Account account)
    {
        account.DeactivatedAt = null;
        await accounts.UpdateAsync(account);
        Activated(account.Id);
    }

    public Task<Account?> FindAsync(Guid id) => accounts.FindByIdAsync(id.ToString());

    [LoggerMessage(6020, LogLevel.Information, "{Account} was unlocked")]
    private partial void Unlocked(Guid account);

    [LoggerMessage(6021, LogLevel.Information, "{Account} was deactivated")]
    private partial void Deactivated(Guid account);

    [LoggerMessage(6022, LogLevel.Information, "{Account} was activated")]
    private partial void Activated(Guid account);
}
