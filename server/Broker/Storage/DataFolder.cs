using Microsoft.Extensions.Options;

namespace RemoteAssist.Broker.Storage;

/// <summary>The folder with the database and the keys.</summary>
internal sealed class DataFolder(IHostEnvironment environment, IOptions<StorageOptions> options)
{
    public string Path { get; } = System.IO.Path.Combine(environment.ContentRootPath, options.Value.DataFolder);

    public string Database => System.IO.Path.Combine(Path, "broker.db");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Creates both folders; on Unix only the owner may look into the keys.</summary>
    public void Create()
    {
        Directory.CreateDirectory(Path);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Keys);
        else Directory.CreateDirectory(Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
