using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace RemoteAssist.Broker.Accounts;

/// <summary>
/// Checks name and password. Every refusal takes one password hash and gives the same answer, so that neither tells
/// whether there is such a name. Checks go one after another, so that parallel guesses are counted as exactly as others.
/// </summary>
internal sealed partial class SignInDesk(
    UserManager<Account> accounts, SignInManager<Account> signIn, SignInGate gate, ILogger<SignInDesk> logger)
{
    public async Task<AccountRefusal?> SignInAsync(string name, string password, CancellationToken cancel)
    {
        using var turn = await gate.EnterAsync(cancel);
        var account = await accounts.FindByNameAsync(name);
        if (account is null || account.DeactivatedAt is not null || await accounts.IsLockedOutAsync(account))
        {
            gate.HashAnyway(password);
            RefusedUnchecked(account?.Id);
            return AccountRefusal.SignIn;
        }

        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.AccessFailedAsync(account);
            WrongPassword(account.Id);
            return AccountRefusal.SignIn;
        }

        await accounts.ResetAccessFailedCountAsync(account);
        await signIn.SignInAsync(account, isPersistent: false);
        SignedIn(account.Id);
        return null;
    }

    public async Task SignOutAsync(ClaimsPrincipal who)
    {
        await signIn.Context.SignOutAsync(IdentityConstants.ApplicationScheme);
        SignedOut(who.FindFirstValue(ClaimTypes.NameIdentifier));
    }
}
