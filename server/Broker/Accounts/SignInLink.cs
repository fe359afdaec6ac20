using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RemoteAssist.Broker.Accounts;

/// <summary>A link that lets somebody choose a password once. Only the token's hash is stored.</summary>
internal sealed class SignInLink
{
    public required Guid Id { get; init; }

    public required LinkKind Kind { get; init; }

    public required byte[] TokenHash { get; init; }

    /// <summary>What a new account will be.</summary>
    public Roles Roles { get; init; }

    /// <summary>Whose password is reset; null: a new account is made.</summary>
    public Guid? AccountId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>256 random bits; the text that goes into the link.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

internal enum LinkKind
{
    Administrator,
    Invitation,
    Reset,
}
