namespace RemoteAssist.Broker.Pages;

/// <summary>Demands the header that only our own pages can send: another site's form cannot, and its script may not.</summary>
internal sealed class OwnRequests : IEndpointFilter
{
    public const string Header = "X-RemoteAssist";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        => context.HttpContext.Request.Headers[Header] == "1"
            ? await next(context)
            : TypedResults.Problem($"The header {Header}: 1 is missing.", statusCode: StatusCodes.Status400BadRequest);
}
