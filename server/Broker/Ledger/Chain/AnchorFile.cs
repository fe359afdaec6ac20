using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>Where the chain ended at a time. Without the key nobody can make one up.</summary>
/// <param name="Seal">HMAC-SHA256 over time, number and hash.</param>
internal sealed record Anchor(DateTimeOffset At, long Number, string Hash, string Seal)
{
    public static Anchor Of(byte[] key, DateTimeOffset at, long number, string hash) => new(at, number, hash, SealOf(key, at, number, hash));

    public bool Fits(byte[] key) => Seal == SealOf(key, At, Number, Hash);

    private static string SealOf(byte[] key, DateTimeOffset at, long number, string hash)
        => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"anchor {at.UtcTicks} {number} {hash}")));
}

/// <summary>The file with the anchors, a line each, the newest last; kept apart from the database whose end it vouches for.</summary>
internal sealed class AnchorFile(DataFolder data, IOptions<AnchorOptions> options)
{
    public const string FileName = "ledger-anchor.jsonl";

    public string Path { get; } = System.IO.Path.Combine(
        options.Value.AnchorFolder ?? System.IO.Path.TrimEndingDirectorySeparator(data.Path) + "-anchor", FileName);

    /// <summary>All that can be read, oldest first.</summary>
    public IReadOnlyList<Anchor> Read()
        => File.Exists(Path) ? [.. File.ReadLines(Path).Where(line => line.Length > 0).Select(ReadLine).OfType<Anchor>()] : [];

    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public void Append(Anchor anchor)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.AppendAllText(Path, ChainJson.Write(anchor) + "\n");
    }

    // A line that somebody spoilt is no anchor; one that was made up does not fit its seal.
    private static Anchor? ReadLine(string line)
    {
        try
        {
            return ChainJson.Read<Anchor>(line);
        }
        catch (JsonException)
        {
            return new Anchor(default, 0, "", "");
        }
    }
}
