namespace RemoteAssist.Broker.Hosting;

/// <summary>What browsers may do with our pages. Server-rendered pages run no script at all, but for the review's keys; the console runs its own.</summary>
internal static class SecurityHeaders
{
    private const string Common = "default-src 'none'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; ";

    private const string ForPages = Common + "style-src 'self'";

    // The review inbox is also worked by keys.
    private const string ForReview = ForPages + "; script-src 'self'";

    // The terminal (xterm.js) writes its colours and cell sizes as style elements.
    private const string ForConsole = Common + "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self' 'unsafe-inline'";

    // When the answer starts, so that an answer that was cleared for an error page has them too.
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context.Request, context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(HttpRequest request, IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = request.Path.StartsWithSegments("/console") ? ForConsole
            : request.Path.StartsWithSegments("/office/review") ? ForReview : ForPages;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
    }
}
