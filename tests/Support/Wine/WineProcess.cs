using RemoteAssist.Support.Desktop;
using RemoteAssist.Support.Processes;

namespace RemoteAssist.Support.Wine;

/// <summary>The published Windows agent under Wine, started by its file name alone as the customer's double click would.</summary>
public sealed class WineProcess : IAsyncDisposable
{
    private readonly TempFolder _downloads;

    private WineProcess(TempFolder downloads, ChildProcess process) => (_downloads, Process) = (downloads, process);

    public ChildProcess Process { get; }

    /// <summary>The one exe that customers download.</summary>
    public static string Published => Repository.Built("artifacts/agents/RemoteAssist-win-x64.exe");

    /// <param name="locale">The customer's language, such as "de_DE.UTF-8".</param>
    /// <param name="fileName">As the browser saved it: "RemoteAssist_127.0.0.1-5080_123456789 (1).exe".</param>
    /// <param name="program">The exe to copy; null: the published one.</param>
    public static WineProcess Start(WinePrefix prefix, XDisplay display, string locale, string fileName, string? program = null, params string[] words)
    {
        var downloads = new TempFolder("downloads");
        File.Copy(program ?? Published, downloads.File(fileName));
        return new WineProcess(downloads, prefix.Start(display, locale, downloads.File(fileName), words));
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _downloads.Dispose();
    }
}
