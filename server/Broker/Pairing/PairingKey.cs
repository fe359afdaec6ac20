using System.Security.Cryptography;
using System.Text;
using RemoteAssist.Broker.Storage;
using RemoteAssist.Contracts.Joining;

namespace RemoteAssist.Broker.Pairing;

/// <summary>
/// The key of the codes' hashes. It lies outside the database: nine digits without it would be found from their hash in seconds.
/// </summary>
internal sealed class PairingKey(DataFolder folder)
{
    private const int Size = 32;
    private readonly Lazy<byte[]> _key = new(() => ReadOrCreate(Path.Combine(folder.Keys, "pairing.key")));

    public string Hash(PairingCode code) => Convert.ToHexString(HMACSHA256.HashData(_key.Value, Encoding.ASCII.GetBytes(code.Value)));

    private static byte[] ReadOrCreate(string file)
    {
        if (!File.Exists(file)) Create(file);
        var key = File.ReadAllBytes(file);
        return key.Length == Size ? key : throw new InvalidDataException($"{file} is not a key of {Size} bytes.");
    }

    private static void Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(RandomNumberGenerator.GetBytes(Size));
    }
}
