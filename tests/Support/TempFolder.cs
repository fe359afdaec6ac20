namespace RemoteAssist.Support;

/// <summary>A new folder under the machine's temporary folder, gone after use.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder(string purpose = "test")
        => Path = Directory.CreateTempSubdirectory($"remoteassist-{purpose}-").FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
