using System.Globalization;
using Microsoft.Extensions.Logging;

namespace RemoteAssist.Agent.Start;

/// <summary>A text file that the customer can read: what was done, line by line. Never what was typed, shown or kept secret.</summary>
/// <param name="path">Where it stands; null: nowhere.</param>
internal sealed class CustomerLog(TextWriter writer, string? path, TimeProvider clock) : ILogger, IDisposable
{
    private const int MostAtOnce = 9;
    private const int LongestFile = 1024 * 1024;

    // Linux lets everybody read whatever is said here, and tells two writers apart only so.
    private static readonly FileShare Sharing = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None;

    private readonly Lock _gate = new();

    public string? Path => path;

    /// <summary>
    /// A file of the same name from before is continued, or begun anew when it is over 1 MB. Of several programs at once each has a file of its own.
    /// </summary>
    /// <param name="folder">The user's temporary folder.</param>
    public static CustomerLog Open(string folder)
    {
        var name = OperatingSystem.IsWindows() ? "RemoteAssist" : $"RemoteAssist-{Environment.UserName}";
        for (var number = 1; number <= MostAtOnce; number++)
        {
            var path = System.IO.Path.Combine(folder, number == 1 ? $"{name}.log" : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}.log"));
            if (TryOpen(path) is { } file) return new CustomerLog(new StreamWriter(file) { AutoFlush = true }, path, TimeProvider.System);
        }

        // A session is worth more than its log.
        return new CustomerLog(TextWriter.Null, null, TimeProvider.System);
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var time = clock.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
        lock (_gate)
        {
            writer.WriteLine($"{time} {Word(logLevel)} {formatter(state, exception)}");
            if (exception is not null) writer.WriteLine(exception);
        }
    }

    public void Dispose() => writer.Dispose();

    private static FileStream? TryOpen(string path)
    {
        try
        {
            var mode = File.Exists(path) && new FileInfo(path).Length < LongestFile ? FileMode.Append : FileMode.Create;
            return new FileStream(path, mode, FileAccess.Write, Sharing);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning",
        LogLevel.Error or LogLevel.Critical => "error",
        _ => "info",
    };
}
