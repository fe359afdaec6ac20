using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RemoteAssist.Broker.Sessions;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Accounts;

/// <summary>Hands out links for choosing a password and takes each of them once.</summary>
internal sealed partial class LinkDesk(
    BrokerDb db, UserManager<Account> accounts, SignInManager<Account> signIn, Attendance attendance, TimeProvider time, ILogger<LinkDesk> logger)
{
    public static readonly TimeSpan AdministratorLifetime = TimeSpan.FromHours(24);
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    public Task<bool> AnyAdministratorAsync(CancellationToken cancel)
        => db.Set<Account>().AnyAsync(account => (account.Roles & Roles.Administrator) != 0 && account.DeactivatedAt == null, cancel);

    /// <summary>A link for an administrator. The first one used makes all others void.</summary>
    /// <returns>The token.</returns>
    public Task<string> OfferAdministratorAsync(CancellationToken cancel)
        => OfferAsync(LinkKind.Administrator, Roles.Administrator, null, AdministratorLifetime, cancel);

    public Task<string> InviteAsync(Roles roles, CancellationToken cancel)
        => OfferAsync(LinkKind.Invitation, roles, null, InvitationLifetime, cancel);

    /// <summary>A link for a new password; earlier ones for the same account are no good any more.</summary>
    public async Task<string> OfferResetAsync(Guid account, CancellationToken cancel)
    {
        await db.Set<SignInLink>().Where(link => link.AccountId == account && link.UsedAt == null).ExecuteDeleteAsync(cancel);
        return await OfferAsync(LinkKind.Reset, Roles.None, account, AdministratorLifetime, cancel);
    }

    /// <returns>The link, or null: wrong, used or too old.</returns>
    public async Task<SignInLink?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = SignInLink.Hash(token);
        var link = await db.Set<SignInLink>().AsNoTracking().SingleOrDefaultAsync(one => one.TokenHash == hash, cancel);
        return link is { UsedAt: null } && link.ExpiresAt > time.GetUtcNow() ? link : null;
    }

    /// <summary>Uses the link up: makes the account, or gives it its new password, and signs it in.</summary>
    public async Task<AccountRefusal?> UseAsync(string token, Choice choice, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } link) return AccountRefusal.Link;
        if (choice.Password != choice.Repeated) return AccountRefusal.PasswordsDiffer;
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        var now = time.GetUtcNow();
        var taken = await db.Set<SignInLink>().Where(one => one.Id == link.Id && one.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now), cancel);
        if (taken == 0) return AccountRefusal.Link;
        var (account, refusal) = link.AccountId is { } id ? await ResetAsync(id, choice) : await CreateAsync(link.Roles, choice);
        if (account is null) return refusal;
        if (link.Kind == LinkKind.Administrator)
            await db.Set<SignInLink>().Where(one => one.Kind == LinkKind.Administrator && one.UsedAt == null).ExecuteDeleteAsync(cancel);
        await all.CommitAsync(cancel);
        LinkUsed(link.Kind, account.Id);
        // Whoever knew the old password may sit at a console now.
        if (link.Kind == LinkKind.Reset) await attendance.DismissAsync(account.Id.ToString());
        await signIn.SignInAsync(account, isPersistent: false);
        return null;
    }

    private async Task<string> OfferAsync(LinkKind kind, Roles roles, Guid? account, TimeSpan lifetime, CancellationToken cancel)
    {
        var token = SignInLink.NewToken();
        var link = new SignInLink
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            TokenHash = SignInLink.Hash(token),
            Roles = roles,
            AccountId = account,
            ExpiresAt = time.GetUtcNow() + lifetime,
        };
        db.Add(link);
        await db.SaveChangesAsync(cancel);
        LinkOffered(kind, link.Id);
        return token;
    }

    private async Task<(Account?, AccountRefusal?)> CreateAsync(Roles roles, Choice choice)
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = choice.SignInName.Trim(), DisplayName = choice.Name.Trim(), Roles = roles };
        if (account.UserName.Length == 0 || account.DisplayName.Length is 0 or > Account.NameLength) return (null, AccountRefusal.NameMissing);
        var result = await accounts.CreateAsync(account, choice.Password);
        return result.Succeeded ? (account, null) : (null, Refusal(result));
    }

    private async Task<(Account?, AccountRefusal?)> ResetAsync(Guid id, Choice choice)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { DeactivatedAt: null } account) return (null, AccountRefusal.Link);
        // In the surrounding transaction: a refused new password rolls the removal back.
        await accounts.RemovePasswordAsync(account);
        var result = await accounts.AddPasswordAsync(account, choice.Password);
        if (!result.Succeeded) return (null, Refusal(result));
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        return (account, null);
    }

    private static AccountRefusal Refusal(IdentityResult result) => result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountRefusal.NameTaken,
        nameof(IdentityErrorDescriber.PasswordTooShort) => AccountRefusal.PasswordShort,
        _ => AccountRefusal.NameMissing,
    };
}

/// <summary>What somebody with a link chose; the names are empty when only the password is new.</summary>
internal sealed record Choice(string Name, string SignInName, string Password, string Repeated);
