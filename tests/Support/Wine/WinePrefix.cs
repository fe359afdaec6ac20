using System.Text;
using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Support.Wine;

/// <summary>
/// A customer's Windows of its own: a copy of a prefix that is made once per user (that takes half a minute) and kept in
/// the user's cache folder, one for every version of Wine.
/// </summary>
public sealed class WinePrefix : IAsyncDisposable
{
    private WinePrefix(string folder) => Folder = folder;

    public string Folder { get; }

    public IReadOnlyDictionary<string, string> Environment => EnvironmentOf(Folder);

    public static async Task<WinePrefix> CreateAsync()
    {
        var master = await MasterAsync();
        var copy = Directory.CreateDirectory($"{master}.{Path.GetRandomFileName()}").FullName;

        // 600 MB of Windows' own files are shared by hard links: only the registry and the user's folders are written to.
        await Command.ReadAsync("cp", ["-a", "--link", master + "/drive_c", copy]);
        await Command.ReadAsync("cp", ["-a", master + "/dosdevices", master + "/.update-timestamp", copy]);
        await Command.ReadAsync("cp", ["-a", .. Directory.GetFiles(master, "*.reg"), copy]);
        return new WinePrefix(copy);
    }

    /// <summary>Runs a Windows program; a path of this machine or a name that Windows knows, such as "notepad".</summary>
    /// <param name="display">Where its windows open.</param>
    /// <param name="locale">The customer's language, such as "de_DE.UTF-8"; the machine must have it.</param>
    public ChildProcess Start(XDisplay display, string locale, string program, params string[] words)
        => ChildProcess.Start(new ChildStart("wine", "wine", [program, .. words])
        {
            Environment = new Dictionary<string, string>(Environment) { ["DISPLAY"] = display.Name, ["LC_ALL"] = locale },
            Folder = Folder,
        });

    public async ValueTask DisposeAsync()
    {
        await StopAsync(Environment);
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> MasterAsync()
    {
        var version = Encoding.UTF8.GetString(await Command.ReadAsync("wine", ["--version"])).Split(' ')[0].Trim();
        var home = System.Environment.GetEnvironmentVariable("XDG_CACHE_HOME")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".cache");
        var cache = Directory.CreateDirectory(Path.Combine(home, "remoteassist-tests")).FullName;
        var master = Path.Combine(cache, version);

        // Two test processes must not make it at the same time; the file is free again when its holder is gone.
        await using var turn = await TurnAsync(master + ".lock");
        if (Directory.Exists(master)) return master;
        var half = master + ".new";
        if (Directory.Exists(half)) Directory.Delete(half, recursive: true);
        await using var display = await XDisplay.StartAsync(800, 600, withWindowManager: false);
        var environment = new Dictionary<string, string>(EnvironmentOf(half)) { ["DISPLAY"] = display.Name };
        await Command.ReadAsync("wine", ["wineboot", "-i"], environment);
        await Command.ReadAsync("wineserver", ["-w"], environment);
        Directory.Move(half, master);
        return master;
    }

    private static async Task<FileStream> TurnAsync(string file)
    {
        FileStream? turn = null;
        await Wait.UntilAsync(() => (turn = TryOpen(file)) is not null, TimeSpan.FromMinutes(4), "another test process has made the Wine prefix");
        return turn!;
    }

    private static FileStream? TryOpen(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task StopAsync(IReadOnlyDictionary<string, string> environment)
    {
        await Command.TryAsync("wineserver", ["-k"], environment);
        await Command.TryAsync("wineserver", ["-w"], environment);
    }

    private static Dictionary<string, string> EnvironmentOf(string folder) => new()
    {
        ["WINEPREFIX"] = folder,
        ["WINEARCH"] = "win64",
        ["WINEDEBUG"] = "-all",
        // No offers to download Mono or Gecko.
        ["WINEDLLOVERRIDES"] = "mscoree,mshtml=",
        ["LC_ALL"] = "C.UTF-8",
    };
}
