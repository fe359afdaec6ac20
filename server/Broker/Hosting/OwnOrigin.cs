namespace RemoteAssist.Broker.Hosting;

/// <summary>
/// Refuses what a page of another origin sends in the name of whoever is signed in here: hub connections, which browsers let
/// every page open, and changes through the API. Programs send no Origin. The scheme is not compared: behind a proxy that is
/// not told of, TLS is not seen.
/// </summary>
internal static class OwnOrigin
{
    public static void UseOwnOrigin(this WebApplication app)
    {
        var world = app.Configuration["Server:PublicUrl"] is { Length: > 0 } url ? new Uri(url).Authority : null;
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (!IsGuarded(request) || request.Headers.Origin.Count == 0 || IsOwn(request, world)) return next(context);
            return TypedResults.Problem("This page is not of this server.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
        });
    }

    private static bool IsGuarded(HttpRequest request)
        => request.Path.StartsWithSegments("/hubs")
            || (request.Path.StartsWithSegments("/api") && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method));

    private static bool IsOwn(HttpRequest request, string? world)
        => Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var page)
            && (Is(page, request.Host.Value) || Is(page, world));

    private static bool Is(Uri page, string? authority) => string.Equals(page.Authority, authority, StringComparison.OrdinalIgnoreCase);
}
