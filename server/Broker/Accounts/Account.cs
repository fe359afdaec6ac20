using Microsoft.AspNetCore.Identity;

namespace RemoteAssist.Broker.Accounts;

/// <summary>Somebody of the firm. UserName is what is typed to sign in, DisplayName what customers and the ledger see.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public const int NameLength = 80;

    public required string DisplayName { get; set; }

    public Roles Roles { get; set; }

    /// <summary>Set: cannot sign in any more. Accounts are never deleted, the ledger names them.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }
}
