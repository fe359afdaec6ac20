using System.Diagnostics;

namespace RemoteAssist.Broker.Hosting;

/// <summary>One line a request with the route's pattern: never the path, the query, a cookie or a token.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern } && pattern != Health.Path)
            {
                Answered(context.Request.Method, pattern, context.Response.StatusCode, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }
    }

    private void Answered(string method, string pattern, int status, long milliseconds)
    {
        if (status >= 500) Failed(method, pattern, status, milliseconds);
        else Done(method, pattern, status, milliseconds);
    }
}
