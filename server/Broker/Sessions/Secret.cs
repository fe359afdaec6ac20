using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RemoteAssist.Broker.Sessions;

/// <summary>Tickets and resume tokens: 32 random bytes as base64url. Only the hash of one that lasts is kept.</summary>
internal static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
