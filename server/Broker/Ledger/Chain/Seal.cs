using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>
/// The keyed hash over an entry: HMAC-SHA256 over number and time (8 bytes each, little-endian), then kind, session, body and
/// previous hash as UTF-8, each after its length in bytes (4 bytes, little-endian; -1: there is none).
/// </summary>
internal static class Seal
{
    /// <returns>64 hex digits, capitals.</returns>
    public static string Of(byte[] key, long number, long at, string kind, string? session, string body, string previous)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Add(hash, number);
        Add(hash, at);
        Add(hash, kind);
        Add(hash, session);
        Add(hash, body);
        Add(hash, previous);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public static string Of(byte[] key, ChainEntry entry)
        => Of(key, entry.Number, entry.At, entry.Kind, entry.SessionId, entry.Body, entry.PreviousHash);

    private static void Add(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, string? text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32LittleEndian(length, text is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
