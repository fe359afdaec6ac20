using System.Diagnostics;
using System.Globalization;

namespace RemoteAssist.Benchmarks.Agents;

/// <summary>A running program as Linux accounts for it.</summary>
internal sealed class LinuxProcess(int id) : IDisposable
{
    private readonly Process _process = Process.GetProcessById(id);

    public int Id => _process.Id;

    /// <summary>Since its start.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Memory that nobody else shares: what would be free again if it ended.</summary>
    public double PrivateMegabytes => File.ReadLines($"/proc/{_process.Id}/smaps_rollup")
        .Where(line => line.StartsWith("Private_", StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)) * 1024 / 1e6;

    /// <summary>The process of that program with that word on its command line, not a shell around it.</summary>
    /// <exception cref="InvalidOperationException">There is not exactly one.</exception>
    public static LinuxProcess Find(string program, string word)
        => new(Directory.GetDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Single(id => id > 0 && IsOf(id, program, word)));

    public void Dispose() => _process.Dispose();

    private static bool IsOf(int id, string program, string word)
    {
        try
        {
            var words = File.ReadAllText($"/proc/{id}/cmdline").Split('\0');
            return words[0] == program && words.Contains(word);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended while we looked.
            return false;
        }
    }
}
