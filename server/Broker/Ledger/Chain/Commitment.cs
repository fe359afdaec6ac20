using System.Security.Cryptography;
using System.Text;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>
/// What stands in an entry for a personal field: SHA-256 over the salt (16 random bytes as hex digits), the field's name, a zero byte and the value.
/// Without the salt nobody finds the value by trying names.
/// </summary>
internal static class Commitment
{
    private const int SaltSize = 16;

    public static string NewSalt() => Convert.ToHexString(RandomNumberGenerator.GetBytes(SaltSize));

    public static string Of(string salt, string field, string value)
        => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}{field}\0{value}")));
}
