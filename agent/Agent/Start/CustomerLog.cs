using System.Globalization;
using Microsoft.Extensions.Logging;

namespace RemoteAssist.Agent.Start;

/// <summary>A text file that the customer can read: what was done, line by line. Never what was typed, shown or kept secret.</summary>
internal sealed class CustomerLog(TextWriter writer, TimeProvider clock) : ILogger, IDisposable
{
    private readonly Lock _gate = new();

    /// <summary>In the user's temporary folder; a file of the same name from before is continued, or begun anew when it is over 1 MB.</summary>
    public static string FilePath { get; } = Path.Combine(
        Path.GetTempPath(), OperatingSystem.IsWindows() ? "RemoteAssist.log" : $"RemoteAssist-{Environment.UserName}.log");

    public static CustomerLog Open()
    {
        try
        {
            var mode = File.Exists(FilePath) && new FileInfo(FilePath).Length < 1024 * 1024 ? FileMode.Append : FileMode.Create;
            var file = new FileStream(FilePath, mode, FileAccess.Write, FileShare.ReadWrite);
            return new CustomerLog(new StreamWriter(file) { AutoFlush = true }, TimeProvider.System);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A session is worth more than its log.
            return new CustomerLog(TextWriter.Null, TimeProvider.System);
        }
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

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning",
        LogLevel.Error or LogLevel.Critical => "error",
        _ => "info",
    };
}
