namespace RemoteAssist.Broker.Hosting;

internal sealed partial class RequestLog
{
    [LoggerMessage(101, LogLevel.Information, "{Method} {Pattern} {Status} in {Milliseconds} ms")]
    private partial void Done(string method, string pattern, int status, long milliseconds);

    [LoggerMessage(102, LogLevel.Error, "{Method} {Pattern} {Status} in {Milliseconds} ms")]
    private partial void Failed(string method, string pattern, int status, long milliseconds);
}
