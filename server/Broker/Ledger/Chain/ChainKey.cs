using System.Security.Cryptography;
using RemoteAssist.Broker.Storage;

namespace RemoteAssist.Broker.Ledger.Chain;

/// <summary>The key of the entries' seals. It lies outside the database: whoever can write there cannot forge an entry.</summary>
internal sealed class ChainKey(DataFolder folder)
{
    public const string FileName = "ledger.key";
    private const int Size = 32;
    private readonly Lock _lock = new();
    private byte[]? _key;

    public string File => Path.Combine(folder.Keys, FileName);

    /// <summary>Null: there is none yet, or it was lost.</summary>
    /// <exception cref="InvalidDataException">What lies there is no key.</exception>
    public byte[]? Find()
    {
        lock (_lock)
        {
            if (_key is not null) return _key;
            if (!System.IO.File.Exists(File)) return null;
            var key = System.IO.File.ReadAllBytes(File);
            return key.Length == Size ? _key = key : throw new InvalidDataException($"{File} is not a key of {Size} bytes.");
        }
    }

    /// <summary>Makes one for a chain without entries.</summary>
    /// <param name="empty">The chain has no entry; else a missing key is one that was lost.</param>
    /// <exception cref="InvalidDataException">The key was lost.</exception>
    public byte[] FindOrCreate(bool empty)
    {
        lock (_lock)
        {
            if (Find() is { } key) return key;
            if (!empty) throw new InvalidDataException($"The ledger has entries, but its key {File} is missing. Put it back from the back-up.");
            Create();
            return Find()!;
        }
    }

    private void Create()
    {
        Directory.CreateDirectory(folder.Keys);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(File, options);
        stream.Write(RandomNumberGenerator.GetBytes(Size));
        stream.Flush(true);
    }
}
