using Microsoft.AspNetCore.Antiforgery;
using RemoteAssist.Broker.Pages;

namespace RemoteAssist.Broker.Hosting;

/// <summary>The outer boundary of a request: what nobody caught becomes a page with a sentence, or a problem for programs.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            if (e is not BadHttpRequestException and not AntiforgeryValidationException) Uncaught(e);
            context.Response.Clear();
            var bad = e is BadHttpRequestException or AntiforgeryValidationException;
            IResult answer = IsProgram(context.Request)
                ? TypedResults.Problem(statusCode: bad ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError)
                : Notice.Page(context, bad ? NoticeKind.BadRequest : NoticeKind.Failed);
            await answer.ExecuteAsync(context);
        }
    }

    private static bool IsProgram(HttpRequest request)
        => request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/hubs");

    [LoggerMessage(110, LogLevel.Error, "A request failed.")]
    private partial void Uncaught(Exception exception);
}
